import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createPool, findMailboxPlace, listUnreadMail } from '@openvalve/db';
import { smtp } from '@openvalve/mail';
import { aMailboxServer, hasDovecot, type MailboxServer } from '@openvalve/mail/mailbox-server';
import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../deps.ts';
import type { Env } from '../../env.ts';
import { aRequestWithTheCouncil } from '../../requests/testing/a-request.ts';
import { useWorld } from '../../testing/create-world.ts';
import { addressOf, aMail, happenedTo } from '../testing/mail-from-outside.ts';
import { startReceiving, type Receiving } from './receive.ts';

const world = useWorld({ env: { MAIL_DOMAIN: 'letters.example' } });
let pool: Pool;
const running: Receiving[] = [];
beforeEach(() => void (pool = createPool(world().deps.env.databaseUrl, { max: 6 })));
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  await pool.end();
});

async function receiving(settings: Partial<Env>): Promise<Receiving> {
  const deps: Deps = { ...world().deps, calendar: world().deps.calendar, env: { ...world().deps.env, ...settings } };
  const started = await startReceiving(deps, pool);
  running.push(started);
  return started;
}

const stored = async (): Promise<number> => (await listUnreadMail(world().db, new Date('2100-01-01'))).length;

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 300) throw new Error('It did not come to that.');
    await pause(50);
  }
}

describe('mail that a server hands over', () => {
  it('is stored before the server is told so, and then filed', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const { smtpPort } = await receiving({ smtpReceivePort: 0 });
    const to = addressOf(world(), draft);
    expect(await smtp({ url: `smtp://127.0.0.1:${smtpPort}` }).deliver({ from: 'foi@kent.gov.uk', to: [to], raw: aMail({ to: 'undisclosed-recipients:;' }) })).toMatchObject({ result: 'accepted' });
    expect(await stored()).toBe(1);
    await world().runDueJobs();
    expect(await happenedTo(world(), draft)).toContain('MessageReceived');
  });

  it('is refused for good when there is nothing in it', async () => {
    const draft = await aRequestWithTheCouncil(world());
    const { smtpPort } = await receiving({ smtpReceivePort: 0 });
    expect(await emptyMailTo(smtpPort ?? 0, addressOf(world(), draft))).toContain('\r\n554 ');
    expect(await stored()).toBe(0);
  });

  it.each(['someone@letters.example', 'r-0123456789ab-abcdefghijklmnop@elsewhere.example'])('for an address that is not ours is refused: %s', async (to) => {
    const { smtpPort } = await receiving({ smtpReceivePort: 0 });
    expect(await smtp({ url: `smtp://127.0.0.1:${smtpPort}` }).deliver({ from: 'a@b.example', to: [to], raw: aMail() })).toMatchObject({ result: 'refused', recipient: true });
    expect(await stored()).toBe(0);
  });
});

/** Hands over a mail of no bytes, each line after the answer to the one before, and says all that was answered. */
async function emptyMailTo(port: number, to: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  const lines = ['EHLO x', 'MAIL FROM:<foi@kent.gov.uk>', `RCPT TO:<${to}>`, 'DATA', '.', 'QUIT'];
  for await (const chunk of socket) {
    said += String(chunk);
    if (/^\d{3} .*\r\n$/m.test(String(chunk))) socket.write(`${lines.shift() ?? ''}\r\n`);
  }
  return said;
}

describe.runIf(hasDovecot())('mail in a mailbox', () => {
  let server: MailboxServer;
  beforeAll(async () => {
    server = await aMailboxServer();
  });
  afterAll(() => server.close());

  it('is stored as it comes, by one of two who could, and what is nothing is passed over', async () => {
    const both = [await receiving({ imapUrl: server.url }), await receiving({ imapUrl: server.url })];
    await until(() => both.some((each) => each.isReading()));
    server.deliver(aMail({ subject: 'one' }));
    await until(async () => (await stored()) === 1);
    server.deliver('');
    server.deliver(aMail({ subject: 'two' }));
    await until(async () => (await stored()) === 2);
    expect(both.filter((each) => each.isReading())).toHaveLength(1);
    const [{ mailbox }] = (await world().db.selectFrom('mailbox_place').select('mailbox').execute()) as [{ mailbox: string }];
    expect(await findMailboxPlace(world().db, mailbox)).toMatchObject({ lastUid: 3 });
  });

  it('is stored by the other when the one that read it is gone', async () => {
    const first = await receiving({ imapUrl: server.url });
    await until(() => first.isReading());
    const second = await receiving({ imapUrl: server.url });
    await first.stop();
    await until(() => second.isReading());
    const before = await stored();
    server.deliver(aMail({ subject: 'three' }));
    await until(async () => (await stored()) === before + 1);
  }, 30_000);
});
