import { randomUUID } from 'node:crypto';
import { aRequest } from '@openvalve/db/testing';
import { addressToken, requestAddress, type HandOver } from '@openvalve/mail';
import { aMailServer, type MailServer } from '@openvalve/mail/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { enqueue } from '../jobs/enqueue.ts';
import { useWorld, type World } from '../testing/create-world.ts';
import { createMailer } from './create-mailer.ts';
import type { CouncilLetter, Mailer } from './mailer.ts';
import { noticeJob } from './send-notice.job.ts';

const theWorld = useWorld();

async function aLetterOf(world: World) {
  const owner = await world.person({ email: 'mary@home.example', realName: 'Mary O’Brien' });
  const campaign = await world.db.selectFrom('campaign').select('id').where('slug', '=', 'safety-valve').executeTakeFirstOrThrow();
  const requestId = await aRequest(world.db, { campaignId: campaign.id, applicantId: owner.id });
  const letter: CouncilLetter = {
    requestId,
    mailMessageId: `<${randomUUID()}@requests.example>`,
    fromName: 'Mary O’Brien',
    fromAddress: requestAddress(requestId, addressToken(requestId, 'a secret'), 'requests.example'),
    to: 'foi@kent.example',
    subject: 'Freedom of information request',
    text: 'Dear council,\n\nPlease send the plan. £\n',
    inReplyTo: null,
    references: [],
  };
  return { owner, letter };
}

const send = async (mailer: Mailer, letter: CouncilLetter): Promise<HandOver> => {
  const written = await mailer.writeLetter(letter, new Date('2026-11-23T09:00:00Z'));
  return 'refused' in written ? written.refused : mailer.sendLetter(letter, written.raw);
};

describe('a letter to a council', () => {
  it('stays on this machine until council mail is switched on, and can be read in the Outbox', async () => {
    const world = theWorld();
    const { owner, letter } = await aLetterOf(world);
    expect(await send(world.deps.mailer, letter)).toMatchObject({ result: 'accepted', server: 'catcher' });
    expect(await world.as(owner).outbox.list()).toEqual([
      expect.objectContaining({ purpose: 'council', from: `Mary O’Brien <${letter.fromAddress}>`, to: 'foi@kent.example', text: letter.text, requestId: letter.requestId }),
    ]);
    expect(await world.as(owner).outbox.status()).toEqual({ delivery: 'catcher', reason: 'not_switched_on' });
  });

  it('is in the Outbox once, however often it was handed over', async () => {
    const world = theWorld();
    const { owner, letter } = await aLetterOf(world);
    await send(world.deps.mailer, letter);
    await send(world.deps.mailer, letter);
    expect(await world.as(owner).outbox.list()).toHaveLength(1);
  });

  it('is read by its volunteer, coordinators, reviewers and admins, and by no other volunteer', async () => {
    const world = theWorld();
    const { letter } = await aLetterOf(world);
    await send(world.deps.mailer, letter);
    for (const role of ['coordinator', 'reviewer', 'admin'] as const) expect(await world.as(await world.person({ roles: [role] })).outbox.list()).toHaveLength(1);
    expect(await world.as(await world.person()).outbox.list()).toEqual([]);
  });

  it('is refused, with the reason, when a name or subject could add headers', async () => {
    const world = theWorld();
    const { owner, letter } = await aLetterOf(world);
    for (const change of [{ subject: 'A\r\nBcc: x@y.example' }, { fromName: 'Mary\nBcc: x@y.example' }]) {
      expect(await send(world.deps.mailer, { ...letter, ...change })).toMatchObject({ result: 'refused', said: expect.stringContaining('header_injection') as unknown });
    }
    expect(await world.as(owner).outbox.list()).toEqual([]);
  });
});

describe('mail to our own people', () => {
  it('is for admins only in the Outbox', async () => {
    const world = theWorld();
    const person = await world.person();
    const notice = noticeJob({ noticeId: randomUUID(), personId: person.id, subject: 'Kent has come back', text: 'It is free for others now.' });
    await world.db.transaction().execute((trx) => enqueue(trx, notice));
    await world.runDueJobs();
    expect(world.notices).toEqual([expect.objectContaining({ purpose: 'notice', to: person.email })]);
    for (const role of ['volunteer', 'coordinator', 'reviewer'] as const) expect(await world.as(await world.person({ roles: [role] })).outbox.list()).toEqual([]);
    expect(await world.as(await world.person({ roles: ['admin'] })).outbox.list()).toHaveLength(1);
  });
});

describe('with council mail switched on', () => {
  let server: MailServer | null = null;
  afterEach(async () => server?.close());

  it('a letter leaves by the mail server, from the request’s own address, and nothing of the volunteer’s own is in it', async () => {
    const world = theWorld();
    const { owner, letter } = await aLetterOf(world);
    server = await aMailServer();
    const { url: smtpUrl, received } = server;
    const mailer = createMailer({ db: world.db, now: world.deps.now, env: { smtpUrl, mailFrom: 'desk@requests.example', councilMail: 'live' }, terminal: () => undefined });
    expect(mailer.delivery).toBe('live');
    expect(await send(mailer, letter)).toMatchObject({ result: 'accepted' });

    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: letter.fromAddress, to: ['foi@kent.example'] });
    expect(received[0]?.raw).toContain(`Message-ID: ${letter.mailMessageId}`);
    expect(received[0]?.raw).not.toContain(owner.email);
  });
});
