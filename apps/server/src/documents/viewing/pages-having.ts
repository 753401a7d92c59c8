import { listFilePagesHaving, type Db } from '@openvalve/db';
import { lettersOf } from './fold.ts';
import { occurrencesOn, type Occurrence } from './occurrences.ts';

/** Pages looked at together: a page of words is large, and a file may have thousands. */
const atOnce = 50;

/** Where some words stand in a file, page after page, for as long as somebody asks. */
export async function* placesIn(db: Db, { sha256, q }: { sha256: string; q: string }): AsyncGenerator<Occurrence & { readonly page: number }> {
  for (let after = 0; ; ) {
    const pages = await listFilePagesHaving(db, { sha256, letters: lettersOf(q), after, limit: atOnce });
    for (const page of pages) for (const each of occurrencesOn(page, q)) yield { page: page.number, ...each };
    const last = pages.at(-1);
    if (last === undefined || pages.length < atOnce) return;
    after = last.number;
  }
}
