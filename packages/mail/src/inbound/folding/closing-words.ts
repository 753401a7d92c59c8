import { isEmpty, type Line } from './lines.ts';

/** A run of lines that is no message: who signed it, or what a council adds to every mail. */
export type ClosingRun = { readonly first: number; readonly last: number; readonly kind: 'signature' | 'disclaimer' };

const signOff = /^\s*(?:(?:kind(?:est)?|best|warm(?:est)?|with kind|with best) (?:regards|wishes)|regards|yours (?:sincerely|faithfully|truly)|many thanks|thanks|thank you|cheers|sincerely)\s*[,.!]?\s*$/i;

const disclaimers = [
  /^\W*(?:disclaimer|confidentiality(?: notice)?|privacy (?:notice|statement)|legal notice|important notice|email confidentiality|data protection notice)\b/i,
  /\bthis (?:e-?mail|message|communication|transmission)(?:,? (?:and|together with|including) (?:any|its|all|the)?\s?\w*)?[^.]{0,80}(?:confidential|privileged|intended (?:only|solely|for)|sole(?:ly)? (?:for|use)|for the (?:intended|named|sole|use))/i,
  /\b(?:information|contents?) (?:contained |included |transmitted )?in this (?:e-?mail|message|communication)[^.]{0,120}(?:confidential|privileged|intended)/i,
  /\bif you (?:are not|have received|are no) (?:the |this |an? )?(?:named |intended )?(?:recipient|e-?mail|message|addressee)/i,
  /\b(?:views|opinions) (?:or opinions |and opinions )?(?:expressed|presented|contained)[^.]{0,120}(?:author|sender|individual|do not necessarily|not necessarily)/i,
  /\b(?:scanned|checked|swept)[^.]{0,80}(?:virus|malware|content security|mimecast|messagelabs|symantec)|\bviruses\b[^.]{0,120}\b(?:responsib|liab|attachment)/i,
  /\bconsider the environment\b|\bthink before you print\b|\bdo you (?:really )?need to print\b/i,
  /\b(?:e-?mails?|e-?mail traffic|communications)[^.]{0,100}(?:monitored|recorded|intercepted|subject to (?:recording|monitoring))|\bmay be (?:monitored|recorded)\b/i,
  /\b(?:this|your|all|any|e-?mails?|correspondence)[^.]{0,120}(?:may|might) (?:be|have to be) (?:disclosed|released|subject to disclosure|disclosable|made public)[^.]{0,80}(?:freedom of information|foi)/i,
  /^\W*(?:caution|warning|external(?: e-?mail)?|be careful)\W[^.]{0,80}(?:outside|external|originated|links|attachments)|^\W*this (?:e-?mail|message) (?:originated|came|was sent) from (?:outside|an external)/i,
  /\b(?:how|for information (?:on|about) how) (?:we|the council) (?:use|process|handle|look after)s? (?:your )?(?:personal )?(?:data|information)/i,
  /^\W*(?:sensitivity|classification|protective marking)\s*:|^\W*(?:official|official-sensitive|not protectively marked|unclassified|restricted)\W*$/i,
];

/** Signatures and disclaimers among the lines of one stretch of a message’s own words. */
export function closingRuns(lines: readonly Line[], first: number, last: number): ClosingRun[] {
  const kinds = new Map<number, ClosingRun['kind']>();
  for (const [from, to] of paragraphs(lines, first, last)) {
    const words = lines.slice(from, to).map(({ text }) => text.trim()).join(' ').slice(0, 3000);
    if (disclaimers.some((each) => each.test(words))) mark(kinds, from, to, 'disclaimer');
  }
  markSignature(lines, first, last, kinds);
  markRules(lines, first, last, kinds);
  return runsOf(kinds);
}

function paragraphs(lines: readonly Line[], first: number, last: number): [number, number][] {
  const found: [number, number][] = [];
  for (let at = first; at < last; at += 1) {
    if (isEmpty(lines[at]) || isRule(lines[at])) continue;
    let to = at;
    while (to < last && !isEmpty(lines[to]) && !isRule(lines[to]) && !(to > at && signOff.test(lines[to]?.text ?? ''))) to += 1;
    found.push([at, Math.max(to, at + 1)]);
    at = Math.max(to, at + 1) - 1;
  }
  return found;
}

/** After `-- `, or after a sign-off and the name below it, while the lines are too short for prose. Prose after it is the message again. */
function markSignature(lines: readonly Line[], first: number, last: number, kinds: Map<number, ClosingRun['kind']>): void {
  const dashes = lines.findIndex((line, at) => at >= first && at < last && /^--\s?$/.test(line.text));
  const closing = lastIndex(lines, first, last, (line) => signOff.test(line.text));
  let at = dashes >= 0 ? dashes : closing < 0 ? last : closing + 1;
  if (dashes < 0) {
    while (at < last && isEmpty(lines[at])) at += 1;
    at += 1;
  }
  let to = at;
  while (to < last && !kinds.has(to) && !isProse(lines[to])) to += 1;
  if (lines.slice(at, to).filter((line) => !isEmpty(line)).length >= 2) mark(kinds, at, to, 'signature');
}

/** Rules of stars or dashes beside a disclaimer belong to it, and so do the empty lines around. */
function markRules(lines: readonly Line[], first: number, last: number, kinds: Map<number, ClosingRun['kind']>): void {
  const isLoose = (at: number): boolean => at >= first && at < last && !kinds.has(at) && (isEmpty(lines[at]) || isRule(lines[at]));
  for (const at of [...kinds.keys()].toSorted((one, other) => one - other)) {
    for (let below = at + 1; isLoose(below); below += 1) kinds.set(below, kinds.get(at) ?? 'disclaimer');
    for (let above = at - 1; isLoose(above); above -= 1) kinds.set(above, kinds.get(at) ?? 'disclaimer');
  }
}

const isRule = (line: Line | undefined): boolean => /^\s*[*_=~#-]{4,}\s*$/.test(line?.text ?? '');

const isProse = (line: Line | undefined): boolean => {
  const text = line?.text.trim() ?? '';
  return text.length > 110 || (text.split(/\s+/).length > 9 && !/[|@]|https?:|\b(?:tel|telephone|phone|mobile|ext|fax)\b/i.test(text));
};

function lastIndex(lines: readonly Line[], first: number, last: number, holds: (line: Line) => boolean): number {
  for (let at = last - 1; at >= first; at -= 1) if (lines[at] && holds(lines[at] as Line)) return at;
  return -1;
}

const mark = (kinds: Map<number, ClosingRun['kind']>, from: number, to: number, kind: ClosingRun['kind']): void => {
  for (let at = from; at < to; at += 1) if (!kinds.has(at)) kinds.set(at, kind);
};

function runsOf(kinds: ReadonlyMap<number, ClosingRun['kind']>): ClosingRun[] {
  const runs: ClosingRun[] = [];
  for (const [at, kind] of [...kinds].toSorted(([one], [other]) => one - other)) {
    const before = runs.at(-1);
    if (before && before.last === at && before.kind === kind) runs[runs.length - 1] = { ...before, last: at + 1 };
    else runs.push({ first: at, last: at + 1, kind });
  }
  return runs;
}
