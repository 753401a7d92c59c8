import { sql } from 'kysely';
import type { Db } from '../database.ts';

/**
 * What the database is at, as a text: while it stays the same, nothing was committed since, by whatever process. Which
 * transactions had ended is all that decides what a question can see, and the snapshot says just that. It also changes with what
 * other databases of the same server do: then it says "perhaps changed" too often, and never too seldom.
 */
export async function databaseVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`select concat(pg_current_snapshot(), ' since ', pg_postmaster_start_time()) as version`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not say what it is at.');
  return row.version;
}
