import { headerWord, type ForKind } from '../for-kind.ts';
import { ownWords } from '../own-words.ts';
import { saysSomething } from './decides.ts';

/** Subjects that only an automatic answer has, in the languages mail programs write them in. */
const awaySubjects = [
  /^auto(?:matic|mated|mated email)?[\s-]*(?:reply|response|responder|answer|acknowledge?ment)\b/i,
  /^(?:autoreply|autoresponse|autoresponder|autoantwort|auto)\s*[:：]/i,
  /^\[?(?:ooo|out[\s-]of[\s-](?:the[\s-])?office)\b/i,
  /\bis (?:currently )?(?:out of (?:the )?office|away from the office|on (?:annual |maternity |parental |sick )?leave|on (?:holiday|vacation))(?: \([^)]*\)| (?:until|from|till|and)\b.*)?\s*\.?$/i,
  /^(?:(?:i am|i'm|we are) )?(?:away|out of (?:the )?office|on (?:annual |maternity |parental |sick )?leave|on (?:holiday|vacation))(?: (?:from|until|till|and|-)\b.*)?$/i,
  /^(?:vacation|holiday|absence|away)[\s-]*(?:auto[\s-]*)?(?:reply|message|notice|response)\b/i,
  /^(?:\S+ )?(?:automatische (?:antwort|abwesenheitsnotiz|reactie)|automatisch antwoord|abwesenheits?(?:notiz|meldung|agent|benachrichtigung)?|abwesend)\b/i,
  /^(?:r[ée]ponse automatique|absence du bureau|(?:message d['’])?absence|absent(?:e)? du bureau)/i,
  /^(?:respuesta autom[áa]tica|fuera de (?:la )?oficina|resposta autom[áa]tica|ausencia|fora do escrit[óo]rio)/i,
  /^(?:risposta automatica|fuori (?:sede|ufficio)|assenza)/i,
  /^(?:afwezig(?:heid)?|niet aanwezig|autosvar|automatiskt svar|automatisk svar|fr[åa]nvaro|frav[æa]r|ikke til stede|automaattinen|poissa)/i,
  /^(?:automatick[áa] odpov|autoodpowied|automatyczna odpowied|odpowied[źz] automatyczna|nieobecno[śs][ćc]|automatikus v[áa]lasz|otomatik yan[ıi]t)/i,
  /^[【[（(]?(?:автоответ|автоматический ответ|вне офиса|自動応答|自動返信|自动答复|自动回复|自動回覆|자동 회신|부재중|不在)/i,
  /^(?:urlaub|vakantie|vacances|cong[ée]s|vacaciones|ferie|f[ée]rias|urlop|semester)(?:$|\s*[:：])/i,
];

const awayWords = [
  /\b(?:i am|i'm|i’m|i will be|i shall be|we are|she is|he is|who is)\s+(?:currently\s+|now\s+|presently\s+)?(?:out of (?:the )?office|away (?:from|until|till|on|and|for|this|next|today|at)|on (?:annual |maternity |paternity |parental |adoption |sick |study |long[- ]term )?leave|on (?:holiday|vacation|secondment)|not (?:in|at) (?:the )?(?:office|work))/i,
  /\bout of (?:the )?office (?:until|till|from|and|with|on|between|returning)/i,
  /\b(?:have|has) (?:now )?(?:retired from|left) (?:the |our )?(?:council|organi[sz]ation|authority|company|trust)\b|\bno longer (?:works?|employed) (?:for|at|by|with|here)/i,
  /\b(?:will (?:return|be back)|returning) (?:to (?:the office|work) )?on\b|\bin my absence\b|\blimited access to (?:my )?e-?mails?/i,
  /\bich bin (?:derzeit |zurzeit |zur zeit |momentan )?(?:nicht (?:im (?:b[üu]ro|hause)|erreichbar)|abwesend|au(?:ß|ss)er haus|(?:im )?urlaub)|\bich bin (?:\S+ ){1,6}(?:im urlaub|abwesend|au(?:ß|ss)er haus|nicht (?:im b[üu]ro|erreichbar))\b/i,
  /\bje suis (?:actuellement )?(?:absent|en cong|hors du bureau)/i,
  /\b(?:estar[ée]|estoy|me encuentro) (?:fuera|ausente|de vacaciones)|\bestou (?:ausente|fora|de f[ée]rias)/i,
  /\bsono (?:assente|fuori|in ferie)|\bben ik (?:afwezig|niet aanwezig|op vakantie)|\bjag [äa]r (?:p[åa] semester|inte p[åa] kontoret)/i,
  /(?:不在にして|休暇をいただ|休暇中|我不在办公室)/,
];

/**
 * Whether somebody’s machine says that they are away. By its subject, unless that is an answer to such a subject; by its words only
 * where the mail is marked as automatic, or has an empty Return-Path and says nothing else.
 */
export function isAwayNotice(given: ForKind): boolean {
  const subject = given.subject.trim();
  if (awaySubjects.some((each) => each.test(subject))) return true;
  const submitted = headerWord(given, 'auto-submitted');
  const isMarked = submitted.startsWith('auto-') || autoHeaders.some((name) => given.headers.has(name)) || headerWord(given, 'precedence').includes('auto');
  const own = ownWords(given.text, { disclaimers: true });
  // Saved mail has often lost its Return-Path: then a few words that open with being away are enough.
  const isBrief = given.returnPath === null && own.length < 800 && awayWords.some((each) => each.test(own.slice(0, 250)));
  if (!isMarked && !isBrief && given.returnPath !== '') return false;
  const unanswered = subject.replace(/^(?:(?:re|aw|sv|antw)\s*:\s*)+/i, '');
  return [...awaySubjects, leave].some((each) => each.test(unanswered)) || (awayWords.some((each) => each.test(own.slice(0, 1500))) && (isMarked || !saysSomething(own)));
}

/** A subject of somebody away, or of a letter on staff who are: the former where the mail is marked. */
const leave = /^(?:(?:annual|maternity|paternity|parental|sick|study|bank) )?(?:leave|holidays?)(?: (?:from|until|till|notice|message|and|-)\b.*)?$/i;

const autoHeaders = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-vacation', 'x-mail-autoreply', 'x-autoreply-from'];
