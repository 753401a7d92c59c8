import { sql, type Kysely } from 'kysely';

/** Why a mail was held is kept once a person has decided on it, so that what they undo is held again as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table incoming_mail drop constraint incoming_mail_check1;
    alter table incoming_mail add constraint incoming_mail_held_why check (state <> 'held' or held_why is not null)
  `.execute(db);
}
