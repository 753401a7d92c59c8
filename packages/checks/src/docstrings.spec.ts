import { describe, expect, it } from 'vitest';
import { withoutDocstring } from './docstrings.ts';
import { program } from './sources.ts';

const files = program.filter(({ path }) => /^packages\/[^/]+\/src\//.test(path) && !path.includes('/migrations/'));

describe('what a package offers', () => {
  it('says what it is for', () => {
    expect(withoutDocstring(files)).toEqual([]);
  });

  it('is refused without a sentence', () => {
    const path = 'packages/domain/src/clock/a.ts';
    expect(withoutDocstring([{ path, text: 'export const due = 1;\nexport function start() {}\n' }])).toHaveLength(2);
    expect(withoutDocstring([{ path, text: '/** The last lawful day. */\nexport const due = 1;\n' }])).toEqual([]);
  });
});
