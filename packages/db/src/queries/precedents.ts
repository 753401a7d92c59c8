import type { PersonId, Precedent } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

const columns = [
  'precedent.id', 'precedent.reference', 'precedent.authority', 'precedent.decided_by as decidedBy', 'precedent.decided_on as decidedOn', 'precedent.exemptions', 'precedent.result', 'precedent.summary',
  'precedent.url', 'precedent.seen_as as seenAs', 'precedent.checked_on as checkedOn', 'precedent.origin', 'precedent.version', 'precedent.retired_at as retiredAt', 'precedent.retired_why as retiredWhy',
] as const;

/** The register of decisions, the latest first; those set aside too, at the end. */
export const listPrecedents = (db: Db) =>
  db.selectFrom('precedent').select(columns).orderBy(sql`precedent.retired_at is not null`).orderBy('precedent.decided_on', (order) => order.desc().nullsLast()).orderBy('precedent.reference').execute();

/** The decisions letters may choose from: those set aside are not among them. */
export const listPrecedentsInUse = (db: Db) =>
  db.selectFrom('precedent').select(columns).where('precedent.retired_at', 'is', null).orderBy('precedent.decided_on', (order) => order.desc().nullsLast()).orderBy('precedent.reference').execute();

/** One decision of the register. */
export const findPrecedent = (db: Db, id: string) => db.selectFrom('precedent').select(columns).where('precedent.id', '=', id).executeTakeFirst();

const valuesOf = (precedent: Precedent) => ({
  reference: precedent.reference, authority: precedent.authority, decided_by: precedent.decidedBy, decided_on: precedent.decidedOn, exemptions: precedent.exemptions, result: precedent.result,
  summary: precedent.summary, url: precedent.url, seen_as: precedent.seenAs, checked_on: precedent.checkedOn,
});

/** Adds a decision; null when one of that reference is there already. */
export async function insertPrecedent(trx: Trx, { precedent, by, at }: { precedent: Precedent; by: PersonId; at: Date }): Promise<{ id: string } | null> {
  const added = await trx
    .insertInto('precedent')
    .values({ ...valuesOf(precedent), origin: 'person', changed_by: by, changed_at: at })
    .onConflict((conflict) => conflict.expression(sql`lower(reference)`).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added ?? null;
}

/** Changes a decision over the version its writer saw; null when it is no longer that version. From then on it is this team's and not the register's. */
export async function updatePrecedent(
  trx: Trx,
  { id, version, precedent, by, at }: { id: string; version: number; precedent: Precedent; by: PersonId; at: Date },
): Promise<{ version: number } | null> {
  const written = await trx
    .updateTable('precedent')
    .set((build) => ({ ...valuesOf(precedent), origin: 'person', changed_by: by, changed_at: at, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return written ?? null;
}

/** Sets a decision aside with a reason, or with none takes it up again; false when there is no such decision. */
export async function retirePrecedent(trx: Trx, { id, why, by, at }: { id: string; why: string | null; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('precedent')
    .set((build) => ({ retired_at: why === null ? null : at, retired_by: why === null ? null : by, retired_why: why, changed_by: by, changed_at: at, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
