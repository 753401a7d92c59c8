import type { BoxView, FileView, MarkView } from '@openvalve/server/router';
import { suspectKinds } from '../hidden-words.ts';
import { isWithin, rangeOf, rangeOfPlace } from '../viewer/cell-range.ts';
import type { MarkToMake } from './use-marking.ts';

/** Something that a person has to decide about: to be taken out, or not. `mark`: where it stands, as far as that is known. */
export type Suspect = { readonly key: string; /** Its place in the list of hidden things. */ readonly at: number; readonly kind: string; readonly page: number; readonly place: string; readonly sample: string | null; readonly mark: MarkToMake | null; readonly box: BoxView | null };

/** What a machine thinks somebody should look at, that lies under no mark yet; in the order of what it could do. */
export function suspectsLeft({ hidden }: Pick<FileView, 'hidden'>, marks: readonly MarkView[], notNeeded: ReadonlySet<string>): Suspect[] {
  return hidden.flatMap(({ kind, page, place, sample, box }, at): Suspect[] => {
    if (!suspectKinds.has(kind) || page === null) return [];
    const cells = box === null ? rangeOfPlace(place) : null;
    const mark = box !== null ? { page, box } : cells !== null ? { page, cells } : null;
    const key = `${kind} ${page} ${place} ${box === null ? '' : `${Math.round(box.x)} ${Math.round(box.y)}`} ${sample ?? ''}`;
    return notNeeded.has(key) || isCovered(page, box, cells, marks) ? [] : [{ key, at, kind, page, place, sample, mark, box }];
  });
}

function isCovered(page: number, box: BoxView | null, cells: string | null, marks: readonly MarkView[]): boolean {
  const range = cells === null ? null : rangeOf(cells);
  return marks.some((mark) => {
    if (mark.page !== page) return false;
    if (box !== null && mark.box !== null) return [0.1, 0.5, 0.9].every((part) => has(mark.box, box.x + part * box.width, box.y + box.height / 2));
    const marked = mark.cells === null ? null : rangeOf(mark.cells);
    return range !== null && marked !== null && isWithin(marked, { row: range.top, column: range.left }) && isWithin(marked, { row: range.bottom, column: range.right });
  });
}

const has = (box: BoxView | null, x: number, y: number): boolean => box !== null && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
