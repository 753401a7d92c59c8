import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../database.ts';
import type { Schema } from '../schema.ts';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../testing/index.ts';
import * as queries from './index.ts';
import { examples, notQueries } from '../testing/query-examples.ts';
import { aWorld, isBookkeeping, readable, type World } from '../testing/query-world.ts';

const folder = fileURLToPath(new URL('sql/', import.meta.url));
const asked: string[] = [];
let database: TestDatabase;
let db: Kysely<Schema>;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await aWorld(database.db);
  db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: createPool(database.url, { max: 1 }) }),
    log: ({ query }) => void (isBookkeeping(query.sql) || asked.push(readable(query.sql))),
  });
});

afterAll(async () => {
  await db.destroy();
  await dropTestDatabase(database);
});

/** Calls one query for real, in a transaction that is then given up, and says what it asked. */
async function sqlOf(name: keyof typeof examples): Promise<string> {
  const trx = await db.startTransaction().execute();
  asked.length = 0;
  try {
    const call = examples[name] as (query: unknown, within: typeof trx, around: World) => Promise<unknown>;
    await call(queries[name], trx, world);
    return `${asked.join(';\n\n')};\n`;
  } finally {
    await trx.rollback().execute();
  }
}

const names = Object.keys(examples) as (keyof typeof examples)[];

describe('every question the product asks its database', () => {
  it.each(names)('is the one written down: %s', async (name) => {
    await expect(await sqlOf(name)).toMatchFileSnapshot(`${folder}${name}.sql`);
  });

  it('is written down, and nothing else is', () => {
    const callable = Object.entries(queries).filter(([, value]) => typeof value === 'function');
    const whole = callable.map(([name]) => name).filter((name) => !notQueries.some((other) => other === name));
    expect(names.toSorted()).toEqual(whole.toSorted());
    expect(readdirSync(folder).toSorted()).toEqual(names.map((name) => `${name}.sql`).toSorted());
  });
});
