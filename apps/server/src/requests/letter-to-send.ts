import { findMessage, type Db } from '@openvalve/db';
import type { MessageId, RequestId } from '@openvalve/domain';
import type { CouncilLetter } from '../outbox/mailer.ts';

/** A letter as it was when its writer pressed Send: the words, the name, the request's own address and where it goes. */
export async function letterToSend(db: Db, { requestId, messageId }: { requestId: RequestId; messageId: MessageId }): Promise<CouncilLetter> {
  const message = await findMessage(db, messageId);
  if (!message?.mailMessageId || !message.fromName || !message.fromAddress || !message.toAddress) {
    throw new Error(`Message ${messageId} was submitted without a sender or a recipient: look at requests/submit-request.ts.`);
  }
  const { mailMessageId, fromName, fromAddress, toAddress: to, subject, body: text } = message;
  return { requestId, mailMessageId, fromName, fromAddress, to, subject, text };
}
