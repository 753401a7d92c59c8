import { listFilePagesFrom, type Db } from '@openvalve/db';
import type { MarkReason } from '@openvalve/domain';
import { fold, lettersOf } from '../viewing/fold.ts';
import { occurrencesOn } from '../viewing/occurrences.ts';
import type { BoxView } from '../viewing/views.ts';

type Marked = { readonly page: number; readonly box: BoxView | null; readonly reason: MarkReason; readonly words: string | null };

/** Fewer letters stand in other words too, and a number of pupils stands beside others that may stay. */
const fewest = 4;
const standsForSomebody: ReadonlySet<MarkReason> = new Set(['child', 'personal-data', 'contact']);
const atOnce = 50;
const mostSaid = 5;

/** Of the words under marks, those that stand for somebody: they may be nowhere in the copy. */
export const wordsToBeGone = (marks: readonly Marked[]): string[] => [...new Set(marks.flatMap(({ reason, words }) => (words !== null && standsForSomebody.has(reason) && lettersOf(words).length >= fewest ? [words] : [])))];

/** Where words that are marked in one place stand unmarked in another: a name that was forgotten. In words that name the pages and not the name. */
export async function forgottenPlaces(db: Db, sha256: string, marks: readonly Marked[]): Promise<string[]> {
  const sought = wordsToBeGone(marks).map((words) => ({ words, letters: lettersOf(words), tokens: tokensOf(words), on: marks.find((mark) => mark.words === words)?.page ?? 0 }));
  const said = new Set<string>();
  for (let after = 0; sought.length > 0 && said.size < mostSaid; ) {
    const pages = await listFilePagesFrom(db, { sha256, after, limit: atOnce });
    for (const page of pages) {
      const letters = lettersOf(page.text);
      const here = marks.flatMap(({ page: number, box, words }) => (number === page.number && box !== null ? [{ box, words }] : []));
      for (const each of sought.filter((one) => letters.includes(one.letters))) {
        const places = occurrencesOn(page, each.words).filter(({ words }) => tokensOf(words).includes(each.tokens));
        if (places.some((place) => !place.boxes.every((box) => isMarked(box, each.words, here)))) said.add(`What is marked on page ${each.on} also stands on page ${page.number}, and is not marked there.`);
      }
    }
    const last = pages.at(-1);
    if (last === undefined || pages.length < atOnce) break;
    after = last.number;
  }
  return [...said].slice(0, mostSaid);
}

const tokensOf = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** Whether a place is under marks from end to end, or is the very place where a mark of these words was drawn: marks grow when they are painted. */
const isMarked = ({ x, y, width, height }: BoxView, sought: string, marks: readonly { readonly box: BoxView; readonly words: string | null }[]): boolean =>
  marks.some(({ box, words }) => words === sought && has(box, x + width / 2, y + height / 2)) || [0.1, 0.5, 0.9].every((part) => marks.some(({ box }) => has(box, x + part * width, y + height / 2)));

const has = (box: BoxView, x: number, y: number): boolean => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
