import { describe, expect, it } from 'vitest';
import golden from '../../data/golden/golden_public.csv?raw';
import { readTable } from '../shared/table.ts';
import { checkGoldenCase } from './golden-case.ts';

const rows = readTable(golden);

describe('the worked cases', () => {
  it.each(rows.map((row) => [row.case_id, row.kind, row.explanation, row] as const))('%s %s: %s', (_id, _kind, _explanation, row) => {
    expect(checkGoldenCase(row)).toEqual({ known: true, differences: [] });
  });

  it('are eighty-one requests and ten other days', () => {
    expect(rows.filter(({ kind }) => kind === 'request')).toHaveLength(81);
    expect(rows).toHaveLength(91);
  });
});
