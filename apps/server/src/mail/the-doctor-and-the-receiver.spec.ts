import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createPool } from '@openvalve/db';
import { smtp, type DkimKey, type Envelope } from '@openvalve/mail';
import { aMailServer } from '@openvalve/mail/testing';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailDoctor } from '../cli/mail-doctor.ts';
import { startReceiving, type Receiving } from '../correspondence/inbound/receive.ts';
import { createWorld, type World } from '../testing/create-world.ts';
import { resolverFor } from './doctor/dns-facts.ts';
import { aDnsServer, type DnsServer } from './testing/a-dns-server.ts';
import { aKeyFile, domain, rightZone } from './testing/checked-mail.ts';

let folder: string;
let key: DkimKey;
let world: World;
let dns: DnsServer;
let pool: Pool;
let receiving: Receiving;
const relays: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openvalve-doctor-'));
  const made = aKeyFile(folder);
  key = made.key;
  dns = await aDnsServer(() => rightZone(key.publicKey));
  world = await createWorld({ env: { MAIL_DOMAIN: domain, DKIM_SELECTOR: 'letters', DKIM_PRIVATE_KEY_FILE: made.file } });
  pool = createPool(world.deps.env.databaseUrl, { max: 4 });
  receiving = await startReceiving({ ...world.deps, calendar: world.deps.calendar, env: { ...world.deps.env, smtpReceivePort: 0 } }, pool);
});
afterEach(async ({ task }) => {
  for (const relay of relays.splice(0)) await relay.close();
  await receiving.stop();
  await pool.end();
  await world.close({ failed: task.result?.state === 'fail' });
  await dns.close();
  rmSync(folder, { recursive: true });
});

async function passOn(mail: Envelope, done: () => void): Promise<void> {
  await smtp({ url: `smtp://127.0.0.1:${receiving.smtpPort}` }).deliver(mail);
  done();
}

/** A mail server between us and the receiver, which makes of a mail what some providers do. */
async function aRelay(change: { text?: (raw: string) => string; from?: string }): Promise<string> {
  const relay = await aMailServer({
    onData: (stream, { envelope }, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.from((change.text ?? ((text) => text))(Buffer.concat(parts).toString('latin1')), 'latin1');
        const from = change.from ?? (envelope.mailFrom === false ? '' : envelope.mailFrom.address);
        void passOn({ from, to: envelope.rcptTo.map(({ address }) => address), raw }, callback);
      });
    },
  });
  relays.push(relay);
  return relay.url;
}

/** The doctor as an operator runs it, while a worker files what comes. */
async function doctor(url = `smtp://127.0.0.1:${receiving.smtpPort}`): Promise<{ said: string; code: number }> {
  let isOver = false;
  const checked = mailDoctor(world.deps, ['--wait', '20'], { resolver: resolverFor([dns.address]), server: smtp({ url }) }).finally(() => (isOver = true));
  while (!isOver) {
    await world.runDueJobs();
    await pause(50);
  }
  const { lines, code } = await checked;
  return { said: lines.join('\n'), code };
}

describe('the mail doctor beside a running receiver', () => {
  it('asks a DNS server, sends its message, sees it come in, and calls all of it good', async () => {
    const { said, code } = await doctor();
    expect(said).toContain('The message came back and was recognised.');
    expect(said).toContain('The mail server left From as it was.');
    expect(said).toContain('The mail server left the envelope sender as it was');
    expect([said.includes('WRONG'), code]).toEqual([false, 0]);
    // Nothing of it is left for anybody to look at.
    expect(await world.as(await world.person({ roles: ['coordinator'] })).mail.counts()).toMatchObject({ held: 0, unread: 0 });
  }, 60_000);

  it('sees what a mail server on the way made of From and of the envelope sender', async () => {
    const { said, code } = await doctor(await aRelay({ from: 'bounces@provider.example', text: (raw) => raw.replace(/^From: .*$/m, 'From: Desk <relay@provider.example>') }));
    expect(said).toContain('became relay@provider.example');
    expect(said).toContain('became bounces@provider.example');
    expect(code).toBe(1);
  }, 60_000);
});
