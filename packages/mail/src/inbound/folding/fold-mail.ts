import { closingRuns } from './closing-words.ts';
import { linesOf, type Line } from './lines.ts';
import { quotedRuns } from './quoted-thread.ts';

/** A stretch of a mail’s text. `forwarded` is another’s mail passed on: not folded, because it is what the mail is about. */
export type TextPart = { readonly is: 'own' | 'quoted' | 'forwarded' | 'signature' | 'disclaimer'; readonly from: number; readonly to: number };

/**
 * A mail’s text in parts, one after another and nothing left out: what is the message’s own, and what is folded away on screen. The
 * record keeps the text whole. A mail of nothing but quotation is a mail passed on.
 */
export function foldMail(text: string): TextPart[] {
  const lines = linesOf(text);
  const quoted = quotedRuns(lines);
  const parts: TextPart[] = [];
  let at = 0;
  for (const run of [...quoted, { first: lines.length, last: lines.length, forwarded: false }]) {
    addOwn(parts, lines, at, run.first);
    const isAll = run.last === lines.length && !parts.some((part) => part.is === 'own' && /[\p{L}\p{N}]/u.test(text.slice(part.from, part.to)));
    add(parts, lines, run.first, run.last, run.forwarded || isAll ? 'forwarded' : 'quoted');
    at = run.last;
  }
  return parts;
}

/** The parts of a mail that are its own words, or, where it has none, those it passes on. */
export function ownParts(parts: readonly TextPart[], text: string): TextPart[] {
  const own = parts.filter((part) => part.is === 'own' && /[\p{L}\p{N}]/u.test(text.slice(part.from, part.to)));
  return own.length > 0 ? own : parts.filter((part) => part.is === 'forwarded');
}

function addOwn(parts: TextPart[], lines: readonly Line[], first: number, last: number): void {
  let at = first;
  for (const run of closingRuns(lines, first, last)) {
    add(parts, lines, at, run.first, 'own');
    add(parts, lines, run.first, run.last, run.kind);
    at = run.last;
  }
  add(parts, lines, at, last, 'own');
}

function add(parts: TextPart[], lines: readonly Line[], first: number, last: number, is: TextPart['is']): void {
  const [from, to] = [lines[first]?.from, lines[last - 1]?.next];
  if (first < last && from !== undefined && to !== undefined) parts.push({ is, from, to });
}
