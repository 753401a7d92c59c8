import { insertMarks, listFilePagesOf, listMarks, removeMarks as takeMarksOff, type NewMark, type Trx } from '@openvalve/db';
import { declined, ok, type MarkReason, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { FileProblem } from '../file-problems.ts';
import { placesIn } from '../viewing/pages-having.ts';
import { changeDocument, type HeldDocument, type ToChange } from './change-document.ts';
import { placeMark, type MarkAsked } from './place-mark.ts';

/** How many marks one document may have. */
export const mostMarks = 20_000;

/** What a change to the marks comes to: which are new, and the document’s next version. */
export type Marked = Result<{ ids: string[]; version: number }, FileProblem>;

/** Marks places on pages, or cells of sheets, that are to be taken out of every copy. */
export function addMarks(deps: Deps, { marks, reason, ...change }: ToChange & { reason: MarkReason; marks: readonly MarkAsked[] }): Promise<Marked> {
  return changeDocument<{ ids: string[] }>(deps, { ...change, yours: { reason, marks } }, async (trx, document) => {
    const pages = await listFilePagesOf(trx, { sha256: document.sha256, pages: [...new Set(marks.map(({ page }) => page))] });
    const placed: NewMark[] = [];
    for (const mark of marks) {
      const each = placeMark(mark, pages.find(({ number }) => number === mark.page));
      if (!each.ok) return each;
      placed.push(each.value);
    }
    return put(deps, trx, document, { marks: placed, reason, change });
  });
}

/** Marks every place where some words stand, whatever their case and wherever lines end; those that are marked already are left. */
export function markAll(deps: Deps, { q, reason, ...change }: ToChange & { reason: MarkReason; q: string }): Promise<Marked> {
  return changeDocument<{ ids: string[] }>(deps, { ...change, yours: { reason, q } }, async (trx, document) => {
    const there = new Set((await listMarks(trx, document.id)).map(placeOf));
    const found = new Map<string, NewMark>();
    for await (const { page, boxes, cell, words } of placesIn(trx, { sha256: document.sha256, q })) {
      const marks = cell === null ? boxes.map((box) => ({ page, box, cells: null, words })) : [{ page, box: null, cells: cell, words: null }];
      for (const mark of marks) if (!there.has(placeOf(mark))) found.set(placeOf(mark), mark);
      if (found.size > mostMarks) return declined({ code: 'too_many_marks', most: mostMarks });
    }
    if (found.size === 0) return declined({ code: 'nothing_to_mark', q });
    return put(deps, trx, document, { marks: [...found.values()], reason, change });
  });
}

/** Takes marks off again. */
export const removeMarks = (deps: Deps, { ids, ...change }: ToChange & { ids: readonly string[] }): Promise<Result<{ removed: number; version: number }, FileProblem>> =>
  changeDocument(deps, { ...change, yours: { ids } }, async (trx, { id }) => ok({ removed: await takeMarksOff(trx, { documentId: id, ids, by: change.person.id, at: deps.now() }) }));

type Put = { readonly marks: readonly NewMark[]; readonly reason: MarkReason; readonly change: ToChange };

async function put(deps: Deps, trx: Trx, { id }: HeldDocument, { marks, reason, change }: Put): Promise<Result<{ ids: string[] }, FileProblem>> {
  const there = await listMarks(trx, id);
  if (there.length + marks.length > mostMarks) return declined({ code: 'too_many_marks', most: mostMarks });
  return ok({ ids: await insertMarks(trx, { documentId: id, marks, reason, by: change.person.id, at: deps.now() }) });
}

/** Where a mark stands, to the tenth of a point. */
const placeOf = ({ page, box, cells }: Pick<NewMark, 'page' | 'box' | 'cells'>): string =>
  `${page} ${cells ?? ''} ${box === null ? '' : [box.x, box.y, box.width, box.height].map((each) => Math.round(each * 10)).join(' ')}`;
