import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { readDkimKey, type DkimKey } from '@openvalve/mail';
import { aMailServer, verifyDkim, type MailServer } from '@openvalve/mail/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../deps.ts';
import { icoPack } from '../ico-pack/pack.ts';
import { deliverMessage } from '../requests/deliver-message.job.ts';
import { aDraft } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { createMailer } from './create-mailer.ts';

const theWorld = useWorld({ env: { MAIL_DOMAIN: 'requests.example' } });

let server: MailServer;
beforeEach(async () => void (server = await aMailServer()));
afterEach(() => server.close());

function aKey(): DkimKey {
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const read = readDkimKey(pem, { domain: 'requests.example', selector: 'letters' });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function liveWith(dkim: DkimKey, mailFrom = 'desk@requests.example'): Deps {
  const { deps, db } = theWorld();
  return { ...deps, mailer: createMailer({ db, now: deps.now, env: { smtpUrl: server.url, mailFrom, councilMail: 'live' }, dkim, terminal: () => undefined }) };
}

describe('a letter that leaves', () => {
  it('is signed, comes from the request’s own address inside and out, and names its volunteer without their address', async () => {
    const world = theWorld();
    const volunteer = await world.person({ email: 'zoe@home.example', realName: 'Zoë Łukasik' });
    const { desk, requestId, messageId, version } = await aDraft(world, { volunteer });
    const { draft } = await desk.requests.show({ requestId });
    await desk.requests.submit({ requestId, messageId, version });
    const dkim = aKey();
    await deliverMessage.run({ requestId, messageId }, liveWith(dkim));

    const [mail] = server.received;
    expect(mail).toMatchObject({ from: draft?.fromAddress });
    expect(mail?.raw).toContain(`<${draft?.fromAddress}>`);
    expect(mail?.raw).not.toMatch(/home\.example|Sender:|Reply-To:/);
    expect(verifyDkim(mail?.raw ?? '', dkim.publicKey)).toMatchObject({ verdict: 'right', domain: 'requests.example', selector: 'letters' });
  });

  it('is kept byte for byte as it was handed over, and is the same bytes when it is tried again', async () => {
    const world = theWorld();
    const { desk, requestId, messageId, version } = await aDraft(world);
    await desk.requests.submit({ requestId, messageId, version });
    const deps = liveWith(aKey());
    let handed: string[] = [];
    const first: Deps = { ...deps, mailer: { ...deps.mailer, sendLetter: (_, raw) => (handed.push(Buffer.from(raw).toString('latin1')), Promise.resolve({ result: 'temporary', server: 'smtp.example', said: '451 later' })) } };
    await expect(deliverMessage.run({ requestId, messageId }, first)).rejects.toThrow('tried again later');
    world.timeIs('2026-11-23T11:30:00.000Z');
    await deliverMessage.run({ requestId, messageId }, deps);

    handed = [...handed, server.received[0]?.raw ?? ''];
    const kept = await world.db.selectFrom('delivery_attempt').select(['raw', 'result']).orderBy('opened_at').execute();
    expect(kept.map(({ raw }) => raw?.toString('latin1'))).toEqual(handed);
    expect(kept.map(({ result }) => result)).toEqual(['temporary', 'accepted']);
    expect(handed[0]).toBe(handed[1]);
  });
});

describe('what its volunteer sees of a letter', () => {
  it('is which mail server has it, once it does, and the bytes that went are in the pack for the ICO', async () => {
    const world = theWorld();
    const { desk, volunteer, requestId, messageId, version } = await aDraft(world);
    await desk.requests.submit({ requestId, messageId, version });
    const deps = liveWith(aKey());
    await deliverMessage.run({ requestId, messageId }, deps);
    const { messages, chronology } = await desk.requests.show({ requestId });
    expect(messages).toMatchObject([{ id: messageId, handedTo: '127.0.0.1' }]);
    expect(chronology[0]).toMatchObject({ at: '2026-11-23T09:00:00.000Z', event: { type: 'RequestSent', channel: 'tracker' } });

    const pack = await icoPack(deps, { person: volunteer, requestId });
    const [mail] = pack.ok ? pack.value.files.filter(({ what }) => what === 'mail') : [];
    expect(mail?.sha256).toBe(createHash('sha256').update(server.received[0]?.raw ?? '').digest('hex'));
  });

  it('is what our mail server said while it does not take it, and that of a rehearsal nobody has it', async () => {
    const world = theWorld();
    world.mailServerSays('temporary', 'accepted');
    const { desk, requestId, messageId, version } = await aDraft(world);
    await desk.requests.submit({ requestId, messageId, version });
    await world.runDueJobs();
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'sending', failure: { said: '451 4.7.1 Try again later' } });
    world.timeIs('2026-11-23T10:00:00.000Z');
    await world.runDueJobs();
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', failure: null, messages: [{ handedTo: null }] });
  });
});

describe('mail to our own people', () => {
  const notice = () => ({ purpose: 'notice' as const, mailMessageId: `<${randomUUID()}@requests.example>`, to: 'ada@home.example', subject: 'Kent is late', text: 'It was due yesterday.' });

  it('comes from another address of the domain, and is signed too', async () => {
    const dkim = aKey();
    expect(await liveWith(dkim).mailer.sendNotice(notice())).toMatchObject({ result: 'accepted' });
    expect(server.received[0]?.from).toBe('desk@requests.example');
    expect(verifyDkim(server.received[0]?.raw ?? '', dkim.publicKey).verdict).toBe('right');
  });

  it('from an address of another domain is not signed with a key that is not that domain’s', async () => {
    await liveWith(aKey(), 'desk@charity.example').mailer.sendNotice(notice());
    expect(server.received[0]?.raw).not.toMatch(/dkim-signature/i);
  });
});
