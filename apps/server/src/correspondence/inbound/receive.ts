import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { findMailboxPlace, noteMailboxLooked, setMailboxPlace, type Trx } from '@openvalve/db';
import { FileEmpty, FileTooLarge } from '@openvalve/documents';
import { mailboxOf, readMailbox, receiveBySmtp, type HandedMail, type MailboxMail, type Receiver } from '@openvalve/mail';
import type { Pool } from 'pg';
import type { Deps } from '../../deps.ts';
import { isOurAddress } from './our-addresses.ts';
import { asTheOnlyOne } from './sole-reader.ts';
import { storeMail } from './store-mail.ts';

/** The largest mail the receiver takes, in bytes: a council's 50 MB file as mail carries it. */
export const largestReceived = 75 * 1024 * 1024;

/** How long to wait before a mailbox that could not be read is tried again, in milliseconds: longer each time. */
const pauses = [1_000, 5_000, 15_000, 60_000, 300_000];

/** `smtpPort`: where it listens; null where it does not. `isReading`: whether the mailbox is open and read by this process. */
export type Receiving = { readonly smtpPort: number | null; isReading(): boolean; stop(): Promise<void> };

/** Takes mail in by every way that is set: from a mailbox, and from servers that hand it over. */
export async function startReceiving(deps: Deps, pool: Pool): Promise<Receiving> {
  const stopping = new AbortController();
  const receiver = deps.env.smtpReceivePort === null ? null : await listen(deps, deps.env.smtpReceivePort);
  let reading = false;
  const following = deps.env.imapUrl === null ? Promise.resolve() : follow(deps, pool, deps.env.imapUrl, stopping.signal, (now) => void (reading = now));
  return {
    smtpPort: receiver?.port ?? null,
    isReading: () => reading,
    stop: async () => {
      stopping.abort();
      await receiver?.close();
      await following;
    },
  };
}

const listen = (deps: Deps, port: number): Promise<Receiver> => {
  const { env, log } = deps;
  return receiveBySmtp({
    port,
    host: env.smtpReceiveHost,
    name: env.mailDomain ?? hostname(),
    largest: largestReceived,
    aMinute: 120,
    isOurs: (address) => isOurAddress(env, address),
    take: (mail) => takeHanded(deps, mail),
    onError: (error) => log.error({ err: error }, 'a mail could not be stored; its sender was asked to send it again'),
    ...(env.smtpReceiveTls === null ? {} : { tls: { cert: readFileSync(env.smtpReceiveTls.certFile, 'utf8'), key: readFileSync(env.smtpReceiveTls.keyFile, 'utf8') } }),
  });
};

/** Stores a mail that a server hands over. One of no bytes can never be stored, and its sender is told not to try again. */
async function takeHanded(deps: Deps, { envelope, content }: HandedMail): Promise<void> {
  try {
    await storeMail(deps, { content, cameThrough: 'smtp', arrivedAt: deps.now(), envelope });
  } catch (error) {
    if (!(error instanceof FileEmpty)) throw error;
    throw Object.assign(new Error('There is nothing in it.', { cause: error }), { responseCode: 554 });
  }
}

/** Reads the mailbox for as long as the program runs, one process at a time, from where the last one stopped. */
async function follow(deps: Deps, pool: Pool, url: string, signal: AbortSignal, isReading: (now: boolean) => void): Promise<void> {
  const { db, log } = deps;
  const { user, host, folder } = mailboxOf(url);
  const mailbox = `${user}@${host}/${folder}`;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await asTheOnlyOne(pool, { name: `reads the mailbox ${mailbox}`, signal, pause: 5_000 }, (untilThen) =>
        readMailbox({
          url,
          signal: untilThen,
          place: async () => {
            await noteMailboxLooked(db, { mailbox, at: deps.now() });
            return (await findMailboxPlace(db, mailbox)) ?? null;
          },
          take: (mail) => take(deps, mailbox, mail),
          onCaughtUp: () => {
            failures = 0;
            isReading(true);
          },
        }),
      );
    } catch (error) {
      log.warn({ err: error, failures }, 'the mailbox could not be read; it is tried again');
    }
    isReading(false);
    if (!signal.aborted) await pauseFor(pauses[Math.min(failures, pauses.length - 1)] ?? 1_000, signal);
    failures += 1;
  }
}

/** Stores one mail with how far the mailbox is read. What can never be stored stays in the mailbox, and the next is read. */
async function take(deps: Deps, mailbox: string, { place, arrivedAt, content }: MailboxMail): Promise<void> {
  const alongside = (trx: Trx): Promise<void> => setMailboxPlace(trx, { mailbox, ...place, at: deps.now() });
  try {
    await storeMail(deps, { content, cameThrough: 'imap', arrivedAt, alongside });
  } catch (error) {
    if (!(error instanceof FileEmpty || error instanceof FileTooLarge)) throw error;
    deps.log.error({ err: error, uid: place.lastUid }, 'a mail has no bytes, or more than are kept: it is left in the mailbox, and passed over');
    await deps.db.transaction().execute(alongside);
  }
}

const pauseFor = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
