import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil, type Draft } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { dyingAt } from '../testing/dying-at.ts';
import { aBounce, addressOf, aMail, happenedTo, onRecord, received, stored } from '../testing/mail-from-outside.ts';
import { fileUnreadMailJob } from './file-unread-mail.job.ts';
import { fileUnreadMail, largestTogether } from './file-unread-mail.ts';

const world = useWorld();

const councils = ['kent', 'norfolk', 'torbay', 'slough', 'surrey'];

async function requests(): Promise<Draft[]> {
  const volunteer = await world().person();
  const drafts: Draft[] = [];
  for (const council of councils) drafts.push(await aRequestWithTheCouncil(world(), { council, volunteer }));
  return drafts;
}

/** Mails to these requests in turn, each with a file of its own, stored and not read. */
const unread = (drafts: readonly Draft[], count: number, from = 0) =>
  Promise.all(Array.from({ length: count }, (_, at) => stored(world(), aMail({ to: addressOf(world(), drafts[at % drafts.length] as Draft), subject: `Mail ${from + at}`, files: { 'plan.csv': `mail,${from + at}\n` } }))));

/** However busy the machine is: nothing is too slow. */
const fileTogether = (deps = world().deps): Promise<boolean> => fileUnreadMail(deps, { patience: 120_000 });

