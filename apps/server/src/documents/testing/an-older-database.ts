import { sql } from 'kysely';
import type { World } from '../../testing/create-world.ts';

/** What a backup of this database would bring back of files, mail and documents. */
const kept = ['stored_file', 'incoming_mail', 'message', 'attachment', 'file_reading', 'file_page', 'hidden_thing', 'document', 'document_version', 'version_page', 'destruction', 'release_incident'];

/** Keeps what is in the database now; what is given back puts it there again, as restoring a backup does, whatever was done in between. */
export async function anOlderDatabase({ db }: World): Promise<() => Promise<void>> {
  await sql`create schema if not exists older`.execute(db);
  for (const table of kept) {
    await sql`drop table if exists older.${sql.id(table)}`.execute(db);
    await sql`create table older.${sql.id(table)} as select * from ${sql.id('public', table)}`.execute(db);
  }
  return () =>
    db.transaction().execute(async (trx) => {
      // Rows come back in any order, as a restored dump's do.
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const table of kept) {
        await sql`delete from ${sql.id('public', table)}`.execute(trx);
        await sql`insert into ${sql.id('public', table)} select * from older.${sql.id(table)}`.execute(trx);
      }
    });
}
