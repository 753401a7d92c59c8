import { sql, type Kysely } from 'kysely';

/* How the last comparison of rows with their case files ended: one row, written over, for those who watch the machine. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comparison (
      one_row boolean primary key default true check (one_row),
      compared_at timestamptz not null,
      requests integer not null check (requests >= 0),
      disagreeing integer not null check (disagreeing between 0 and requests)
    );
  `.execute(db);
}
