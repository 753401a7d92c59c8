import type { RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { World } from '../../testing/create-world.ts';

/** Where in the whole database, queue and caught mail some words are: the table, and what is around them. */
export async function traces({ db }: World, words: RegExp): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`.execute(db);
  const texts = await Promise.all(tables.map(async ({ schema, name }) => [name, (await sql<{ all: string }>`select coalesce(json_agg(t), '[]')::text as all from ${sql.id(schema, name)} t`.execute(db)).rows[0]?.all ?? ''] as const));
  const mails = (await db.selectFrom('caught_mail').select('raw').execute()).map(({ raw }) => ['caught_mail.raw', raw.toString('utf8')] as const);
  return [...texts, ...mails].flatMap(([name, text]) => {
    const at = text.search(words);
    return at === -1 ? [] : [`${name}: …${text.slice(Math.max(0, at - 60), at + 60)}…`];
  });
}

/** A case file as it lies in the database. */
export const caseFileOf = ({ db }: World, requestId: RequestId) => db.selectFrom('case_event').selectAll().where('request_id', '=', requestId).orderBy('seq').execute();

/** What the audit log says last. */
export const lastEntry = ({ db }: World) => db.selectFrom('action_log').select(['actor', 'action', 'subject', 'detail']).orderBy('id', 'desc').limit(1).executeTakeFirst();
