import { describe, expect, it } from 'vitest';
import { aRequestWithTheCouncil } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { dyingAt } from '../testing/dying-at.ts';
import { aBounce, addressOf, aMail, happenedTo, onRecord, stored } from '../testing/mail-from-outside.ts';
import { fileMail } from './file-mail.ts';
import { queueUnreadMail } from './queue-unread-mail.job.ts';

const world = useWorld();

/** Lets the program die at every point in turn, a little later each time, until it comes to the end. */
async function diesUntilDone(mailId: Parameters<typeof fileMail>[1]): Promise<number> {
  for (let last = 0; last < 200; last += 1) {
    const ended = await fileMail(dyingAt(world().deps, last), mailId).then(() => true, () => false);
    if (ended) return last;
    expect((await onRecord(world(), mailId)).state).toBe('unread');
  }
  throw new Error('It never came to the end.');
}

describe('filing that breaks off', () => {
  it('at any point leaves a mail unread, and the next try files it once, with its files', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mailId = await stored(world(), aMail({ to: addressOf(world(), draft), files: { 'a.csv': 'a,b\n1,2\n', 'b.csv': 'c,d\n3,4\n' } }));
    expect(await diesUntilDone(mailId)).toBeGreaterThan(8);
    await fileMail(world().deps, mailId);
    expect((await happenedTo(world(), draft)).filter((type) => type === 'MessageReceived')).toHaveLength(1);
    expect((await draft.desk.requests.show(draft)).messages.at(-1)?.attachments).toHaveLength(2);
  });

  it('in the middle of taking a letter back takes it back once', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mailId = await stored(world(), aBounce({ to: addressOf(world(), draft), recipient: 'foi-desk@kent.gov.uk' }));
    await diesUntilDone(mailId);
    await fileMail(world().deps, mailId);
    expect(await happenedTo(world(), draft)).toEqual(['RequestDrafted', 'RequestSubmitted', 'RequestSent', 'MessageReceived', 'MessageBounced']);
    expect(await world().db.selectFrom('message').select('id').where('direction', '=', 'outgoing').execute()).toHaveLength(2);
  });

  it('for good, or with its job lost, is begun again by itself', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const mailId = await stored(world(), aMail({ to: addressOf(world(), draft) }));
    await world().db.deleteFrom('graphile_worker._private_jobs' as never).execute();
    await world().runDueJobs();
    expect((await onRecord(world(), mailId)).state).toBe('unread');
    await queueUnreadMail.run({}, world().deps);
    await world().runDueJobs();
    expect((await onRecord(world(), mailId)).state).toBe('unread');
    world().timeIs('2026-11-23T09:20:00.000Z');
    await queueUnreadMail.run({}, world().deps);
    await world().runDueJobs();
    expect((await onRecord(world(), mailId)).state).toBe('filed');
  });
});
