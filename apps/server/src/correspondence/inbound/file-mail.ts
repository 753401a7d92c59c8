import { findIncomingMail, holdMail, lockIncomingMail, lockRequests, noteCopyOf, noteMailsRead, type Trx } from '@openvalve/db';
import { londonDay, ok, type FoiRequestProblem, type IncomingMailId, type IsoDate, type PersonId, type RequestId, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { dropMailBytes, withoutDestroyed } from '../../documents/intake/held-back.ts';
import { carryOutWith, lockForAsking } from '../../requests/carry-out.ts';
import { whyNotTaken } from './held-words.ts';
import { judgeMails, type Target } from './judge-mail.ts';
import { holdFiles } from './keep-files.ts';
import { openMail, takeInHand, type MailInHand, type MailRead } from './make-ready.ts';
import { putOnFile, type MailRow } from './put-on-file.ts';

/**
 * Reads a stored mail and files it where it belongs, or holds it for a person. Repeated after any crash it does what is left:
 * everything of it is in one transaction, which ends the mail's being unread.
 */
export async function fileMail(deps: Deps, mailId: IncomingMailId): Promise<void> {
  const row = await findIncomingMail(deps.db, mailId);
  if (row?.state !== 'unread' || row.sha256 === null) return;
  const inHand = await takeInHand(deps.db, [await openMail(deps, row)]);
  const filed = await carryOutWith<'filed', Declined>(deps, async (trx) => ((await lockIncomingMail(trx, mailId))?.state === 'unread' ? settle(deps, trx, inHand) : ok('filed')));
  if (!filed.ok) await holdDeclined(deps, inHand, filed.problem);
}

/** A case file said no, on these requests. */
export type Declined = { readonly code: 'not_taken'; readonly requestIds: readonly RequestId[]; readonly problem: FoiRequestProblem };

/** Files or holds mails that were read, all or none, within a transaction that holds them; with it they are unread no more. */
export async function settle(deps: Deps, trx: Trx, mails: readonly MailInHand[]): Promise<Result<'filed', Declined>> {
  const verdicts = await judgeMails(deps, trx, mails);
  const at = deps.now();
  await noteMailsRead(trx, mails.map(({ row, noted }, index) => ({ mailId: row.id, ...noted, filed: verdicts[index]?.is === 'filed', at })));
  const toFile: ToFile[] = [];
  for (const [index, { row, read }] of mails.entries()) {
    const verdict = verdicts[index];
    if (verdict?.is === 'held') await holdMail(trx, { mailId: row.id, why: verdict.why, guesses: verdict.guesses, by: null, at });
    if (verdict?.is !== 'filed' || read === null) continue;
    if (verdict.copyOf !== null) await noteCopyOf(trx, { mailId: row.id, copyOf: verdict.copyOf });
    toFile.push({ row, read, by: row.broughtBy, on: verdict.on });
  }
  return fileOn(deps, trx, toFile);
}

/** A mail and the requests it is put on. `receivedOn` where a person says another day than it seems to have come. */
export type ToFile = { readonly row: MailRow; readonly read: MailRead; readonly by: PersonId | null; readonly receivedOn?: IsoDate; readonly on: readonly Target[] };

/** Puts mails on requests' files, all or none, within a transaction that holds the mails. */
export async function fileOn(deps: Deps, trx: Trx, mails: readonly ToFile[]): Promise<Result<'filed', Declined>> {
  const filings = mails.flatMap(({ row, read, by, receivedOn = londonDay(row.arrivedAt), on }) => on.map((target) => ({ row, receivedOn, by, ...read, requestId: target.requestId, senderKnown: target.senderKnown && read.forwardedBy === null })));
  if (filings.length === 0) return ok('filed');
  const requestIds = [...new Set(filings.map(({ requestId }) => requestId))].toSorted((one, other) => one.localeCompare(other));
  // Requests before their files, as everywhere; and for a report, which can make a letter a draft again, whoever answers for them first.
  if (filings.some(({ mail }) => mail.kind === 'bounce')) for (const requestId of requestIds) await lockForAsking(trx, requestId);
  else await lockRequests(trx, requestIds);
  await holdFiles(deps, trx, filings.flatMap(({ files }) => files));
  const { destroyed } = await withoutDestroyed(trx, filings.flatMap(({ files }) => files));
  const gone = new Map(destroyed.map((each) => [each.sha256, each]));
  const filed = await putOnFile(deps, trx, filings.map((filing) => ({ ...filing, files: filing.files.filter(({ sha256 }) => !gone.has(sha256)) })));
  if (!filed.ok) return { ok: false, problem: { code: 'not_taken', requestIds, problem: filed.problem } };
  for (const { row, read: { files } } of mails) {
    const came = files.flatMap(({ sha256 }) => gone.get(sha256) ?? []);
    const messageIds = filed.value.filter(({ mailId }) => mailId === row.id).map(({ messageId }) => messageId);
    if (came.length > 0 && messageIds.length > 0) await dropMailBytes(deps, trx, { mailId: row.id, messageIds, destroyed: came });
  }
  return ok('filed');
}

/** A mail whose request's case file said no: held, with the reason, for a person. */
const holdDeclined = (deps: Deps, mails: readonly MailInHand[], problem: Declined | FoiRequestProblem): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    const at = deps.now();
    for (const { row, noted } of mails) {
      if ((await lockIncomingMail(trx, row.id))?.state !== 'unread') continue;
      await noteMailsRead(trx, [{ mailId: row.id, ...noted, filed: false, at }]);
      const guesses = problem.code === 'not_taken' ? problem.requestIds.map((requestId) => ({ requestId, why: whyNotTaken(problem.problem) })) : [];
      await holdMail(trx, { mailId: row.id, why: 'not_taken', guesses, by: null, at });
    }
  });
