import { describe, expect, it } from 'vitest';
import { arrivalOf } from './arrival.ts';
import { isMbox, mailsOfMbox } from './mbox.ts';

async function split(text: string, largest = 1_000_000, chunk = 7): Promise<string[]> {
  const bytes = Buffer.from(text, 'latin1');
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  const mails: string[] = [];
  for await (const mail of mailsOfMbox(chunks(), largest)) mails.push(mail.toString('latin1'));
  return mails;
}

describe('an mbox', () => {
  it('is taken apart into its mails, byte for byte, with marked lines as they were', async () => {
    const mbox = 'From a@b Mon Nov 23 10:00:00 2026\nSubject: one\n\nHello \u00a3\n>From here\n>>From there\n\nFrom a@b Mon Nov 23 11:00:00 2026\nSubject: two\n\nFrom\nNot From here\n';
    expect(await split(mbox)).toEqual(['Subject: one\n\nHello \u00a3\nFrom here\n>From there\n', 'Subject: two\n\nFrom\nNot From here\n']);
    expect(await split(mbox, 1_000_000, 100_000)).toHaveLength(2);
  });

  it('with lines that end as on Windows is the same', async () => {
    expect(await split('From a\r\nSubject: one\r\n\r\nA\r\n\r\nFrom b\r\nSubject: two\r\n\r\nB\r\n')).toEqual(['Subject: one\r\n\r\nA\r\n', 'Subject: two\r\n\r\nB\r\n']);
  });

  it('does not begin a mail in the middle of one, where no blank line is above', async () => {
    expect(await split('From a\nSubject: one\n\nAs I said:\nFrom my desk\n')).toHaveLength(1);
  });

  it('with a mail that never ends keeps no more of it than is allowed', async () => {
    const [mail] = await split(`From a\nSubject: one\n\n${'x'.repeat(70)}\n`.concat(`${'y'.repeat(70)}\n`.repeat(100)), 500, 64);
    expect(mail?.length).toBeLessThanOrEqual(500);
  });

  it('is told from a mail by how it begins', () => {
    expect([isMbox(Buffer.from('From a@b')), isMbox(Buffer.from('From: a@b')), isMbox(Buffer.from(''))]).toEqual([true, false, false]);
  });
});

describe('the day a mail arrived', () => {
  it.each([
    ['is what the last server wrote', 'Received: from a by b; Tue, 24 Nov 2026 09:00:00 +0000\nReceived: from x by a; Mon, 23 Nov 2026 09:00:00 +0000\nDate: Sun, 22 Nov 2026 09:00:00 +0000\n\n', '2026-11-24T09:00:00.000Z'],
    ['is the sender’s own where no server wrote one', 'Date: Sun, 22 Nov 2026 09:00:00 +0000\n\n', '2026-11-22T09:00:00.000Z'],
    ['is not known where nobody says', 'Subject: x\n\nDate: Sun, 22 Nov 2026 09:00:00 +0000', null],
    ['is not known where it is no day', 'Date: yesterday\n\n', null],
  ])('%s', (_, raw, moment) => {
    expect(arrivalOf(Buffer.from(raw))?.toISOString() ?? null).toBe(moment);
  });
});
