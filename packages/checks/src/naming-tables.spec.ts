import { describe, expect, it } from 'vitest';
import { tablesMadeBy, tablesNamedElsewhere } from './naming-tables.ts';
import { paths, read, tree } from './sources.ts';

const tables = tablesMadeBy(paths('packages/db/src/migrations').map(read));
const server = (text: string) => ({ path: 'apps/server/src/requests/show-request.ts', text });

describe('a table', () => {
  it('is named by the database package alone', () => {
    expect(tables).toContain('case_event');
    expect(tablesNamedElsewhere(tree, tables)).toEqual([]);
  });

  it('is refused anywhere else, in a query builder or in SQL', () => {
    expect(tablesNamedElsewhere([server("deps.db.selectFrom('foi_request').selectAll()")], tables)).toHaveLength(1);
    expect(tablesNamedElsewhere([server("trx.updateTable('person').set({})")], tables)).toHaveLength(1);
    expect(tablesNamedElsewhere([server('await sql`delete from case_event`.execute(db)')], tables)).toHaveLength(1);
    expect(tablesNamedElsewhere([server("await pool.query('select 1 from message')")], tables)).toHaveLength(1);
    expect(tablesNamedElsewhere([server("const said = 'a letter from council to council'; await sql`select 1`.execute(db)")], tables)).toEqual([]);
  });
});
