import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import type { AuthenticationOnRecord } from '../tables/mail-in.ts';
import type { CheckSent, RecordFound } from '../tables/mail-out.ts';

export type { CheckSent, RecordFound } from '../tables/mail-out.ts';

/**
 * The moment at which one more letter may go to a mail host, kept for whoever asked: turns follow one another by
 * `everyMs`, whichever worker asks and however often it was started since.
 */
export async function takeMailTurn(trx: Trx, { host, everyMs, at }: { host: string; everyMs: number; at: Date }): Promise<Date> {
  const gap = sql<Date>`make_interval(secs => ${everyMs / 1000}::float8)`;
  const { freeAt } = await trx
    .insertInto('mail_pace')
    .values({ host, free_at: sql<Date>`${at}::timestamptz + ${gap}` })
    .onConflict((conflict) => conflict.column('host').doUpdateSet({ free_at: sql<Date>`greatest(mail_pace.free_at, ${at}::timestamptz) + ${gap}` }))
    .returning('free_at as freeAt')
    .executeTakeFirstOrThrow();
  return new Date(freeAt.getTime() - everyMs);
}

/** Begins a check of the mail settings, with what the DNS said. */
export async function insertMailCheck(db: Db, check: { id: string; settings: string; address: string; records: readonly RecordFound[]; at: Date }): Promise<void> {
  const { id, settings, address, records, at } = check;
  await db.insertInto('mail_check').values({ id, settings, address, begun_at: at, records: JSON.stringify(records) }).execute();
}

/** Writes down what the mail server said to the message of a check, or that none was sent. */
export async function noteMailCheckSent(db: Db, { id, sent }: { id: string; sent: CheckSent | null }): Promise<void> {
  await db.updateTable('mail_check').set({ sent: sent && JSON.stringify(sent) }).where('id', '=', id).execute();
}

/** What of a message of a check was kept on its way. */
export type CheckArrival = {
  /** Every address the mail was for, in lower case. */
  readonly addresses: readonly string[];
  readonly from: string | null;
  /** As the receiving server wrote it down; null where it did not. */
  readonly envelopeFrom: string | null;
  readonly authentication: AuthenticationOnRecord | null;
  readonly at: Date;
};

/** Marks a check whose message has come back; false when none of the addresses is a check’s. The first arrival counts. */
export async function noteMailCheckArrived(db: Db, { addresses, from, envelopeFrom, authentication, at }: CheckArrival): Promise<boolean> {
  if (addresses.length === 0) return false;
  const found = await db.selectFrom('mail_check').select(['id', 'arrived_at as arrivedAt']).where('address', 'in', addresses).executeTakeFirst();
  if (!found) return false;
  await db
    .updateTable('mail_check')
    .set({ arrived_at: at, arrived_from: from, arrived_envelope_from: envelopeFrom, arrived_authentication: authentication && JSON.stringify(authentication) })
    .where('id', '=', found.id)
    .where('arrived_at', 'is', null)
    .execute();
  return true;
}

/** Ends a check: from now on it is the last one that counts. */
export async function endMailCheck(db: Db, { id, at }: { id: string; at: Date }): Promise<void> {
  await db.updateTable('mail_check').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();
}

const checks = (db: Db) =>
  db
    .selectFrom('mail_check')
    .select([
      'id', 'settings', 'address', 'begun_at as begunAt', 'records', 'sent', 'arrived_at as arrivedAt', 'arrived_from as arrivedFrom',
      'arrived_envelope_from as arrivedEnvelopeFrom', 'arrived_authentication as arrivedAuthentication', 'ended_at as endedAt',
    ]);

/** One check of the mail settings; undefined when there is none of this id. */
export const findMailCheck = (db: Db, id: string) => checks(db).where('id', '=', id).executeTakeFirst();

/** The last check of the mail settings that ended; undefined when there was none. */
export const lastMailCheck = (db: Db) => checks(db).where('ended_at', 'is not', null).orderBy('begun_at', 'desc').orderBy('id').limit(1).executeTakeFirst();
