import { fold } from './fold.ts';
import type { BoxView, SheetView, WordView } from './views.ts';

/** Where something stands on a page: its words as they are written, and their places, one box a line; or the cell of a sheet. */
export type Occurrence = { readonly words: string; readonly passage: string; readonly boxes: readonly BoxView[]; readonly cell: string | null };

type OnPage = { readonly text: string; readonly words: readonly WordView[] | null; readonly sheet: SheetView | null };

/** How much is shown before and after, in characters. */
const around = 60;

/**
 * Every place where some words stand on a page, whatever their case and wherever lines end, also where a line’s end divides one of them.
 * A word of which they are a part is meant whole: `Ann` finds `Ann’s`, and `Annex` too.
 */
export function occurrencesOn({ text, words, sheet }: OnPage, sought: string): Occurrence[] {
  const wanted = fold(sought).trim();
  if (wanted === '') return [];
  if (sheet !== null) return inCells(sheet, wanted);
  return words !== null ? inWords(words, wanted) : inText(text, wanted);
}

/** A column as a spreadsheet names it, from nought: `A`, `Z`, `AA`. */
export const columnName = (column: number): string => (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const inCells = ({ rows }: SheetView, wanted: string): Occurrence[] =>
  rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (fold(cell).includes(wanted) ? [{ words: cell, passage: cell.slice(0, 2 * around), boxes: [], cell: `${columnName(column)}${row + 1}` }] : [])));

function inText(text: string, wanted: string): Occurrence[] {
  const flat = text.replace(/\s+/g, ' ');
  const folded = fold(flat);
  // Where folding changed the length, places are a little off: they are for reading only.
  return placesOf(folded, wanted).map((at) => ({ words: flat.slice(at, at + wanted.length), passage: flat.slice(Math.max(0, at - around), at + wanted.length + around).trim(), boxes: [], cell: null }));
}

function inWords(words: readonly WordView[], wanted: string): Occurrence[] {
  const seen = new Map<string, readonly [number, number]>();
  for (const divided of divisions) {
    for (const [first, last] of rangesIn(words, wanted, divided)) seen.set(`${first} ${last}`, [first, last]);
  }
  return [...seen.values()].toSorted(([a], [b]) => a - b).map(([first, last]) => occurrence(words, first, last));
}

/** How words are read: as they stand, with or without the hyphen that divides one, and letters with spaces between them as one word. */
const divisions = ['apart', 'with its hyphen', 'without', 'spaced'] as const;

/** From which word to which it stands, where words divided by a line’s end are taken apart or put together. */
function rangesIn(words: readonly WordView[], wanted: string, divided: (typeof divisions)[number]): [number, number][] {
  const starts: number[] = [];
  let joined = '';
  for (const [at, word] of words.entries()) {
    starts.push(joined.length);
    const folded = fold(word.text).trim();
    const next = words[at + 1];
    const isSpaced = divided === 'spaced' && next !== undefined && isOneLetter(folded) && isOneLetter(next.text) && !isOnAnotherLine(word, next);
    const isDivided = divided !== 'apart' && next !== undefined && folded.endsWith('-') && isOnAnotherLine(word, next);
    if (isSpaced) joined += folded;
    else joined += isDivided ? (divided === 'without' ? folded.slice(0, -1) : folded) : `${folded} `;
  }
  return placesOf(joined, wanted).map((at) => [wordAt(starts, at), wordAt(starts, at + wanted.length - 1)]);
}

const isOneLetter = (text: string): boolean => /^.$/u.test(text);

/** Whether a word begins a line, or a column: further left, or no longer beside the one before. */
const isOnAnotherLine = (word: BoxView, next: BoxView): boolean => next.x < word.x || next.y >= word.y + word.height || next.y + next.height <= word.y;

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

/** The last word that begins at or before a place. */
function wordAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function occurrence(words: readonly WordView[], first: number, last: number): Occurrence {
  const text = (from: number, to: number): string => words.slice(Math.max(0, from), to).map((word) => word.text).join(' ');
  return { words: text(first, last + 1), passage: `${text(first - 10, first)} ${text(first, last + 1)} ${text(last + 1, last + 11)}`.trim(), boxes: lines(words.slice(first, last + 1)), cell: null };
}

/** One box for each line that the words stand on. */
function lines(words: readonly BoxView[]): BoxView[] {
  const boxes: BoxView[] = [];
  for (const word of words) {
    const before = boxes.at(-1);
    if (before !== undefined && isOnLineOf(before, word)) boxes[boxes.length - 1] = boxAround(before, word);
    else boxes.push({ x: word.x, y: word.y, width: word.width, height: word.height });
  }
  return boxes;
}

const isOnLineOf = (line: BoxView, word: BoxView): boolean => word.x >= line.x && word.y < line.y + line.height && line.y < word.y + word.height;

function boxAround(one: BoxView, other: BoxView): BoxView {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.max(one.x + one.width, other.x + other.width) - x, height: Math.max(one.y + one.height, other.y + other.height) - y };
}
