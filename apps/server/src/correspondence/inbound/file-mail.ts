import {
  findIncomingMail, findPersonByEmail, holdMail, listMailOfMessageId, listRequestsHaving, lockIncomingMail, lockMailMessageId, lockRequest, noteCopyOf, noteMailCheckArrived, noteMailRead, type Trx,
} from '@openvalve/db';
import { londonDay, ok, type FoiRequestProblem, type IncomingMailId, type PersonId, type RequestId, type Result } from '@openvalve/domain';
import { forwardedMail, type ForwardedMail, type ParsedMail } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import { carryOutWith, lockForAsking } from '../../requests/carry-out.ts';
import { whyNotTaken } from './held-words.ts';
import { holdFiles, keepFiles, type KeptFile } from './keep-files.ts';
import { placed, sendersOn } from './placed.ts';
import { putOnFile, type MailRow } from './put-on-file.ts';
import { readStored, whatWasNotRead, whatWasRead } from './read-stored.ts';

/** A mail read apart, its files in the store, and who of our team sent it on, where one did. */
export type MailRead = { readonly mail: ParsedMail; readonly files: readonly KeptFile[]; readonly forwardedBy: PersonId | null; readonly forwarded: ForwardedMail | null };

/**
 * Reads a stored mail and files it where it belongs, or holds it for a person. Repeated after any crash it does what is left:
 * everything of it is in one transaction, which ends the mail's being unread.
 */
export async function fileMail(deps: Deps, mailId: IncomingMailId): Promise<void> {
  const row = await findIncomingMail(deps.db, mailId);
  if (row?.state !== 'unread' || row.sha256 === null) return;
  const reading = await readStored(deps, row.sha256);
  if (!reading.ok) return holdUnread(deps, mailId, reading.words);
  const read = await makeReady(deps, reading.mail);
  const filed = await carryOutWith<'filed', Declined>(deps, (trx) => settle(deps, trx, mailId, read));
  if (!filed.ok) await holdDeclined(deps, mailId, read, filed.problem);
}

/** Puts a mail's files into the store, and sees whether one of our own sent it on. */
export async function makeReady(deps: Deps, mail: ParsedMail): Promise<MailRead> {
  const [files, member] = await Promise.all([keepFiles(deps, mail.files), mail.from === null ? undefined : findPersonByEmail(deps.db, mail.from.address)]);
  const forwardedBy = member && member.leftAt === null ? member.id : null;
  return { mail, files, forwardedBy, forwarded: forwardedBy === null ? null : forwardedMail(mail) };
}

/** A case file said no, on these requests. */
type Declined = { readonly code: 'not_taken'; readonly requestIds: readonly RequestId[]; readonly problem: FoiRequestProblem };

async function settle(deps: Deps, trx: Trx, mailId: IncomingMailId, read: MailRead): Promise<Result<'filed', Declined>> {
  const row = await lockIncomingMail(trx, mailId);
  if (row?.state !== 'unread') return ok('filed');
  const at = deps.now();
  const { mail } = read;
  const noted = whatWasRead(mail);
  const hold = async (...[why, guesses]: [Parameters<typeof holdMail>[1]['why'], Parameters<typeof holdMail>[1]['guesses']]): Promise<Result<'filed', never>> => {
    await noteMailRead(trx, { mailId, ...noted, at });
    await holdMail(trx, { mailId, why, guesses, by: null, at });
    return ok('filed');
  };
  const onFile = async (): Promise<Result<'filed', never>> => {
    await noteMailRead(trx, { mailId, ...noted, filed: true, at });
    return ok('filed');
  };

  if (noted.mailMessageId !== null) await lockMailMessageId(trx, noted.mailMessageId);
  const placing = row.forRequest ? null : await placed(deps, trx, mail, row.envelopeTo);
  if (placing?.on.length === 0 && (await isOfACheck(trx, row, mail, at))) return onFile();
  const before = noted.mailMessageId === null ? [] : await listMailOfMessageId(trx, noted.mailMessageId, mailId);
  const sameContent = before.find(({ contentSha256 }) => contentSha256 === noted.contentSha256);
  const where = row.forRequest ? [row.forRequest] : (placing?.on.map(({ requestId }) => requestId) ?? []);
  const guesses = [...(placing?.on ?? []).map(({ requestId }) => ({ requestId, why: 'It would have been filed here.' })), ...(placing?.guesses ?? [])];

  if (placing?.ours) return hold('own_mail', [{ requestId: placing.ours, why: 'It is a copy of a letter of this request.' }]);
  const others = before.filter(({ state, contentSha256 }) => state !== 'unread' && contentSha256 !== null);
  if (others.length > 0 && !sameContent) return hold('changed_copy', row.forRequest ? [{ requestId: row.forRequest, why: 'It was put on this request by hand.' }] : guesses);
  if (sameContent) await noteCopyOf(trx, { mailId, copyOf: sameContent.copyOf ?? sameContent.id });
  // What came before by another way, and is on a request's file or in the pen, is not looked at twice.
  const having = sameContent && noted.mailMessageId !== null ? await listRequestsHaving(trx, { mailMessageId: noted.mailMessageId, requestIds: where }) : [];
  const left = where.filter((requestId) => !having.includes(requestId));
  if (where.length === 0 && !sameContent) return hold((placing?.guesses.length ?? 0) > 0 ? 'near_miss' : 'no_request', placing?.guesses ?? []);

  const senders = new Map((placing?.on ?? []).map(({ requestId, sender }) => [requestId, sender]));
  const known = row.forRequest ? await sendersOn(deps, trx, mail, [row.forRequest]) : senders;
  const filed = await fileOn(deps, trx, { row, read, by: row.broughtBy }, left.map((requestId) => ({ requestId, senderKnown: known.get(requestId) === 'council' })));
  return filed.ok ? onFile() : filed;
}

