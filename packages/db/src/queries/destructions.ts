import type { DocumentId, PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** A destruction that was begun, whoever began it. */
export const findDestruction = (db: Db, id: string) =>
  db
    .selectFrom('destruction')
    .select(['id', 'sha256', 'document_id as documentId', 'reason', 'asked_by as askedBy', 'asked_at as askedAt', 'confirmed_by as confirmedBy', 'confirmed_at as confirmedAt', 'withdrawn_at as withdrawnAt', 'repeated_at as repeatedAt', 'removed', 'done_at as doneAt'])
    .where('id', '=', id)
    .executeTakeFirst();

/** The same, held until the transaction ends. */
export const lockDestruction = (trx: Trx, id: string) =>
  trx
    .selectFrom('destruction')
    .select(['id', 'sha256', 'document_id as documentId', 'reason', 'asked_by as askedBy', 'confirmed_at as confirmedAt', 'withdrawn_at as withdrawnAt', 'repeated_at as repeatedAt', 'removed', 'done_at as doneAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Everything that was destroyed or is to be, what waits first. */
export const listDestructions = (db: Db) =>
  db
    .selectFrom('destruction')
    .leftJoin('document', 'document.id', 'destruction.document_id')
    .leftJoin('council', 'council.slug', 'document.council_slug')
    .select([
      'destruction.id', 'destruction.sha256', 'destruction.document_id as documentId', 'destruction.reason', 'destruction.asked_by as askedBy', 'destruction.asked_at as askedAt',
      'destruction.confirmed_by as confirmedBy', 'destruction.confirmed_at as confirmedAt', 'destruction.withdrawn_at as withdrawnAt', 'destruction.repeated_at as repeatedAt', 'destruction.done_at as doneAt',
      'council.name as councilName',
    ])
    .orderBy(sql`destruction.done_at is not null or destruction.withdrawn_at is not null`)
    .orderBy('destruction.asked_at', 'desc')
    .orderBy('destruction.id')
    .execute();

/** Asks for a file to be destroyed; undefined where that was asked already and is not done. */
export const askDestruction = (trx: Trx, asked: { sha256: string; documentId: DocumentId | null; reason: string; by: PersonId; at: Date }): Promise<{ id: string } | undefined> =>
  trx
    .insertInto('destruction')
    .values({ sha256: asked.sha256, document_id: asked.documentId, reason: asked.reason, asked_by: asked.by, asked_at: asked.at })
    .onConflict((conflict) => conflict.column('sha256').where('done_at', 'is', null).where('withdrawn_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();

/** Takes back what was asked, while nobody has confirmed it; false where somebody has, or it was taken back. */
export async function withdrawDestruction(trx: Trx, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('destruction')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('repeated_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes down who confirmed. */
export async function noteConfirmed(trx: Trx, { id, by, at }: { id: string; by: PersonId; at: Date }): Promise<void> {
  await trx.updateTable('destruction').set({ confirmed_by: by, confirmed_at: at }).where('id', '=', id).execute();
}

/** Notes that a file is to be destroyed again, on the row that is there or on a new one; gives the row. */
export async function noteRepeated(trx: Trx, { sha256, reason, at, destroyedAt }: { sha256: string; reason: string; at: Date; destroyedAt: Date }): Promise<{ id: string }> {
  const there = await trx.selectFrom('destruction').select(['id', 'confirmed_at']).where('sha256', '=', sha256).where('withdrawn_at', 'is', null).orderBy('asked_at', 'desc').limit(1).forUpdate().executeTakeFirst();
  if (there === undefined) return trx.insertInto('destruction').values({ sha256, document_id: null, reason, asked_by: null, asked_at: destroyedAt, repeated_at: at }).returning('id').executeTakeFirstOrThrow();
  await trx.updateTable('destruction').set({ repeated_at: at, done_at: null }).where('id', '=', there.id).execute();
  return { id: there.id };
}

/** Adds what went with a file, so that its bytes are removed and known again. */
export async function noteRemoved(trx: Trx, { id, sha256s }: { id: string; sha256s: readonly string[] }): Promise<void> {
  await trx
    .updateTable('destruction')
    .set({ removed: sql<string[]>`array(select distinct gone from unnest(removed || ${[...sha256s]}::text[]) as gone order by gone)` })
    .where('id', '=', id)
    .execute();
}

/** Writes down that every byte is gone. */
export async function noteDestructionDone(trx: Trx, { id, at }: { id: string; at: Date }): Promise<void> {
  await trx.updateTable('destruction').set({ done_at: at }).where('id', '=', id).where('done_at', 'is', null).execute();
}

/** What was confirmed, or is to be done again, and is not finished: for whoever takes up what broke off. */
export const listUnfinishedDestructions = (db: Db): Promise<{ id: string }[]> =>
  db
    .selectFrom('destruction')
    .select('id')
    .where('done_at', 'is', null)
    .where((build) => build.or([build('confirmed_at', 'is not', null), build('repeated_at', 'is not', null)]))
    .orderBy('asked_at')
    .execute();

/** Which of some bytes were destroyed, or went with what was, and when: they are not to be taken in again. */
export async function listDestroyedAmong(db: Db, sha256s: readonly string[]): Promise<{ sha256: string; at: Date }[]> {
  if (sha256s.length === 0) return [];
  const { rows } = await sql<{ sha256: string; at: Date }>`
    select file.sha256, min(coalesce(destruction.done_at, destruction.confirmed_at, destruction.repeated_at)) as at
    from unnest(${[...sha256s]}::text[]) as file (sha256)
    join destruction on (destruction.confirmed_at is not null or destruction.repeated_at is not null) and (destruction.sha256 = file.sha256 or destruction.removed @> array[file.sha256])
    group by file.sha256
    order by file.sha256
  `.execute(db);
  return rows;
}

/** The destruction that some bytes went with; undefined where they were never destroyed. */
export const findDestructionWith = (db: Db, sha256: string): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('destruction')
    .select('id')
    .where((build) => build.or([build('confirmed_at', 'is not', null), build('repeated_at', 'is not', null)]))
    .where((build) => build.or([build('sha256', '=', sha256), sql<boolean>`removed @> array[${sha256}]::text[]`]))
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

/** Which of some files this database has on record: what councils sent first, then what was made of it and the mail it came in. */
export const listStoredAmong = async (db: Db, sha256s: readonly string[]): Promise<{ sha256: string }[]> =>
  sha256s.length === 0
    ? []
    : db
        .selectFrom('stored_file')
        .select('sha256')
        .where('sha256', 'in', sha256s)
        .orderBy(sql`not exists (select from attachment where attachment.sha256 = stored_file.sha256)`)
        .orderBy('sha256')
        .execute();
