import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Takes everything out of a database: every table, the queue, and the record of migrations. There is no way back. */
export async function emptyDatabase(db: Db): Promise<void> {
  await sql`drop schema if exists graphile_worker cascade`.execute(db);
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
}
