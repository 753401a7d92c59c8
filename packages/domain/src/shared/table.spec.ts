import { describe, expect, it } from 'vitest';
import { readTable } from './table.ts';

describe('a reviewed table', () => {
  it('is read by its headings, with either kind of line end', () => {
    expect(readTable('a,b\r\n1,2\r\n3,\r\n')).toEqual([{ a: '1', b: '2' }, { a: '3', b: '' }]);
    expect(readTable('\uFEFFa,b\n1,2')).toEqual([{ a: '1', b: '2' }]);
  });

  it('may hold commas, quotation marks and line breaks within quotes', () => {
    expect(readTable('a,b\n"one, two","say ""yes""\nor no"\n')).toEqual([{ a: 'one, two', b: 'say "yes"\nor no' }]);
  });

  it('is refused where a row has slipped or a quotation mark stands alone', () => {
    expect(() => readTable('a,b\n1,2,3\n')).toThrow('Row 1 of the table has 3 fields where the heading has 2');
    expect(() => readTable('a,b\n1\n')).toThrow('Row 1');
    expect(() => readTable('a,b\n1,2"3\n')).toThrow('quotation mark');
  });

  it('may be empty', () => {
    expect(readTable('')).toEqual([]);
    expect(readTable('a,b\n')).toEqual([]);
  });
});
