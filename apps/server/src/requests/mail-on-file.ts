import { holdMail, listRequestsOfMail, readCaseFile, recordAction, type Db, type Trx } from '@openvalve/db';
import { replay, type IncomingMailId, type MessageId, type PersonId, type RequestId } from '@openvalve/domain';
import type { Deps } from '../deps.ts';

/** The messages that a mail is and that stand: on a request’s file, and not struck out. */
export async function standing(db: Db, mailId: IncomingMailId): Promise<{ id: MessageId; requestId: RequestId; applicantId: string }[]> {
  const messages = await listRequestsOfMail(db, mailId);
  const stand = await Promise.all(
    messages.map(async ({ id, requestId }) => replay((await readCaseFile(db, requestId)).map(({ event }) => event)).messages.some(({ messageId }) => messageId === id)),
  );
  return messages.filter((_, at) => stand[at]);
}

/** Puts a mail that stands on no request any more into the holding pen, with where it was: whoever took it off, it is not forgotten. */
export async function backIntoThePen(deps: Deps, trx: Trx, { mailId, requestIds, by }: { mailId: IncomingMailId; requestIds: readonly RequestId[]; by: PersonId }): Promise<void> {
  await holdMail(trx, { mailId, why: 'taken_off', guesses: requestIds.map((requestId) => ({ requestId, why: 'It was filed here, and taken off again.' })), by, at: deps.now() });
  await recordAction(trx, { actor: by, action: 'mail-taken-off', subject: mailId, detail: { requests: requestIds.join(' ') }, at: deps.now() });
}
