import { Readable } from 'node:stream';
import { insertIncomingMail, insertStoredFile, lockStoredFiles, type NewMail, type Trx } from '@openvalve/db';
import { FileMissing } from '@openvalve/documents';
import type { IncomingMailId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { enqueue } from '../../jobs/enqueue.ts';

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

/**
 * Keeps the bytes of a mail and queues its reading, before anything tries to understand it. The same bytes again are the same
 * mail. When this returns the mail is safe; when it throws nothing of it is on record, and whoever brought it has to again.
 */
export async function storeMail(deps: Deps, { content, cameThrough, arrivedAt, envelope, forRequest, broughtBy, alongside }: ArrivingMail): Promise<{ mailId: IncomingMailId; again: boolean }> {
  const { sha256, size } = await deps.files.write(content instanceof Readable ? content : Readable.from([content]), largestMail);
  const at = deps.now();
  return deps.db.transaction().execute(async (trx) => {
    await lockStoredFiles(trx, [sha256]);
    if (!(await deps.files.holds(sha256))) throw new FileMissing(sha256);
    await insertStoredFile(trx, { sha256, size, contentType: 'message/rfc822', at });
    const { id, again } = await insertIncomingMail(trx, { sha256, size, cameThrough, arrivedAt, ...(envelope ? { envelope } : {}), ...(forRequest ? { forRequest } : {}), ...(broughtBy ? { broughtBy } : {}), at });
    if (!again) await enqueue(trx, { kind: 'file-mail', key: id, payload: { mailId: id } });
    await alongside?.(trx);
    return { mailId: id, again };
  });
}
