import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { localFolder } from '@openvalve/documents';
import { smtp } from '@openvalve/mail';
import { aMailboxServer } from '@openvalve/mail/mailbox-server';
import type { Pool } from 'pg';
import type { Deps } from '../../../deps.ts';
import { readEnv } from '../../../env.ts';
import { prepare } from '../../../program.ts';
import { senderAddress } from '../../../requests/sender.ts';
import { seeded } from '../../seeded.ts';
import { aSender, lettersToBegin } from '../letters/press-send.ts';
import { kept, type Kept } from '../letters/processes.ts';
import { mailsToCome, type MailToCome } from './mails-to-come.ts';
import { isFine, judgeMailIn, type MailInVerdict } from './verdict.ts';

export type MailInOptions = {
  /** The built server's file. */
  readonly main: string;
  readonly seed: number;
  readonly mails: number;
  readonly requests: number;
  /** How long after the last mail everything may take to be in its place, in milliseconds. */
  readonly patience: number;
};

export type MailInReport = {
  readonly mails: number;
  readonly byMailbox: number;
  readonly byHand: number;
  /** How often a server asked for a mail again, or went away in the middle. */
  readonly again: number;
  readonly kills: Readonly<Record<'worker' | 'mailbox', number>>;
  readonly verdict: MailInVerdict;
  readonly said: string;
  readonly seconds: number;
};

/**
 * Mail comes in by a mailbox and by servers that hand it over, while the workers and the mailbox’s server are killed over and over;
 * then every mail has to be where it belongs, once, byte for byte. Needs an empty database, and Dovecot.
 */
export async function mailInDrill(outside: Deps, pool: Pool, { main, seed, mails: count, requests, patience }: MailInOptions): Promise<MailInReport> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'openvalve-mail-in-'));
  const mailbox = await aMailboxServer();
  const running: Kept[] = [];
  const random = seeded(seed);
  try {
    const port = await freePort();
    const settings = {
      NODE_ENV: 'production', ROLE: 'worker', LOG_LEVEL: 'error', DATABASE_URL: outside.env.databaseUrl, DATA_DIR: folder, SECRET: 'only this drill knows it, and it is long enough', MAIL_DOMAIN: 'letters.drill.invalid',
      IMAP_URL: mailbox.url, OPERATOR_NAME: 'The drill', OPERATOR_CONTACT: 'drill@drill.invalid', OPENVALVE_PARENT_PID: String(process.pid),
    };
    const deps: Deps = { ...outside, calendar: outside.calendar, env: readEnv(() => '', settings), files: localFolder(join(folder, 'files')) };
    await prepare(deps, pool);
    const addressed = (await lettersToBegin(deps, await aSender(deps), requests)).map(({ requestId }) => ({ requestId, address: senderAddress(requestId, deps.env) }));
    const mails = mailsToCome(count, addressed, random);
    const workers = [kept(main, () => [], { ...settings, SMTP_RECEIVE_PORT: String(port) }), kept(main, () => [], settings)];
    running.push(...workers);

    const figures = { byMailbox: 0, byHand: 0, again: 0 };
    const kills = { worker: 0, mailbox: 0 };
    const coming = new AbortController();
    const killing = (async () => {
      while (!coming.signal.aborted) {
        await pause(400 + random() * 1_600);
        if (random() < 0.35) {
          await mailbox.kill();
          kills.mailbox += 1;
          await pause(random() * 400);
          await mailbox.start();
        } else {
          await workers[Math.floor(random() * workers.length)]?.kill();
          kills.worker += 1;
        }
      }
    })();
    const handing: Promise<void>[] = [];
    for (const mail of mails) {
      if (random() < 0.75) {
        mailbox.deliver(mail.raw);
        figures.byMailbox += 1;
      } else {
        handing.push(handOver(mail, port, figures));
        figures.byHand += 1;
      }
      await pause(random() * 60);
    }
    await Promise.all(handing);
    coming.abort();
    await killing;
    const verdict = await untilInPlace(deps, mails, addressed.map(({ requestId }) => requestId), patience);
    return { mails: mails.length, ...figures, kills, verdict, said: workers.map(({ said }) => said()).join('').slice(-4_000), seconds: (performance.now() - began) / 1000 };
  } finally {
    await Promise.all(running.map((each) => each.stop()));
    await mailbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** As a mail server does: again and again until it is taken, also where nobody can know whether it was. */
async function handOver({ raw, on }: MailToCome, port: number, figures: { again: number }): Promise<void> {
  const transport = smtp({ url: `smtp://127.0.0.1:${port}`, patience: 5_000 });
  // Whom it is for is in its own To: every address of ours is taken.
  const to = on.length === 0 ? ['postmaster@letters.drill.invalid'] : addressesIn(raw);
  for (;;) {
    const { result, said } = await transport.deliver({ from: 'foi@council.drill.invalid', to, raw });
    if (result === 'accepted') return;
    if (result === 'refused') throw new Error(`A mail was refused: ${said}`);
    figures.again += 1;
    await pause(200);
  }
}

const addressesIn = (raw: Buffer): string[] => (/^To: (.*)$/m.exec(raw.subarray(0, 5_000).toString('latin1'))?.[1] ?? '').trim().split(', ');

async function untilInPlace(deps: Deps, mails: readonly MailToCome[], requestIds: Parameters<typeof judgeMailIn>[2], patience: number): Promise<MailInVerdict> {
  for (const until = performance.now() + patience; ; await pause(1_000)) {
    const verdict = await judgeMailIn(deps, mails, requestIds);
    if (isFine(verdict) || performance.now() > until) return verdict;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
