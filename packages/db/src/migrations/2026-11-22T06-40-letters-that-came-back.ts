import { sql, type Kysely } from 'kysely';

/** Letters that came back are few, and asked for wherever an address is chosen: found without reading every case file. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index case_event_came_back on case_event (request_id) where event ->> 'type' = 'MessageBounced'`.execute(db);
}
