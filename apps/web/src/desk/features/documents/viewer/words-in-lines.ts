import type { BoxView, WordView } from '@openvalve/server/router';

/** Words of one line, from the first to the last, as places in the list of words. */
export type Line = { readonly first: number; readonly last: number };

/** The lines of a page, in reading order: a word that stands to the right of the one before, and level with it, is on its line. */
export function linesOf(words: readonly BoxView[]): Line[] {
  const lines: Line[] = [];
  for (const [at, word] of words.entries()) {
    const [line, before] = [lines.at(-1), words[at - 1]];
    if (line !== undefined && before !== undefined && word.x >= before.x && isLevel(before, word)) lines[lines.length - 1] = { first: line.first, last: at };
    else lines.push({ first: at, last: at });
  }
  return lines;
}

const isLevel = (one: BoxView, other: BoxView): boolean => {
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return shared > Math.min(one.height, other.height) / 2;
};

/** Which line a word is on. */
const lineAt = (lines: readonly Line[], at: number): number => Math.max(0, lines.findIndex(({ first, last }) => at >= first && at <= last));

const middle = ({ x, width }: BoxView): number => x + width / 2;

/** Where a key leads to from a word: left and right in reading order, up and down to the nearest word of the next line, Home and End within it. Null where the key leads nowhere. */
export function wordAfter(words: readonly BoxView[], lines: readonly Line[], at: number, { key, ctrlKey }: { key: string; ctrlKey: boolean }): number | null {
  const line = lineAt(lines, at);
  switch (key) {
    case 'ArrowRight': return Math.min(words.length - 1, at + 1);
    case 'ArrowLeft': return Math.max(0, at - 1);
    case 'Home': return ctrlKey ? 0 : (lines[line]?.first ?? at);
    case 'End': return ctrlKey ? words.length - 1 : (lines[line]?.last ?? at);
    case 'ArrowUp': return nearest(words, lines[line - 1], words[at]) ?? at;
    case 'ArrowDown': return nearest(words, lines[line + 1], words[at]) ?? at;
    default: return null;
  }
}

function nearest(words: readonly BoxView[], line: Line | undefined, word: BoxView | undefined): number | null {
  if (line === undefined || word === undefined) return null;
  let best = line.first;
  for (let each = line.first; each <= line.last; each += 1) {
    const [found, so] = [words[each], words[best]];
    if (found && so && Math.abs(middle(found) - middle(word)) < Math.abs(middle(so) - middle(word))) best = each;
  }
  return best;
}

/** Words that are ticked: from here to there besides those that are ticked already. */
export const extended = (ticked: ReadonlySet<number>, from: number, to: number): Set<number> => new Set([...ticked, ...between(from, to)]);

const between = (from: number, to: number): number[] => Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => Math.min(from, to) + at);

/** The other way about: one word ticked that was not, or not any more. */
export function toggled(ticked: ReadonlySet<number>, at: number): Set<number> {
  const next = new Set(ticked);
  if (!next.delete(at)) next.add(at);
  return next;
}

/** The whole line of a word ticked; or, where all of it is, none of it. */
export function lineToggled(ticked: ReadonlySet<number>, lines: readonly Line[], at: number): Set<number> {
  const line = lines[lineAt(lines, at)];
  if (line === undefined) return new Set(ticked);
  const words = between(line.first, line.last);
  const all = words.every((word) => ticked.has(word));
  return new Set(all ? [...ticked].filter((word) => !words.includes(word)) : [...ticked, ...words]);
}

/** One box for every run of ticked words that stand beside each other on a line. */
export function boxesOf(words: readonly WordView[], lines: readonly Line[], ticked: ReadonlySet<number>): BoxView[] {
  const boxes: BoxView[] = [];
  for (const { first, last } of lines) {
    let run: BoxView | null = null;
    for (let at = first; at <= last + 1; at += 1) {
      const word = at <= last && ticked.has(at) ? words[at] : undefined;
      if (word !== undefined) run = run === null ? boxOf(word) : around(run, word);
      else if (run !== null) {
        boxes.push(run);
        run = null;
      }
    }
  }
  return boxes;
}

const boxOf = ({ x, y, width, height }: BoxView): BoxView => ({ x, y, width, height });

function around(one: BoxView, other: BoxView): BoxView {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.max(one.x + one.width, other.x + other.width) - x, height: Math.max(one.y + one.height, other.y + other.height) - y };
}

/** A box drawn from one corner to the other, cut to the page; null where it is too small to have been meant. */
export function drawnBox(from: { x: number; y: number }, to: { x: number; y: number }, page: { width: number; height: number }): BoxView | null {
  const [left, right] = [Math.max(0, Math.min(from.x, to.x)), Math.min(page.width, Math.max(from.x, to.x))];
  const [top, bottom] = [Math.max(0, Math.min(from.y, to.y)), Math.min(page.height, Math.max(from.y, to.y))];
  return right - left >= 3 && bottom - top >= 3 ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}
