import type { PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** Notes who did what where no case file says so. `actor` is null for the program itself. Never message text or addresses. */
export async function recordAction(
  trx: Trx,
  { actor, action, subject, detail = {}, at }: { actor: PersonId | null; action: string; subject: string; detail?: Record<string, unknown>; at: Date },
): Promise<void> {
  await trx.insertInto('action_log').values({ actor, action, subject, detail: JSON.stringify(detail), at }).execute();
}

/** What was done, the latest first. */
export const listActions = (db: Db, { limit = 200 }: { limit?: number } = {}) =>
  db.selectFrom('action_log').select(['id', 'at', 'actor', 'action', 'subject', 'detail']).orderBy('id', 'desc').limit(limit).execute();

/** Throws when the database does not answer. */
export async function askDatabase(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