/** Whether it is the message of a check of the mail settings, come home; the check notes it then. */
const isOfACheck = (trx: Trx, { envelopeTo, envelopeFrom }: MailRow, mail: ParsedMail, at: Date): Promise<boolean> =>
  noteMailCheckArrived(trx, {
    addresses: [...new Set([...mail.deliveredTo, ...envelopeTo.map((each) => each.toLowerCase())])],
    from: mail.from?.address ?? null,
    envelopeFrom: envelopeFrom ?? mail.returnPath,
    authentication: mail.authentication,
    at,
  });

type Targets = readonly { readonly requestId: RequestId; readonly senderKnown: boolean }[];

/** Puts a mail on several requests' files, all or none, within a transaction that holds the mail. `receivedOn` where a person says another day. */
export async function fileOn(
  deps: Deps,
  trx: Trx,
  { row, read, by, receivedOn = londonDay(row.arrivedAt) }: { row: MailRow; read: MailRead; by: PersonId | null; receivedOn?: ReturnType<typeof londonDay> },
  targets: Targets,
): Promise<Result<'filed', Declined>> {
  const sorted = targets.toSorted((one, other) => one.requestId.localeCompare(other.requestId));
  // Requests before their files, as everywhere; and for a report, which can make a letter a draft again, whoever answers for them first.
  for (const { requestId } of sorted) await (read.mail.kind === 'bounce' ? lockForAsking(trx, requestId) : lockRequest(trx, requestId));
  await holdFiles(deps, trx, read.files);
  for (const target of sorted) {
    const senderKnown = target.senderKnown && read.forwardedBy === null;
    const filed = await putOnFile(deps, trx, { row, receivedOn, by, ...read }, { ...target, senderKnown });
    if (!filed.ok) return { ok: false, problem: { code: 'not_taken', requestIds: sorted.map(({ requestId }) => requestId), problem: filed.problem } };
  }
  return ok('filed');
}

/** A mail nobody could read: its bytes are stored, and a person has to look. */
const holdUnread = (deps: Deps, mailId: IncomingMailId, words: string): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    const row = await lockIncomingMail(trx, mailId);
    if (row?.state !== 'unread') return;
    await noteMailRead(trx, { mailId, ...whatWasNotRead(words), at: deps.now() });
    const guesses = row.forRequest === null ? [] : [{ requestId: row.forRequest, why: 'It was put on this request by hand.' }];
    await holdMail(trx, { mailId, why: 'unreadable', guesses, by: null, at: deps.now() });
  });

/** A mail whose request's case file said no: held, with the reason, for a person. */
const holdDeclined = (deps: Deps, mailId: IncomingMailId, { mail }: MailRead, problem: Declined | FoiRequestProblem): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    if ((await lockIncomingMail(trx, mailId))?.state !== 'unread') return;
    await noteMailRead(trx, { mailId, ...whatWasRead(mail), at: deps.now() });
    const guesses = problem.code === 'not_taken' ? problem.requestIds.map((requestId) => ({ requestId, why: whyNotTaken(problem.problem) })) : [];
    await holdMail(trx, { mailId, why: 'not_taken', guesses, by: null, at: deps.now() });
  });
