import { describe, expect, it } from 'vitest';
import { foldersThatImportEachOther } from './folder-cycles.ts';
import { tree } from './sources.ts';

describe('two folders', () => {
  it('never import each other', () => {
    expect(foldersThatImportEachOther(tree)).toEqual([]);
  });

  it('are refused when they do, by value or by type', () => {
    const clock = { path: 'packages/domain/src/clock/a.ts', text: "import { b } from '../requests/b.ts';" };
    const requests = { path: 'packages/domain/src/requests/b.ts', text: "import type { A } from '../clock/a.ts';" };
    expect(foldersThatImportEachOther([clock, requests])).toHaveLength(1);
    expect(foldersThatImportEachOther([clock])).toEqual([]);
  });
});
