import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDatabase, insertMessage, listCouncils, listMailInState, listUnreadMail, type Db } from '@openvalve/db';
import { MessageId, on, type RequestId } from '@openvalve/domain';
import { MailReader } from '@openvalve/mail';
import { sql } from 'kysely';
import { storeMail } from '../../../../apps/server/src/correspondence/inbound/store-mail.ts';
import { senderAddress } from '../../../../apps/server/src/requests/sender.ts';
import { localFolder } from '../../../../packages/documents/src/index.ts';
import { aCampaign, aPerson, aRequestAwaitingResponse } from '../../../db/src/testing/builders.ts';
import { databaseOfItsOwn } from '../database-of-its-own.ts';
import { measure, type Contestant, type Measured } from '../measure.ts';
import { mailsToReceive } from './mails-to-receive.ts';

const server = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url));

/** How many mails a round brings, and how many rounds are counted after the one that warms up. */
const [each, rounds] = [120, 3];

/** How many are stored at once: as many as servers bring at a time. */
const atOnce = 8;

const domain = 'letters.bench.invalid';
const secret = 'a secret that only this bench knows, and long enough';

/**
 * Mails a second that are stored, parsed and filed by the real worker, each with its files, its message and its case file, beside the
 * parser alone on mails of the same kind, one at a time and in its threads; with few requests and with many. Needs a database server.
 */
export async function measureReceiving(databaseUrl: string): Promise<{ requests: number; measured: Measured[] }[]> {
  const url = await databaseOfItsOwn(databaseUrl, `bench_mail_in_${Date.now()}`);
  const folder = mkdtempSync(join(tmpdir(), 'openvalve-bench-'));
  const running: ChildProcess[] = [];
  const db = createDatabase(url, { max: atOnce + 2 });
  const [one, reader] = [new MailReader({ threads: 1, milliseconds: 60_000 }), new MailReader({ milliseconds: 60_000 })];
  try {
    await theWorker(url, folder, running);
    const results: { requests: number; measured: Measured[] }[] = [];
    const requests: RequestId[] = [];
    for (const count of [100, 10_000]) {
      await moreRequests(db, requests, count);
      const addresses = () => Array.from({ length: each }, () => senderAddress(requests[Math.floor(Math.random() * requests.length)] as RequestId, { secret, mailDomain: domain }));
      results.push({ requests: count, measured: await measure([parserAlone(one, addresses, 'the parser alone, one mail at a time'), parserAlone(reader, addresses, 'the parser alone, in its threads'), wholeWay(db, folder, addresses)], { rounds, milliseconds: 0 }) });
    }
    return results;
  } finally {
    for (const child of running) child.kill('SIGTERM');
    for (const child of running) if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('close', resolve));
    await Promise.all([one.close(), reader.close()]);
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

const parserAlone = (reader: MailReader, addresses: () => string[], name: string): Contestant => ({
  name,
  run: async () => {
    const read = await Promise.all(mailsToReceive(addresses(), each).map((raw) => reader.read(raw)));
    if (read.some(({ ok }) => !ok)) throw new Error('A mail could not be read.');
    return each;
  },
});

const wholeWay = (db: Db, folder: string, addresses: () => string[]): Contestant => ({
  name: 'stored, parsed and filed',
  run: async () => {
    const deps = { db, files: localFolder(join(folder, 'files')), now: () => new Date() } as Parameters<typeof storeMail>[0];
    const waiting = mailsToReceive(addresses(), each);
    const store = async (): Promise<void> => {
      for (let raw = waiting.pop(); raw; raw = waiting.pop()) await storeMail(deps, { content: raw, cameThrough: 'smtp', arrivedAt: new Date() });
    };
    await Promise.all(Array.from({ length: atOnce }, store));
    for (let left = each; left > 0; await pause(10)) left = (await listUnreadMail(db, new Date('2100-01-01'))).length;
    const held = (await listMailInState(db, 'held')).length;
    if (held > 0) throw new Error(`${held} mails were held: they were to be filed.`);
    return each;
  },
});

async function theWorker(databaseUrl: string, folder: string, running: ChildProcess[]): Promise<void> {
  const env = {
    PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', ROLE: 'worker', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl, DATA_DIR: folder, SECRET: secret, MAIL_DOMAIN: domain, OPERATOR_NAME: 'The bench', OPERATOR_CONTACT: 'bench@bench.invalid',
  };
  const worker = spawn(process.execPath, [server], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(worker);
  let said = '';
  worker.stdout.on('data', (bytes: Buffer) => void (said += bytes.toString()));
  for (let tries = 0; !said.includes('worker is running'); tries += 1) {
    if (worker.exitCode !== null || tries > 600) throw new Error(`The worker did not start: ${said}`);
    await pause(50);
  }
}

/** Requests that wait for their councils, so many of them; each has sent a letter. */
async function moreRequests(db: Db, requests: RequestId[], count: number): Promise<void> {
  const councils = (await listCouncils(db)).map(({ slug }) => slug);
  const applicantId = await aPerson(db, { realName: 'Ada Example' });
  let campaignId = await aCampaign(db, { slug: `bench-in-${count}` });
  for (let made = 0; requests.length < count; made += 1) {
    if (made > 0 && made % councils.length === 0) campaignId = await aCampaign(db, { slug: `bench-in-${count}-${made}` });
    const requestId = await aRequestAwaitingResponse(db, { campaignId, applicantId, council: councils[made % councils.length] ?? 'kent', receivedOn: '2026-11-02' });
    const id = MessageId.parse(randomUUID());
    const letter = { id, requestId, direction: 'outgoing', kind: 'initial_request', mailMessageId: `<${id}@${domain}>`, subject: 'Freedom of information request', body: 'Dear council', happenedOn: on('2026-11-02'), at: new Date() } as const;
    await db.transaction().execute((trx) => insertMessage(trx, letter));
    requests.push(requestId);
  }
  await sql`analyze`.execute(db);
}
