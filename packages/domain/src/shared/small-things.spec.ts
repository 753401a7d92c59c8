import { describe, expect, it } from 'vitest';
import { CampaignId, CouncilSlug, MessageId, PersonId, RequestId } from './ids.ts';
import { IsoDate, laterOf, on } from './iso-date.ts';
import { receiptDay } from './receipt.ts';
import { declined, ok, unreachable } from './result.ts';
import { readTable } from './table.ts';

describe('a council’s short name', () => {
  it.each(['kent', 'bath-and-north-east-somerset', 'st-helens', 'ab'])('may be “%s”', (text) => {
    expect(CouncilSlug.parse(text)).toBe(text);
  });

  it.each(['Kent', '-kent', 'kent-', 'kent council', 'kent1', '1kent', 'k', '', 'kent\n', '../kent', 'kent/x', 'ünne'])('is never “%s”', (text) => {
    expect(CouncilSlug.safeParse(text).success).toBe(false);
  });
});

describe('what is known by a number', () => {
  it.each([
    ['a request', RequestId],
    ['a message', MessageId],
    ['a campaign', CampaignId],
    ['a person', PersonId],
  ])('%s has a UUID, and nothing else will do', (_, id) => {
    expect(id.safeParse('b3f0c8a2-5f0e-4a3a-9d59-0f8f6a1f2c3d').success).toBe(true);
    expect(id.safeParse('12').success).toBe(false);
  });
});

describe('the later of two days', () => {
  it('is the later one in either order, and the day itself when they are one', () => {
    expect(laterOf(on('2026-12-31'), on('2027-01-01'))).toBe('2027-01-01');
    expect(laterOf(on('2027-01-01'), on('2026-12-31'))).toBe('2027-01-01');
    expect(laterOf(on('2027-01-01'), on('2027-01-01'))).toBe('2027-01-01');
  });
});

describe('a day that does not exist', () => {
  it('is refused in words', () => {
    expect(IsoDate.safeParse('2026-02-30').error?.issues[0]?.message).toContain('There is no such day');
    expect(() => on('2026-02-30')).toThrow('There is no such day');
  });
});

describe('an answer', () => {
  it('is yes with what was asked for, or no with the reason', () => {
    expect(ok(3)).toEqual({ ok: true, value: 3 });
    expect(declined({ code: 'wrong_stage' })).toEqual({ ok: false, problem: { code: 'wrong_stage' } });
  });

  it('to a case nobody thought of stops, and says which it was', () => {
    expect(() => unreachable({ stage: 'lost' } as never)).toThrow('A case was not provided for: {"stage":"lost"}');
  });
});

describe('a reviewed table', () => {
  it('may have one column, and lines with nothing on them, which are no rows', () => {
    expect(readTable('a\n1\n\n2\n')).toEqual([{ a: '1' }, { a: '2' }]);
  });

  it('has an empty last field where a row ends in a comma, also at the very end of the text', () => {
    expect(readTable('a,b\n1,\n2,')).toEqual([{ a: '1', b: '' }, { a: '2', b: '' }]);
  });

  it('keeps an empty field in quotes, and one in the middle', () => {
    expect(readTable('a,b,c\n"",,"x"\n')).toEqual([{ a: '', b: '', c: 'x' }]);
  });

  it('may end in quotes without a line end, and keeps every character between them', () => {
    expect(readTable('a,b\n1,"two"')).toEqual([{ a: '1', b: 'two' }]);
    expect(readTable('a\n"x""y, z\r\n1"')).toEqual([{ a: 'x"y, z\r\n1' }]);
  });

  it('says how many fields a slipped row has, and which row it is', () => {
    expect(() => readTable('a,b,c\n1,2,3\n1,2\n')).toThrow('Row 2 of the table has 2 fields where the heading has 3');
    expect(() => readTable('a\n"never closed\n')).toThrow('The table cannot be read at character 2: a quotation mark stands where it should not');
  });
});

describe('a byte order mark', () => {
  it('is left out at the beginning, and is text anywhere else', () => {
    expect(readTable('\uFEFFa\n1\n')).toEqual([{ a: '1' }]);
    expect(readTable('a,b\n1,x\uFEFFy\n')).toEqual([{ a: '1', b: 'x\uFEFFy' }]);
  });
});

describe('the text of a moment', () => {
  it.each([
    ['2026-07-03T12:00Z', '2026-07-03'],
    ['2026-07-03T12:00:05Z', '2026-07-03'],
    ['2026-07-03T12:00:05.123Z', '2026-07-03'],
    ['2026-07-03T12:00:05.1+01:00', '2026-07-03'],
    ['2026-07-03T00:10-05:30', '2026-07-03'],
    ['2026-07-03T20:10-05:30', '2026-07-04'],
  ])('%s is on %s in London', (text, day) => {
    expect(receiptDay(text)).toBe(day);
  });

  it.each(['on 2026-07-03T12:00:00Z', '2026-07-03T12:00:00Z or so', '2026-07-03T12:00:00.Z', '2026-07-03T12:00:00+1', '2026-07-03T12Z', '2026-07-03T12:00:0Z', '2026-07-03 12:00:00Z'])('%s is none', (text) => {
    expect(receiptDay(text)).toBeNull();
  });
});
