import { describe, expect, it } from 'vitest';
import { useWorld } from '../../testing/create-world.ts';
import { aMail, onRecord, stored } from '../testing/mail-from-outside.ts';
import { storeMail } from './store-mail.ts';

const world = useWorld();

describe('mails that are stored at the same moment', () => {
  it('are each on record, in fewer steps than one by one', async () => {
    const mails = Array.from({ length: 20 }, () => aMail());
    const alone = await world().queriesOf(() => stored(world(), aMail()));
    const together = await world().queriesOf(async () => {
      const mailIds = await Promise.all(mails.map((raw) => stored(world(), raw)));
      expect(new Set(mailIds).size).toBe(20);
      for (const mailId of mailIds) expect((await onRecord(world(), mailId)).state).toBe('unread');
    });
    expect(together).toBeLessThan(20 * alone);
  });

  it('are one where they are the same bytes, and one of them was the first', async () => {
    const raw = aMail();
    const all = await Promise.all([1, 2, 3].map(() => storeMail(world().deps, { content: raw, cameThrough: 'smtp', arrivedAt: world().deps.now() })));
    expect(new Set(all.map(({ mailId }) => mailId)).size).toBe(1);
    expect(all.filter(({ again }) => !again)).toHaveLength(1);
  });

  it('are safe though one of them cannot be put on record, and whoever brought that one is told', async () => {
    const bring = (alongside: () => Promise<void>) => storeMail(world().deps, { content: aMail(), cameThrough: 'imap', arrivedAt: world().deps.now(), alongside });
    const [one, broken, other] = await Promise.allSettled([bring(() => Promise.resolve()), bring(() => Promise.reject(new Error('not now'))), bring(() => Promise.resolve())]);
    expect([one?.status, broken?.status, other?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(broken).toMatchObject({ reason: { message: 'not now' } });
    for (const each of [one, other]) if (each?.status === 'fulfilled') expect((await onRecord(world(), each.value.mailId)).state).toBe('unread');
  });
});
