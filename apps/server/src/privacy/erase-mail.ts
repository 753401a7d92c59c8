import {
  deleteAttachments, deleteUnnamedStoredFile, eraseMails, eraseMessage, findIncomingMail, isStoredFileKnown, listRequestsOfMail, lockIncomingMail, lockRequest, lockStoredFiles, recordAction, setMailAside, withCopies, type Trx,
} from '@openvalve/db';
import { declined, ok, plainDay, type IncomingMailId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import { readStored } from '../correspondence/inbound/read-stored.ts';
import { today, type Deps } from '../deps.ts';
import { discardUnnamed } from '../documents/discard-unnamed.ts';
import { standing } from '../requests/mail-on-file.ts';
import type { PrivacyProblem } from './problems.ts';

/** What went: the hash of the mail, how many copies of it, and how many files. `kept`: files that something else came with too; `notInStore`: not in the store this was run beside. */
export type MailErased = { readonly sha256: string; readonly copies: number; readonly files: number; readonly kept: number; readonly notInStore: number };

type OnRecord = { readonly sha256: string; readonly copies: number; readonly sha256s: readonly string[] };

/**
 * Erases a mail of the holding pen, or one that was set aside, at once: its bytes, with its copies; files that came with it and with nothing
 * else; what its row says of anybody; and its words on requests it was taken off again. That one came, its hash, the day and the reason
 * stay. One that stands on a request is refused: there it is erased message by message.
 */
export async function eraseMailNow(deps: Deps, { mailId, why }: { mailId: IncomingMailId; why: string }): Promise<Result<MailErased, PrivacyProblem>> {
  const inside = await filesInside(deps, mailId);
  const erased = await allOrNothing<OnRecord, PrivacyProblem>(deps.db, async (trx) => {
    const row = await lockIncomingMail(trx, mailId);
    if (!row) return declined({ code: 'mail_not_found' });
    if (row.sha256 === null) return declined({ code: 'mail_erased_before' });
    if (row.state === 'unread') return declined({ code: 'mail_unread' });
    const onFile = await standing(trx, mailId);
    if (row.state === 'filed' && onFile.length > 0) return declined({ code: 'mail_on_file', messages: onFile.map(({ id, requestId }) => ({ messageId: id, requestId })) });
    const mails = await withCopies(trx, mailId);
    const attached = await eraseWhereItWasTakenOff(deps, trx, mailId);
    const bytes = await eraseMails(trx, { mailIds: mails, at: deps.now() });
    await setMailAside(trx, { mailId, why: `Erased on ${plainDay(today(deps))}: ${why}`, by: null, at: deps.now() });
    const sha256s = [...new Set([...bytes, ...attached, ...inside])];
    await lockStoredFiles(trx, sha256s);
    for (const sha256 of sha256s) await deleteUnnamedStoredFile(trx, sha256);
    await recordAction(trx, { actor: null, action: 'erased-a-mail', subject: mailId, detail: { sha256: row.sha256, copies: mails.length - 1, files: sha256s.length - bytes.length, why }, at: deps.now() });
    return ok({ sha256: row.sha256, copies: mails.length - 1, sha256s });
  });
  if (!erased.ok) return erased;
  const { sha256, copies, sha256s } = erased.value;
  // After they are off the record, for good. Killed before, they are files that nobody names, and cleared within a day.
  const fates = await Promise.all(sha256s.map(async (each) => ((await discardUnnamed(deps, each)) ? 'gone' : (await isStoredFileKnown(deps.db, each)) ? 'kept' : 'not_there')));
  return ok({ sha256, copies, files: fates.filter((fate) => fate === 'gone').length, kept: fates.filter((fate) => fate === 'kept').length, notInStore: fates.filter((fate) => fate === 'not_there').length });
}

/** The files in a mail, which are in the store from when it was read. None of one that nobody can read, or that is not there any more. */
async function filesInside(deps: Deps, mailId: IncomingMailId): Promise<string[]> {
  const sha256 = (await findIncomingMail(deps.db, mailId))?.sha256 ?? null;
  if (sha256 === null || !(await deps.files.holds(sha256))) return [];
  const reading = await readStored(deps, sha256);
  return reading.ok ? reading.mail.files.map((file) => file.sha256) : [];
}

/** On requests it was filed on and taken off again its words are still beside the struck-out entry. Tells which files came with them. */
async function eraseWhereItWasTakenOff(deps: Deps, trx: Trx, mailId: IncomingMailId): Promise<string[]> {
  const words = { subject: `Erased on ${plainDay(today(deps))}`, body: `The words of this message were erased on ${plainDay(today(deps))} by whoever runs this.` };
  const files: string[] = [];
  for (const { id, requestId } of await listRequestsOfMail(trx, mailId)) {
    await lockRequest(trx, requestId);
    files.push(...(await deleteAttachments(trx, { messageId: id })).map(({ sha256 }) => sha256));
    await eraseMessage(trx, { messageId: id, ...words, at: deps.now() });
  }
  return files;
}
