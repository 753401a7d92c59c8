import { replay, type RequestId } from '@openvalve/domain';
import type { Db, Trx } from '../database.ts';
import { readCaseFile } from './case-file.ts';
import { paperRows, toRow } from './request-row.ts';

/** A request whose row says something else than its case file, and in which columns. */
export type Disagreement = { readonly requestId: RequestId; readonly columns: readonly string[] };

/**
 * Compares the row of every request with what its case file makes of it now. Nothing to report is what there should be. While
 * people work, give it a transaction that sees one moment: a row and its case file change together.
 */
export async function rowsThatDisagree(db: Db): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  const rows = await db
    .selectFrom('foi_request')
    .select([
      'id', 'stage', 'uncertain', 'withdrawn_why', 'channel', 'rehearsal', 'received_on', 'clock', 'due_on', 'overdue_after', 'deadline_noted', 'answered_on', 'outcome', 'unclassified_count',
      'aftermath', 'review_normally_by', 'review_at_most_by', 'comply_by', 'appeal_by', 'fee_lapses_after', 'version',
    ])
    .orderBy('id')
    .execute();
  for (const { id, ...row } of rows) {
    const request = replay((await readCaseFile(db, id)).map(({ event }) => event));
    const papers = await db.selectFrom('request_paper').select(['kind', 'period', 'outcome', 'exemptions']).where('request_id', '=', id).execute();
    const columns =
      request.position.stage === 'not_started'
        ? ['stage']
        : [...differing(row, asRead(toRow(request))), ...(inOrder(papers) === inOrder(paperRows(request)) ? [] : ['papers'])];
    if (columns.length > 0) found.push({ requestId: id, columns });
  }
  return found;
}

const asRead = ({ clock, ...row }: ReturnType<typeof toRow>) => ({ ...row, clock: clock === null ? null : (JSON.parse(clock) as unknown) });

const differing = (row: Record<string, unknown>, expected: Record<string, unknown>): string[] =>
  Object.keys(expected).filter((column) => sorted(row[column]) !== sorted(expected[column]));

const inOrder = (papers: readonly unknown[]): string => papers.map(sorted).toSorted((one, other) => one.localeCompare(other)).join();

/** The same value is the same text, whatever the order its parts were stored in. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => one.localeCompare(other))) : part,
  );

/** Writes down how a comparison ended, over the one before. */
export async function noteComparison(trx: Trx, comparison: { requests: number; disagreeing: number; at: Date }): Promise<void> {
  const row = { compared_at: comparison.at, requests: comparison.requests, disagreeing: comparison.disagreeing };
  await trx
    .insertInto('comparison')
    .values(row)
    .onConflict((conflict) => conflict.column('one_row').doUpdateSet(row))
    .execute();
}

/** How the last comparison ended; undefined before the first. */
export const lastComparison = (db: Db) => db.selectFrom('comparison').select(['compared_at as at', 'requests', 'disagreeing']).executeTakeFirst();

/** How many requests there are. */
export async function countRequests(db: Db): Promise<number> {
  const { count } = await db.selectFrom('foi_request').select((build) => build.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
}
