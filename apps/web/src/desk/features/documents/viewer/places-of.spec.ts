import { describe, expect, it } from 'vitest';
import { placesOf } from './places-of.ts';

describe('words searched for in a text', () => {
  it('are found whatever their case, and across the end of a line', () => {
    expect(placesOf('The KPI set and the kpi\n  SET again', 'kpi set')).toEqual([[4, 11], [20, 29]]);
  });

  it('mean themselves, also where they look like a pattern', () => {
    expect(placesOf('cost (£) and a.b', '(£)')).toEqual([[5, 8]]);
    expect(placesOf('axb', 'a.b')).toEqual([]);
    expect(placesOf('anything', '  ')).toEqual([]);
  });
});
