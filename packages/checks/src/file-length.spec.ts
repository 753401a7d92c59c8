import { describe, expect, it } from 'vitest';
import { tooLong } from './file-length.ts';
import { paths, read } from './sources.ts';

describe('a file', () => {
  it('holds one subject', () => {
    expect(tooLong(paths('apps', 'packages', 'infra').filter((path) => /\.(tsx?|mjs|css)$/.test(path)).map(read))).toEqual([]);
  });

  it('is refused past two hundred and fifty lines, unless it is a list of examples', () => {
    const text = 'one\n'.repeat(251);
    expect(tooLong([{ path: 'apps/server/src/main.ts', text }])).toHaveLength(1);
    expect(tooLong([{ path: 'apps/server/src/main.spec.ts', text }])).toEqual([]);
  });
});
