import { alsoWords, firstNames } from './first-names.ts';
import type { SuspectText } from './suspect-text.ts';

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'cllr', 'councillor', 'sir', 'dame', 'lord', 'lady', 'rev', 'revd']);
const labels = new Set(['name', 'names', 'pupil', 'child', 'student', 'parent', 'parents', 'carer', 'mother', 'father', 'mum', 'dad', 'contact', 'author', 'officer', 'caseworker', 'signed', 'dear', 'regards', 'sincerely', 'faithfully', 'from', 'attn', 'by', 'lead', 'owner', 'surname', 'forename']);

/** Words with a capital that follow a name or title and are no surname. */
const noSurname = new Set(
  'council county city borough district school academy college university nursery primary secondary infant junior high grammar street road lane avenue close drive way court house park hospital trust foundation centre center hall green hill church service services department team board panel committee agreement plan act report review policy partnership group limited ltd plc llp unit association federation hub forum group region district north south east west funding application terms conditions allocation letter valve safety skills programme update budget costs total number plans places need needs strategy valley village station castle bridge meeting manager director head officer and the of for in on at to is was has with from'.split(' '),
);

type Word = { readonly text: string; readonly low: string; readonly from: number; readonly to: number; readonly capital: boolean };

/** Whether a header over cells says that people are named below it. */
export const namesPeople = (header: string): boolean => /\b(?:fore|sur|first|last|full|given|family|child|pupil|parent|carer|student|staff|officer)[ ’'s-]{0,3}names?\b|^(?:forename|surname|name|names|pupil|child|student|learner|parent|carer|caseworker|officer|sendco|senco|author|contact)$/i.test(header.trim().slice(0, 80));

/** Whether a cell under such a header may be a person: words with capitals, and no figures. */
export const looksLikeAName = (text: string): boolean => text.length <= 60 && /^\p{Lu}[\p{L}’'-]*(?:[ ,.]+[\p{L}’'-]+){0,4}\.?$/u.test(text.trim()) && !text.trim().split(/[\s,]+/).some((word) => noSurname.has(word.toLowerCase()));

/** Words held at a time, and how many a name can need beyond the one it begins with. */
const held = 400;
const beyond = 4;

/** People in a text: a title and a name, a label and a name, a first name and a surname, or a first name that is nothing else. */
export function namesIn(text: string): SuspectText[] {
  const found: SuspectText[] = [];
  let words: Word[] = [];
  let at = 0;
  let after = 0;
  const look = (until: number): void => {
    for (; at < until; at += 1) {
      const from = words[at]?.from ?? 0;
      const to = from < after ? null : endOfName(words, at, text);
      if (to === null) continue;
      found.push({ kind: 'name', from, to });
      after = to;
    }
    words = words.slice(Math.max(0, at - 1));
    at = Math.min(at, 1);
  };
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}’'-]*/gu)) {
    words.push(asWord(match[0], match.index));
    if (words.length >= held) look(words.length - beyond);
  }
  look(words.length);
  return found;
}

const asWord = (text: string, from: number): Word => ({ text, low: text.toLowerCase().replace(/[’']s$/, ''), from, to: from + text.length, capital: /^\p{Lu}/u.test(text) });

/** Where a name that begins at this word ends; null where none does. */
function endOfName(words: readonly Word[], at: number, text: string): number | null {
  const word = words[at];
  if (!word?.capital) return null;
  const between = (next: number): string => text.slice(words[next - 1]?.to ?? 0, words[next]?.from ?? 0);
  const follows = (next: number): boolean => (words[next]?.capital ?? false) && !noSurname.has(words[next]?.low ?? '') && /^[ \u00a0]{1,3}$|^\.[ \u00a0]{0,2}$/.test(between(next));
  if (titles.has(word.low) && (word.low !== 'miss' || word.text === 'Miss')) {
    let last = at;
    while (last - at < 3 && follows(last + 1)) last += 1;
    return last > at ? (words[last]?.to ?? null) : null;
  }
  const before = words[at - 1];
  if (before && labels.has(before.low) && isLabelled(between(at), before.low) && !noSurname.has(word.low) && (follows(at + 1) || firstNames.has(word.low)) && !noSurname.has(words[at + 1]?.low ?? '')) {
    return follows(at + 1) ? (words[at + 1]?.to ?? word.to) : word.to;
  }
  const isKnown = firstNames.has(word.low) || alsoWords.has(word.low);
  // “Patel, Aisha”: a list by surnames.
  const next = words[at + 1];
  if (next?.capital && /^,[ \u00a0]?$/.test(between(at + 1)) && firstNames.has(next.low) && !alsoWords.has(next.low) && !firstNames.has(word.low) && !noSurname.has(word.low)) return next.to;
  if (!isKnown) return null;
  if (follows(at + 1) && !titles.has(next?.low ?? '')) {
    const third = follows(at + 2) && /^\p{Lu}\.?$/u.test(next?.text ?? '') ? words[at + 2] : next;
    return third?.to ?? null;
  }
  return alsoWords.has(word.low) || (next && noSurname.has(next.low) && next.capital && between(at + 1) === ' ') ? null : word.to;
}

/** `Name: Aisha`, `Dear Aisha`, and on the line after `Regards,`. */
const isLabelled = (between: string, label: string): boolean =>
  /^\s{0,3}:\s{0,5}$/.test(between) || (label === 'dear' && between === ' ') || (/^(?:regards|sincerely|faithfully)$/.test(label) && /^,?\s{1,6}$/.test(between)) || (label === 'by' && between === ' ');
