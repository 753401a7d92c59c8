import { Readable } from 'node:stream';
import { insertIncomingMails, insertMailHeldBack, insertStoredFiles, isDatabaseDown, listDestroyedAmong, lockStoredFiles, type NewMail, type Trx } from '@openvalve/db';
import { FileMissing, type StoredFile } from '@openvalve/documents';
import { londonDay, plainDay, type IncomingMailId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { discardUnnamed } from '../../documents/discard-unnamed.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { inCompany } from '../../requests/handing-over/in-company.ts';
import { byItself, largestTogether, readUnread } from './file-unread-mail.ts';

/** The largest mail that is kept, in bytes: more than any server of today lets through. */
export const largestMail = 256 * 1024 * 1024;

/** A mail on its way in. `alongside` is written in the transaction that puts it on record, such as how far a mailbox is read. */
export type ArrivingMail = {
  readonly content: Readable | Uint8Array;
  readonly cameThrough: NewMail['cameThrough'];
  readonly arrivedAt: Date;
  readonly envelope?: NewMail['envelope'];
  /** Where a person put it on a request by hand. */
  readonly forRequest?: NewMail['forRequest'];
  readonly broughtBy?: NewMail['broughtBy'];
  readonly alongside?: (trx: Trx) => Promise<void>;
};

type Stored = { readonly mailId: IncomingMailId; readonly again: boolean; readonly heldBack?: true };

/**
 * Keeps the bytes of a mail and queues its reading, before anything tries to understand it. The same bytes again are the same
 * mail. When this returns the mail is safe; when it throws nothing of it is on record, and whoever brought it has to again. Bytes that
 * were destroyed before are held back: that the mail came is on record, and nothing of it is kept.
 */
export async function storeMail(deps: Deps, { content, ...mail }: ArrivingMail): Promise<Stored> {
  const file = await deps.files.write(content instanceof Readable ? content : Readable.from([content]), largestMail);
  const together = putOnRecord.get(deps) ?? inCompany((mails: readonly KeptMail[]) => inOneTransaction(deps, mails), { most: 32, groups: 2 });
  putOnRecord.set(deps, together);
  const stored = await together({ ...mail, ...file });
  if (stored instanceof Error) throw stored;
  if (stored.heldBack) await discardUnnamed(deps, file.sha256);
  return { mailId: stored.mailId, again: stored.again };
}

type KeptMail = Omit<ArrivingMail, 'content'> & StoredFile;

/** Mails that come at the same time are put on record together; where one of them cannot be, each by itself. */
const putOnRecord = new WeakMap<Deps, (mail: KeptMail) => Promise<Stored | Error>>();

async function inOneTransaction(deps: Deps, mails: readonly KeptMail[]): Promise<(Stored | Error)[]> {
  try {
    return await deps.db.transaction().execute((trx) => record(deps, trx, mails));
  } catch (error) {
    const broke = error instanceof Error ? error : new Error(String(error));
    if (mails.length === 1 || isDatabaseDown(broke)) return mails.map(() => broke);
    const each: (Stored | Error)[] = [];
    for (const mail of mails) each.push(...(await inOneTransaction(deps, [mail])));
    return each;
  }
}

async function record(deps: Deps, trx: Trx, mails: readonly KeptMail[]): Promise<Stored[]> {
  const at = deps.now();
  await lockStoredFiles(trx, mails.map(({ sha256 }) => sha256));
  const destroyed = new Map((await listDestroyedAmong(trx, mails.map(({ sha256 }) => sha256))).map(({ sha256, at: day }) => [sha256, day]));
  const kept = mails.filter(({ sha256 }) => !destroyed.has(sha256));
  for (const { sha256 } of kept) if (!(await deps.files.holds(sha256))) throw new FileMissing(sha256);
  await insertStoredFiles(trx, kept.map(({ sha256, size }) => ({ sha256, size, contentType: 'message/rfc822', at })));
  const onRecord = await insertIncomingMails(trx, kept.map(({ alongside: _, ...mail }) => ({ ...mail, at })));
  const stored: Stored[] = [];
  for (const mail of mails) {
    const day = destroyed.get(mail.sha256);
    const row = day === undefined ? onRecord[kept.indexOf(mail)] : undefined;
    stored.push(row ? { mailId: row.id, again: row.again } : await holdBack(trx, mail, day ?? at, at));
  }
  for (const { alongside } of mails) await alongside?.(trx);
  const jobs = stored.flatMap(({ mailId, again }, index) => (again ? [] : [(mails[index]?.size ?? 0) > largestTogether ? byItself(mailId) : readUnread]));
  // Last, because everybody who stores mail queues this one job, and waits for whoever is about to.
  await enqueue(trx, ...new Set(jobs));
  return stored;
}

async function holdBack(trx: Trx, { size, cameThrough, arrivedAt }: KeptMail, destroyedAt: Date, at: Date): Promise<Stored> {
  const { id } = await insertMailHeldBack(trx, { size, cameThrough, arrivedAt, why: `The bytes of this mail were destroyed on ${plainDay(londonDay(destroyedAt))}. It came again and was not kept.`, at });
  return { mailId: id, again: true, heldBack: true };
}
