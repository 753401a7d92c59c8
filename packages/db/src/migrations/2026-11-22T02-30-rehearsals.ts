import { sql, type Kysely } from 'kysely';

/* A letter that only the catcher has is a rehearsal: public pages have to say so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table foi_request add column rehearsal boolean not null default false`.execute(db);
}
