import type { NewMark } from '@openvalve/db';
import { declined, ok, type Result } from '@openvalve/domain';
import type { FileProblem } from '../file-problems.ts';
import type { BoxView, SheetView, WordView } from '../viewing/views.ts';

/** A mark as somebody drew or typed it. */
export type MarkAsked = { readonly page: number; readonly box?: BoxView | undefined; readonly cells?: string | undefined };

/** A page that a mark may stand on. */
export type PageToMark = { readonly number: number; readonly width: number; readonly height: number; readonly words: readonly WordView[] | null; readonly sheet: SheetView | null };

/** A cell, a range of them, whole columns or rows, or the whole sheet: `B7`, `B2:C9`, `C:C`, `4:7`, `*`. */
export const cellRange = /^(\*|[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?|[A-Z]{1,3}:[A-Z]{1,3}|[1-9]\d{0,6}:[1-9]\d{0,6})$/;

/** The smallest side of a box, in points. */
const least = 1;
const longestWords = 2_000;

/** A mark as it goes on record: its box cut to the page, with the words that stand under it; or that it is not on the page. */
export function placeMark({ page: number, box, cells }: MarkAsked, page: PageToMark | undefined): Result<NewMark, FileProblem> {
  if (page === undefined) return declined({ code: 'page_not_found', page: number });
  if (cells !== undefined) return page.sheet !== null && cellRange.test(cells) ? ok({ page: number, box: null, cells, words: null }) : declined({ code: 'mark_off_page', page: number });
  const cut = box === undefined || page.sheet !== null ? null : cutTo(page, box);
  return cut === null ? declined({ code: 'mark_off_page', page: number }) : ok({ page: number, box: cut, cells: null, words: wordsUnder(page.words, cut) });
}

/** What of a box is on the page; null where that is nothing. */
function cutTo({ width, height }: PageToMark, box: BoxView): BoxView | null {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const [right, bottom] = [Math.min(width, box.x + box.width), Math.min(height, box.y + box.height)];
  return right - x >= least && bottom - y >= least ? { x, y, width: right - x, height: bottom - y } : null;
}

/** The words of which a box covers half or more; null where there are none. */
export function wordsUnder(words: readonly WordView[] | null, box: BoxView): string | null {
  const under = (words ?? []).filter((word) => 2 * shared(word, box) >= word.width * word.height && shared(word, box) > 0);
  return under.length === 0 ? null : under.map(({ text }) => text).join(' ').slice(0, longestWords);
}

const shared = (one: BoxView, other: BoxView): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) * Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));
