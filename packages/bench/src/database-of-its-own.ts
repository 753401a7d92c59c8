import { createDatabase } from '@openvalve/db';
import { sql } from 'kysely';

/** Makes an empty database on the server at an address; gives its own address. It goes when the server of the benches does. */
export async function databaseOfItsOwn(databaseUrl: string, name: string): Promise<string> {
  const outside = createDatabase(databaseUrl, { max: 1 });
  await sql`create database ${sql.id(name)}`.execute(outside);
  await outside.destroy();
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}
