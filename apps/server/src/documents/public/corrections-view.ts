import { listCorrections } from '@openvalve/db';
import { documentKinds, londonDay, TakeDownWhy, takeDownWords } from '@openvalve/domain';
import type { CorrectionsView } from '@openvalve/web/site';
import type { Deps } from '../../deps.ts';

const pageSize = 50;

/** What was put right, the latest first, with the time it took. Who did it and what it was called are in none of it. */
export async function correctionsView({ db }: Pick<Deps, 'db'>, page: number): Promise<CorrectionsView> {
  const rows = await listCorrections(db, { limit: pageSize, offset: (page - 1) * pageSize });
  return {
    page,
    pageSize,
    total: rows[0]?.total ?? 0,
    lines: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      council: row.councilSlug === null || row.councilName === null ? null : { slug: row.councilSlug, name: row.councilName },
      paper: row.documentKind === null || row.address === null ? null : { kindName: documentKinds[row.documentKind].name, period: row.period, address: row.address },
      why: whyWords(row.why),
      words: row.words,
      reportedOn: londonDay(row.reportedAt),
      doneOn: londonDay(row.doneAt),
      minutes: Math.max(0, Math.round((row.doneAt.getTime() - row.reportedAt.getTime()) / 60_000)),
    })),
  };
}

function whyWords(why: string): string | null {
  const known = TakeDownWhy.safeParse(why);
  return known.success ? takeDownWords[known.data] : null;
}
