import { holdMail, listRequestsOfMail, readCaseFile, recordAction, type Db, type lockIncomingMail, type Trx } from '@openvalve/db';
import { replay, type IncomingMailId, type MessageId, type PersonId, type RequestId } from '@openvalve/domain';
import type { Deps } from '../deps.ts';

type Mail = NonNullable<Awaited<ReturnType<typeof lockIncomingMail>>>;

/** The messages that a mail is and that stand: on a request’s file, and not struck out. */
export async function standing(db: Db, mailId: IncomingMailId): Promise<{ id: MessageId; requestId: RequestId; applicantId: string }[]> {
  const messages = await listRequestsOfMail(db, mailId);
  const stand = await Promise.all(
    messages.map(async ({ id, requestId }) => replay((await readCaseFile(db, requestId)).map(({ event }) => event)).messages.some(({ messageId }) => messageId === id)),
  );
  return messages.filter((_, at) => stand[at]);
}

/**
 * Puts a mail that stands on no request any more into the holding pen: whoever took it off, it is not forgotten. One that had been held is
 * held as it was, with its reason and its guesses; one that the program had filed by itself, with where it was.
 */
export async function backIntoThePen(deps: Deps, trx: Trx, { mail, requestIds, by }: { mail: Pick<Mail, 'id' | 'heldWhy' | 'guesses'>; requestIds: readonly RequestId[]; by: PersonId }): Promise<void> {
  const before = mail.heldWhy === null ? null : { why: mail.heldWhy, guesses: mail.guesses };
  const held = before ?? { why: 'taken_off' as const, guesses: requestIds.map((requestId) => ({ requestId, why: 'It was filed here, and taken off again.' })) };
  await holdMail(trx, { mailId: mail.id, ...held, by, at: deps.now() });
  await recordAction(trx, { actor: by, action: 'mail-taken-off', subject: mail.id, detail: { requests: requestIds.join(' ') }, at: deps.now() });
}
