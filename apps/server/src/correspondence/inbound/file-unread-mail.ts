import { claimUnreadMail, type Trx } from '@openvalve/db';
import type { IncomingMailId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { enqueue, type NewJob } from '../../jobs/enqueue.ts';
import { keysInQueue } from '../../jobs/keys-in-queue.ts';
import { carryOutWith } from '../../requests/carry-out.ts';
import { settle, type Declined } from './file-mail.ts';
import { openMail, takeInHand, type MailInHand } from './make-ready.ts';
import type { MailRow } from './put-on-file.ts';

/** How much mail is filed together: mails, and their bytes. */
const [most, mostBytes] = [32, 24 * 1024 * 1024];

/** A larger mail is read by itself, so that none waits for it. */
export const largestTogether = 8 * 1024 * 1024;

/** Queues a mail to be read by itself. */
export const byItself = (mailId: IncomingMailId): NewJob => ({ kind: 'file-mail', key: mailId, payload: { mailId } });

/** Queues the reading of whatever is unread: one job, however much there is. */
export const readUnread: NewJob = { kind: 'file-unread-mail', key: 'unread', payload: {} };

/**
 * Files what has waited longest, many at once in one transaction, which holds them from before they are read: what dies lets them
 * go, unread. Where anything is wrong with one, each is read by itself. Tells whether there is more than was taken; what came since has queued its own reading.
 * `patience`: how long the others wait for the next to be read, in milliseconds: on a busy machine that is each of them, and none is read twice for it.
 */
export async function fileUnreadMail(deps: Deps, { patience = 2_000 } = {}): Promise<boolean> {
  let claimed: readonly MailRow[] = [];
  let more = false;
  try {
    const filed = await carryOutWith<'filed', Declined>(deps, async (trx) => {
      const waiting = await claimUnreadMail(trx, { most, largest: largestTogether, except: await readByThemselves(trx) });
      claimed = withinBytes(waiting);
      more = waiting.length === most || claimed.length < waiting.length;
      return settle(deps, trx, await readTogether(deps, trx, claimed, patience));
    });
    if (filed.ok) return more;
  } catch (error) {
    if (claimed.length === 0) throw error;
    deps.log.warn({ err: error, mails: claimed.length }, 'mails could not be filed together; each is read by itself');
  }
  await deps.db.transaction().execute((trx) => enqueue(trx, ...claimed.map(({ id }) => byItself(id))));
  return more;
}

const readByThemselves = async (trx: Trx): Promise<IncomingMailId[]> => [...(await keysInQueue(trx, 'file-mail'))] as IncomingMailId[];

function withinBytes(rows: readonly MailRow[]): MailRow[] {
  let bytes = 0;
  return rows.filter(({ size }, at) => (bytes += size) <= mostBytes || at === 0);
}

/** Reads mails at once. What is slow, broken, a report that may take a letter back, or the second of one Message-ID is left to be read by itself. */
async function readTogether(deps: Deps, trx: Trx, rows: readonly MailRow[], patience: number): Promise<MailInHand[]> {
  const opened = await thoseDone(rows.map((row) => openMail(deps, row).catch(() => null)), patience);
  const inHand = await takeInHand(trx, opened.filter((each) => each !== null));
  const together = inHand.filter(({ read, noted: { mailMessageId } }, at) => read?.mail.kind !== 'bounce' && (mailMessageId === null || inHand.findIndex(({ noted }) => noted.mailMessageId === mailMessageId) === at));
  const ids = new Set(together.map(({ row }) => row.id));
  await enqueue(trx, ...rows.filter(({ id }) => !ids.has(id)).map(({ id }) => byItself(id)));
  return together;
}

/** Waits for all, but no longer than `patience` from one being done to the next; null for those that are not. */
async function thoseDone<T>(work: readonly Promise<T>[], patience: number): Promise<(T | null)[]> {
  const done = work.map((): T | null => null);
  const left = new Map(work.map((each, at) => [at, each.then((value) => ({ at, value }))]));
  while (left.size > 0) {
    let timer: NodeJS.Timeout | undefined;
    const next = await Promise.race([...left.values(), new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), patience)))]);
    clearTimeout(timer);
    if (next === null) break;
    done[next.at] = next.value;
    left.delete(next.at);
  }
  return done;
}
