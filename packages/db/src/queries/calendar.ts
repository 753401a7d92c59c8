import { CalendarChange, type CalendarEdition, type IsoDate, type PersonId, type RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** An edition of the holiday table as it was applied. */
export type AppliedEdition = CalendarEdition & {
  /** Another table came with the program; a downloaded list was applied; a day was confirmed or ruled out. */
  readonly kind: 'program' | 'file' | 'mark';
  /** The table the program brought then. */
  readonly tableVersion: string;
  /** The table that was in force from then on. */
  readonly version: string;
  readonly sourceSha256: string | null;
  readonly why: string;
  readonly appliedAt: Date;
};

/** Holds the holiday table until the transaction ends, so that editions are decided one after the other. */
export async function lockCalendar(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('calendar_edition'))`.execute(trx);
}

/** Every edition applied so far, oldest first. */
export async function listCalendarEditions(db: Db): Promise<AppliedEdition[]> {
  const rows = await db
    .selectFrom('calendar_edition')
    .select(['number', 'kind', 'table_version as tableVersion', 'version', 'changes', 'known_until as knownUntil', 'source_sha256 as sourceSha256', 'why', 'applied_at as appliedAt'])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, changes: CalendarChange.array().parse(row.changes) }));
}

/** The number of the latest edition; nought before the first. Small enough to be asked every few seconds. */
export async function latestCalendarEdition(db: Db): Promise<number> {
  const row = await db.selectFrom('calendar_edition').select((build) => build.fn.max('number').as('number')).executeTakeFirst();
  return row?.number ?? 0;
}

/** Adds an edition. The primary key refuses two of one number. */
export async function insertCalendarEdition(trx: Trx, edition: AppliedEdition): Promise<void> {
  await trx
    .insertInto('calendar_edition')
    .values({
      number: edition.number,
      kind: edition.kind,
      table_version: edition.tableVersion,
      version: edition.version,
      changes: JSON.stringify(edition.changes),
      known_until: edition.knownUntil,
      source_sha256: edition.sourceSha256,
      why: edition.why,
      applied_at: edition.appliedAt,
    })
    .execute();
}

/** Requests that a council received and nobody withdrew: those that can have a clock, or a review’s, which the holiday table moves. */
export async function requestsWithClocks(db: Db): Promise<RequestId[]> {
  const rows = await db.selectFrom('foi_request').select('id').where('received_on', 'is not', null).where('stage', '!=', 'withdrawn').orderBy('received_on').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Notes that somebody is told that the table ends on a day; whether they had not been told of that day before. */
export async function noteCalendarNotice(trx: Trx, { knownUntil, personId, at }: { knownUntil: IsoDate; personId: PersonId; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('calendar_notice')
    .values({ known_until: knownUntil, person_id: personId, told_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