const states = async (mailIds: readonly Parameters<typeof onRecord>[1][]): Promise<string[]> => Promise.all(mailIds.map(async (mailId) => (await onRecord(world(), mailId)).state));
const receipts = async (draft: Draft): Promise<number> => (await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived').length;
const waiting = async (): Promise<string[]> =>
  (await sql<{ key: string }>`select key from graphile_worker._private_jobs where key like 'file-%' order by key`.execute(world().db)).rows.map(({ key }) => key);
const forgetJobs = () => sql`delete from graphile_worker._private_jobs`.execute(world().db);

describe('mail that waits to be read', () => {
  it('is filed together, with as few questions for twenty mails as for two', async () => {
    const drafts = await requests();
    const counts: number[] = [];
    for (const count of [2, 20]) {
      const mailIds = await unread(drafts, count, count);
      counts.push(await world().queriesOf(() => fileTogether()));
      expect(new Set(await states(mailIds))).toEqual(new Set(['filed']));
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(24);
    expect(new Set(counts).size).toBe(1);
    expect(await Promise.all(drafts.map(receipts))).toEqual([5, 5, 4, 4, 4]);
    expect((await drafts[0]?.desk.requests.show(drafts[0]))?.messages.at(-1)?.attachments).toMatchObject([{ filename: 'plan.csv' }]);
  });

  it('is one job however much it is, and a large one has its own', async () => {
    const drafts = await requests();
    await forgetJobs();
    await unread(drafts, 6);
    expect(await waiting()).toEqual(['file-unread-mail:unread']);
    const large = await stored(world(), aMail({ to: addressOf(world(), drafts[0] as Draft), text: 'a word and more words\r\n'.repeat(largestTogether / 20) }));
    expect(await waiting()).toEqual([`file-mail:${large}`, 'file-unread-mail:unread']);
    await fileTogether();
    expect((await onRecord(world(), large)).state).toBe('unread');
    await world().runDueJobs();
    expect((await onRecord(world(), large)).state).toBe('filed');
  });

  it('is on a request’s file in the order it arrived', async () => {
    const [draft] = await requests();
    if (!draft) throw new Error('There is no request.');
    const at = (hour: string) => ({ arrivedAt: new Date(`2026-11-23T${hour}:00:00Z`) });
    for (const hour of ['08', '06', '07', '05']) await stored(world(), aMail({ to: addressOf(world(), draft), subject: `Came at ${hour}` }), at(hour));
    await fileTogether();
    const { messages } = await draft.desk.requests.show(draft);
    expect(messages.filter(({ direction }) => direction === 'incoming').map(({ subject }) => subject)).toEqual(['Came at 05', 'Came at 06', 'Came at 07', 'Came at 08']);
  });

  it('is filed once by two workers at work on it', async () => {
    const drafts = await requests();
    const mailIds = await unread(drafts, 45);
    await Promise.all([1, 2, 3].map(() => fileTogether()));
    expect(new Set(await states(mailIds))).toEqual(new Set(['filed']));
    expect(await Promise.all(drafts.map(receipts))).toEqual([9, 9, 9, 9, 9]);
  });
});

describe('one mail among many', () => {
  it('whose bytes are gone is tried by itself, and the others are filed', async () => {
    const drafts = await requests();
    const mailIds = await unread(drafts, 5);
    const [lost] = mailIds;
    if (!lost) throw new Error('There is no mail.');
    await world().deps.files.discard((await onRecord(world(), lost)).sha256 ?? '');
    await world().runDueJobs();
    expect(await states(mailIds)).toEqual(['unread', 'filed', 'filed', 'filed', 'filed']);
    expect(await waiting()).toEqual([`file-mail:${lost}`]);
    const later = await unread(drafts, 2, 100);
    await world().runDueJobs();
    expect(await states([lost, ...later])).toEqual(['unread', 'filed', 'filed']);
  });

  it('that takes too long to read is read by itself, as is every other that does', async () => {
    const drafts = await requests();
    const mailIds = await unread(drafts, 3);
    await forgetJobs();
    await fileUnreadMail(world().deps, { patience: 0 });
    expect(await waiting()).toEqual(mailIds.map((mailId) => `file-mail:${mailId}`).toSorted());
    await world().runDueJobs();
    expect(await states(mailIds)).toEqual(['filed', 'filed', 'filed']);
  });

  it('that its case file declines is held, and the others are filed once', async () => {
    const drafts = await requests();
    const early = await stored(world(), aMail({ to: addressOf(world(), drafts[1] as Draft) }), { arrivedAt: new Date('2026-11-01T09:00:00Z') });
    const mailIds = await unread(drafts, 5);
    await world().runDueJobs();
    expect(await states([early, ...mailIds])).toEqual(['held', 'filed', 'filed', 'filed', 'filed', 'filed']);
    expect(await Promise.all(drafts.map(receipts))).toEqual([1, 1, 1, 1, 1]);
  });

  it('that is of nobody is held beside them, and one that came by another way as well is filed once', async () => {
    const drafts = await requests();
    const copies = ['one', 'two'].map((way) => aMail({ to: addressOf(world(), drafts[0] as Draft), messageId: '<same@kent.gov.uk>', headers: [`Received: from ${way}.example by here`] }));
    const mailIds = [...(await Promise.all(copies.map((raw) => stored(world(), raw)))), await stored(world(), aMail({ from: 'shop@shop.example' })), ...(await unread(drafts, 2))];
    await world().runDueJobs();
    expect(await states(mailIds)).toEqual(['filed', 'filed', 'held', 'filed', 'filed']);
    expect(await receipts(drafts[0] as Draft)).toBe(2);
  });

  it('that reports a letter as lost takes it back by itself', async () => {
    const drafts = await requests();
    const mailIds = await unread(drafts, 2);
    await received(world(), aBounce({ to: addressOf(world(), drafts[4] as Draft), recipient: 'foi-desk@kent.gov.uk', of: `<${drafts[4]?.messageId ?? ''}@openvalve.invalid>` }));
    expect(await states(mailIds)).toEqual(['filed', 'filed']);
    expect(await happenedTo(world(), drafts[4] as Draft)).toContain('MessageReceived');
  });
});

describe('filing many that breaks off', () => {
  it('at any point leaves all of them unread, and each is then filed once', async () => {
    const drafts = await requests();
    const mailIds = await unread(drafts, 3);
    for (let last = 0, done = false; !done; last += 1) {
      await forgetJobs();
      await fileTogether(dyingAt(world().deps, last)).catch(() => undefined);
      const now = new Set(await states(mailIds));
      done = now.has('filed');
      expect([...now]).toEqual([done ? 'filed' : 'unread']);
      expect(last).toBeLessThan(200);
    }
    expect(await Promise.all(drafts.map(receipts))).toEqual([1, 1, 1, 0, 0]);
  });

  it('queues each by itself when it is tried again', async () => {
    const drafts = await requests();
    const mailIds = await unread(drafts, 3);
    await forgetJobs();
    await fileUnreadMailJob.run({}, world().deps, 2);
    expect(await waiting()).toEqual(mailIds.map((mailId) => `file-mail:${mailId}`).toSorted());
    await world().runDueJobs();
    expect(await states(mailIds)).toEqual(['filed', 'filed', 'filed']);
    expect(await Promise.all(drafts.map(receipts))).toEqual([1, 1, 1, 0, 0]);
  });
});
