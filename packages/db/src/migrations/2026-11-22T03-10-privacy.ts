import { sql, type Kysely } from 'kysely';

/*
 * When somebody who left was erased, so that it happens once and the team's list can say so; and the audit log by time, which is
 * how it is read and how it ends.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person add column erased_at timestamptz;
    create index person_left on person (left_at) where left_at is not null and erased_at is null;
    create index action_log_at on action_log (at);
  `.execute(db);
}
