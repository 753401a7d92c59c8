import { spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { countDeliveryAttempts, createDatabase, migrateToLatest, type Db } from '@openvalve/db';
import { readDkimKey } from '@openvalve/mail';
import { createTransport } from 'nodemailer';
import { settingsOfMail } from '../../../../apps/server/src/mail/settings-of-mail.ts';
import { measure, type Contestant, type Measured } from '../measure.ts';
import { freePort } from '../running-program.ts';
import { aGoodCheck, countGone, domain, lettersToSend, letterText, queue } from './letters-to-send.ts';

const here = fileURLToPath(import.meta.url);
const server = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url));

/** How many letters a round sends, and how many rounds are counted after the one that warms up. */
const [each, rounds] = [250, 4];

/**
 * Letters a second that the real worker sends, each with its attempt, its bytes and its case file, beside nodemailer alone with as
 * many connections and the same key, to the same mail server in a process of its own. Needs an empty database.
 */
export async function measureSending(databaseUrl: string, answersAfter: number): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'openvalve-bench-'));
  const port = await freePort();
  const running: ChildProcess[] = [];
  const db = createDatabase(databaseUrl, { max: 4 });
  try {
    running.push(spawn(process.execPath, [here, 'mail-sink', String(port), String(answersAfter)], { stdio: 'ignore' }));
    await listens(port);
    const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const keyFile = join(folder, 'letters.pem');
    writeFileSync(keyFile, pem);
    const ours = await theWorker({ databaseUrl, db, folder, port, pem, keyFile, running });
    return await measure([bareNodemailer(port, pem), ours], { rounds, milliseconds: 0 });
  } finally {
    for (const child of running) child.kill('SIGTERM');
    for (const child of running) if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('close', resolve));
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The floor: a pool of nodemailer's, as its documentation has it. */
function bareNodemailer(port: number, privateKey: string): Contestant {
  const transport = createTransport({ pool: true, host: '127.0.0.1', port, secure: false, maxConnections: 6, dkim: { domainName: domain, keySelector: 'bench', privateKey } });
  return {
    name: 'nodemailer alone, 6 connections',
    run: async () => {
      await Promise.all(
        Array.from({ length: each }, (_, number) => transport.sendMail({ from: { name: 'Ada Example', address: `r-${number}@${domain}` }, to: 'foi@kent.bench.invalid', subject: 'Freedom of information request', text: letterText })),
      );
      return each;
    },
  };
}

type Parts = { databaseUrl: string; db: Db; folder: string; port: number; pem: string; keyFile: string; running: ChildProcess[] };

async function theWorker({ databaseUrl, db, folder, port, pem, keyFile, running }: Parts): Promise<Contestant> {
  const [secret, smtpUrl] = ['a secret that only this bench knows, and long enough', `smtp://127.0.0.1:${port}`];
  await migrateToLatest(db);
  const key = readDkimKey(pem, { domain, selector: 'bench' });
  if (!key.ok) throw new Error(key.problem.code);
  await aGoodCheck(db, settingsOfMail({ secret, smtpUrl, mailDomain: domain, mailFrom: `desk@${domain}` }, key.value));
  const env = {
    PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', ROLE: 'worker', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl, DATA_DIR: folder, SECRET: secret, MAIL_DOMAIN: domain,
    SMTP_URL: smtpUrl, COUNCIL_MAIL: 'live', DKIM_SELECTOR: 'bench', DKIM_PRIVATE_KEY_FILE: keyFile, LETTERS_A_MINUTE: '0', OPERATOR_NAME: 'The bench', OPERATOR_CONTACT: 'bench@bench.invalid',
  };
  const worker = spawn(process.execPath, [server], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(worker);
  let said = '';
  worker.stdout.on('data', (bytes: Buffer) => void (said += bytes.toString()));
  for (let tries = 0; !said.includes('worker is running'); tries += 1) {
    if (worker.exitCode !== null || tries > 600) throw new Error(`The worker did not start: ${said}`);
    await pause(50);
  }
  const letters = await lettersToSend(db, each * (rounds + 1));
  // The worker may have found the first of them by itself: they count in the round that warms up.
  let wanted = 0;
  return {
    name: 'Open Valve’s worker',
    run: async () => {
      wanted += each;
      await queue(db, letters.splice(0, each));
      for (const until = performance.now() + 120_000; (await countGone(db)) < wanted; await pause(10)) {
        if (performance.now() > until) throw new Error(`Letters that did not go: ${JSON.stringify(await countDeliveryAttempts(db))}`);
      }
      return each;
    },
  };
}

async function listens(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const there = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
      socket.once('error', () => resolve(false));
    });
    if (there) return;
    await pause(25);
  }
  throw new Error('The mail server did not start.');
}
