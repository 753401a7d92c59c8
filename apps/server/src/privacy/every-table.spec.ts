import { retentionRules } from '@openvalve/domain';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import kinds from '../../../../docs/privacy/data-per-table.md?raw';
import { useWorld } from '../testing/create-world.ts';

const theWorld = useWorld();

const tablesOf = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%' order by 1
  `.execute(theWorld().db);
  return rows.map(({ name }) => name);
};

describe('every table of the database', () => {
  it('is in the document that says whose data is in it', async () => {
    const described = [...kinds.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '');
    expect(described.toSorted()).toEqual(await tablesOf());
  });

  it('has a rule that says how long it is kept, and no rule is about a table that is not there', async () => {
    const ruled = new Set(retentionRules.flatMap(({ tables }) => tables).filter((name) => !name.includes(' ')));
    expect([...ruled].toSorted()).toEqual(await tablesOf());
  });
});
