import type { Readable } from 'node:stream';
import { ImapFlow } from 'imapflow';

/** Where reading stopped: mail up to `lastUid` is stored, as long as the mailbox still counts as it did (RFC 3501, UIDVALIDITY). */
export type MailboxPlace = { readonly uidValidity: number; readonly lastUid: number };

/** One mail of a mailbox. `place` is to be kept with it: then it is never asked for again. */
export type MailboxMail = { readonly place: MailboxPlace; readonly arrivedAt: Date; readonly content: Readable };

export type MailboxSettings = {
  /** `imaps://user:password@host` or `imap://…`, with the folder as its path; INBOX without one. */
  readonly url: string;
  /** Where it stopped last time; null for a mailbox never read. */
  readonly place: () => Promise<MailboxPlace | null>;
  /** Stores one mail and its place, all or nothing. When it throws, reading ends there, and the mail is asked for again. */
  readonly take: (mail: MailboxMail) => Promise<void>;
  /** Called once the mailbox is open and what lay in it is stored. */
  readonly onCaughtUp?: () => void;
  readonly signal: AbortSignal;
  /** How often to look where the server does not tell of new mail, in milliseconds; 30 seconds unless told. */
  readonly every?: number;
};

const standard = { imap: 143, imaps: 993 } as const;

/** What of an address says where to connect and as whom. Throws when it is no IMAP address. */
export function mailboxOf(url: string): { host: string; port: number; secure: boolean; user: string; pass: string; folder: string } {
  const parsed = new URL(url);
  const scheme = parsed.protocol.replace(':', '');
  if (scheme !== 'imap' && scheme !== 'imaps') throw new TypeError('IMAP_URL must begin with imap:// or imaps://.');
  if (parsed.username === '') throw new TypeError('IMAP_URL must name a user: imaps://user:password@host.');
  const folder = decodeURIComponent(parsed.pathname.replace(/^\//, ''));
  return {
    host: parsed.hostname,
    port: parsed.port === '' ? standard[scheme] : Number(parsed.port),
    secure: scheme === 'imaps',
    user: decodeURIComponent(parsed.username),
    pass: decodeURIComponent(parsed.password),
    folder: folder === '' ? 'INBOX' : folder,
  };
}

/**
 * Reads a mailbox from where it stopped, then waits for more: told by the server (IDLE), and looking every so often in case it
 * does not. Nothing is marked, moved or deleted there. Ends when told to stop; throws when the connection breaks or a mail could
 * not be stored, to be begun again.
 */
export async function readMailbox({ url, place, take, onCaughtUp, signal, every = 30_000 }: MailboxSettings): Promise<void> {
  const { host, port, secure, user, pass, folder } = mailboxOf(url);
  const client = new ImapFlow({ host, port, secure, auth: { user, pass }, logger: false, disableAutoIdle: true, maxIdleTime: every, socketTimeout: 5 * 60_000 });
  const broken = new Promise<never>((_, reject) => {
    client.on('error', reject);
    client.on('close', () => reject(new Error(`The connection to the mailbox at ${host} closed.`)));
  });
  // It is waited for below; a break before that must not end the program.
  broken.catch(() => undefined);
  const stop = (): void => client.close();
  signal.addEventListener('abort', stop);
  try {
    await client.connect();
    await client.mailboxOpen(folder, { readOnly: true });
    const news = newsOf(client);
    let caughtUp = false;
    while (!signal.aborted) {
      await Promise.race([takeWhatIsNew(client, await place(), take, signal), broken]);
      if (!caughtUp) onCaughtUp?.();
      caughtUp = true;
      await Promise.race([news.wait(every), broken]);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await client.logout().catch(() => client.close());
  }
}

async function takeWhatIsNew(client: ImapFlow, known: MailboxPlace | null, take: MailboxSettings['take'], signal: AbortSignal): Promise<void> {
  if (client.mailbox === false) throw new Error('The mailbox is not open.');
  const uidValidity = Number(client.mailbox.uidValidity);
  // Another validity means that its numbers begin anew: everything is read again, and the same bytes are the same mail.
  const after = known?.uidValidity === uidValidity ? known.lastUid : 0;
  const found = await client.search({ uid: `${after + 1}:*` }, { uid: true });
  // `n:*` names the last mail even when its number is smaller than n.
  const uids = (Array.isArray(found) ? found : []).filter((uid) => uid > after).toSorted((one, other) => one - other);
  for (const uid of uids) {
    if (signal.aborted) return;
    const head = await client.fetchOne(String(uid), { internalDate: true }, { uid: true });
    // Gone since it was listed.
    if (!head) continue;
    const { content } = await client.download(String(uid), undefined, { uid: true });
    if (!content) continue;
    await take({ place: { uidValidity, lastUid: uid }, arrivedAt: new Date(head.internalDate ?? Date.now()), content });
  }
}

/** What the server tells of new mail, also while nobody waits for it. */
function newsOf(client: ImapFlow): { wait: (longest: number) => Promise<void> } {
  let news = false;
  let wake = (): void => undefined;
  client.on('exists', () => {
    news = true;
    wake();
  });
  return {
    wait: async (longest) => {
      if (!news) {
        const told = new Promise<void>((resolve) => (wake = resolve));
        const timer = setTimeout(wake, longest);
        void client.idle().catch(() => undefined);
        await told;
        clearTimeout(timer);
      }
      news = false;
      // Ends IDLE, and learns of new mail from servers that have none.
      await client.noop();
    },
  };
}
