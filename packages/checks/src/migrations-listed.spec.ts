import { describe, expect, it } from 'vitest';
import { migrationFaults } from './migrations-listed.ts';
import { program } from './sources.ts';

const migration = (name: string, text = '') => ({ path: `packages/db/src/migrations/${name}.ts`, text });
const list = (...names: string[]) => migration('index', [...names.map((name, at) => `import * as m${at} from './${name}.ts';`), 'export const migrations = {', ...names.map((name, at) => `  '${name}': m${at},`), '};'].join('\n'));

describe('a migration', () => {
  it('is listed, in the order of its date', () => {
    expect(migrationFaults(program)).toEqual([]);
  });

  it('is refused when the list forgets it, or has it out of order', () => {
    expect(migrationFaults([migration('2026-11-22T01-00-first'), list()])).toHaveLength(1);
    expect(migrationFaults([migration('2026-11-22T01-00-a'), migration('2026-11-21T01-00-b'), list('2026-11-22T01-00-a', '2026-11-21T01-00-b')])).toHaveLength(1);
  });

  it('is refused the code of today, which will have changed when it runs again', () => {
    expect(migrationFaults([migration('2026-11-22T01-00-a', "import { Stage } from '@openvalve/domain';"), list('2026-11-22T01-00-a')])).toHaveLength(1);
  });
});
