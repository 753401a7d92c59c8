import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { World } from '../../testing/create-world.ts';

/** Every row of every table that holds what councils sent, as text: to look in for what should be gone. Files are looked for in the store. */
export async function everyText({ db }: World): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by tablename`.execute(db);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select row_to_json(each)::text as row from ${sql.raw(name)} as each`.execute(db);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** The names of all files in the store’s folder, but for the list of what was destroyed. */
export async function storedFiles({ deps }: World): Promise<string[]> {
  const folder = join(deps.env.dataDir, 'files');
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('destroyed')).map(({ name }) => name).toSorted();
}
