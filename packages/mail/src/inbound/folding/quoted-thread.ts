import { headerBlockAt } from './header-block.ts';
import { isEmpty, type Line } from './lines.ts';

/** A run of lines, from the first to before the last. `forwarded`: passed on, so it is what the mail is about. */
export type Run = { readonly first: number; readonly last: number; readonly forwarded: boolean };

const original = /^[\s>*]*[-_=]{2,}\s*(?:original (?:message|appointment|e-?mail)|message d['’]origine|urspr[üu]ngliche nachricht|mensaje original|messaggio originale|oorspronkelijk bericht)\s*[-_=]{2,}/i;
const forwarded = /^[\s>*]*(?:-{2,}\s*)?(?:forwarded (?:message|by\b)|begin forwarded message|weitergeleitete nachricht|message transf[ée]r[ée]|d[ée]but du message r[ée]exp[ée]di[ée])/i;
const wrote = /(?:wrote|writes|a [ée]crit|schrieb|escribi[óo]|ha scritto|schreef|skrev)\s*[:：]\s*\*?$/i;
const wroteBegins = /^[\s>*]*(?:on|le|am|el|il|op|den)\b.{0,80}\d|^[\s>*]*\S+@\S+.{0,40}\bwrote on\b|^[^\n]{0,80}\bwrote on \d/i;

/** The runs of lines that other people wrote before. What stands between them is the message’s own: people answer line by line. */
export function quotedRuns(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runAt(lines, at);
    if (run) runs.push(run);
    at = run ? Math.max(run.last, at + 1) : at + 1;
  }
  return runs;
}

function runAt(lines: readonly Line[], at: number): Run | null {
  const line = lines[at];
  if (!line || isEmpty(line)) return null;
  const toEnd = (isForward: boolean): Run => ({ first: ruleAbove(lines, at), last: lines.length, forwarded: isForward });
  if (original.test(line.text)) return toEnd(false);
  if (forwarded.test(line.text) && followsHeaders(lines, at)) return toEnd(true);
  if (/^\s{0,3}>/.test(line.text)) return { first: at, last: endOfMarked(lines, at), forwarded: false };
  const said = endOfWrote(lines, at);
  if (said !== null) {
    const next = firstFull(lines, said);
    return lines[next] && /^\s{0,3}>/.test(lines[next].text) ? { first: at, last: endOfMarked(lines, next), forwarded: false } : toEnd(false);
  }
  if (headerBlockAt(lines, at) || isNotesHeader(lines, at)) return toEnd(false);
  return null;
}

/** “On 3 November 2026 at 10:15, Jo Carr <jo@…> wrote:”, which programs break over up to four lines. */
function endOfWrote(lines: readonly Line[], at: number): number | null {
  if (!wroteBegins.test(lines[at]?.text.slice(0, 300) ?? '')) return null;
  for (let index = at; index < Math.min(lines.length, at + 4); index += 1) {
    if (index > at && isEmpty(lines[index])) return null;
    if (wrote.test(lines[index]?.text.trimEnd() ?? '') || /\bwrote on \d[\d/. :apm]*:?\s*$/i.test(lines[index]?.text ?? '')) return index + 1;
  }
  return null;
}

/** The lines marked with `>`, with the empty ones between them, but not those after. */
function endOfMarked(lines: readonly Line[], at: number): number {
  let last = at;
  for (let index = at; index < lines.length && (isEmpty(lines[index]) || /^\s{0,3}>/.test(lines[index]?.text ?? '')); index += 1) if (/>/.test(lines[index]?.text ?? '')) last = index + 1;
  return last;
}

/** Notes writes name, date, then `To`, `cc` and `Subject` each on a line of its own. */
function isNotesHeader(lines: readonly Line[], at: number): boolean {
  if (!/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s+\d{1,2}[:.]\d{2}/.test(lines[at]?.text ?? '')) return false;
  const near = lines.slice(at, at + 14).map(({ text }) => text.trim().toLowerCase());
  return near.includes('to') && near.includes('subject');
}

const followsHeaders = (lines: readonly Line[], at: number): boolean =>
  [1, 2, 3, 4].some((step) => headerBlockAt(lines, at + step) !== null) || /forwarded by\b/i.test(lines[at]?.text ?? '');

const firstFull = (lines: readonly Line[], at: number): number => {
  const offset = lines.slice(at).findIndex((line) => !isEmpty(line));
  return offset < 0 ? lines.length : at + offset;
};

/** Outlook draws a rule above what it quotes; it goes with it. */
function ruleAbove(lines: readonly Line[], at: number): number {
  let above = at - 1;
  while (above >= 0 && isEmpty(lines[above])) above -= 1;
  return above >= 0 && /^[\s]*[_-]{5,}\s*$/.test(lines[above]?.text ?? '') ? above : at;
}
