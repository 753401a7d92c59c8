import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

describe('when a mail was written', () => {
  it.each<[string, string | null]>([
    ['Tue, 3 Mar 2026 14:02:00 +0000', '2026-03-03T14:02:00.000Z'],
    ['Fri, 9 Dec 2011 10:42:02 -0200', '2011-12-09T12:42:02.000Z'],
    ['3 Mar 2026 14:02 GMT', '2026-03-03T14:02:00.000Z'],
    ['Wed, 01 Jul 2026 09:00:00 +0100 (BST)', '2026-07-01T08:00:00.000Z'],
    ['Wed, 01 Jul 2026 09:00:00 BST', '2026-07-01T08:00:00.000Z'],
    ['Wed, 1 Jul 26 09:00:00 EDT', '2026-07-01T13:00:00.000Z'],
    ['Tue,3 March 2026 14:02:00+0000', '2026-03-03T14:02:00.000Z'],
    ['03-Mar-2026 14:02:00', '2026-03-03T14:02:00.000Z'],
    ['Mon May  2 16:07:05 2005', '2005-05-02T16:07:05.000Z'],
    ['Mon May  2 16:07:05 PDT 2005', '2005-05-02T23:07:05.000Z'],
    ['Tue, 3 Mar 2026 14:02:00 UT', '2026-03-03T14:02:00.000Z'],
    ['Tue, 3 Mar 2026 14:02:00 GMT+01:00', '2026-03-03T13:02:00.000Z'],
    ['2026-03-03T14:02:00Z', '2026-03-03T14:02:00.000Z'],
    ['2026-03-03 14:02:00 +0100', '2026-03-03T13:02:00.000Z'],
    ['Tuesday, March 3, 2026 2:02 PM', '2026-03-03T14:02:00.000Z'],
    ['Tue, 3 Mar 2026 23:59:60 +0000', '2026-03-03T23:59:59.000Z'],
    ['Tue, 31 Feb 2026 14:02:00 +0000', null],
    ['Tue, 3 Mar 2026 14:72:00 +0000', null],
    ['yesterday', null],
    ['', null],
  ])('is read from %j', (header, instant) => {
    expect(readDate(header)).toBe(instant);
  });

  it('is unknown where there is no such header', () => {
    expect(readDate(null)).toBeNull();
  });
});
