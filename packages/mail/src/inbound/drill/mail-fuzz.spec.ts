import { describe, expect, it } from 'vitest';
import { fuzzMails, mailOfNumber, wrongWith } from './mail-fuzz.ts';

/** Numbers of mails that were once read wrongly. */
const kept: readonly number[] = [];

describe('a mail broken at random', () => {
  it('is read without an error, in little time, and the same with every line end', async () => {
    expect((await fuzzMails(1, 1_000)).broken).toEqual([]);
  });

  it('is read rightly if it was ever read wrongly', async () => {
    for (const number of kept) expect([number, await wrongWith(mailOfNumber(number))]).toEqual([number, null]);
  });

  it('is the same one for the same number', () => {
    expect(mailOfNumber(7).equals(mailOfNumber(7))).toBe(true);
    expect(mailOfNumber(7).equals(mailOfNumber(8))).toBe(false);
  });
});
