import { listMessages, type Db, type LetterToGo } from '@openvalve/db';
import type { MessageId } from '@openvalve/domain';
import type { CouncilLetter } from '../outbox/mailer.ts';

/** A letter as it was when its writer pressed Send: the words, the name, the request's own address and where it goes. */
export async function letterToSend(db: Db, { requestId, messageId, kind, mailMessageId, fromName, fromAddress, toAddress: to, subject, body: text }: LetterToGo, onFile: OnFile): Promise<CouncilLetter> {
  if (!mailMessageId || !fromName || !fromAddress || !to) throw new Error(`Message ${messageId} was submitted without a sender or a recipient: look at requests/submit-request.ts.`);
  const before = kind === 'follow_up' ? threadOf(await listMessages(db, requestId), onFile) : nothingBefore;
  return { requestId, mailMessageId, fromName, fromAddress, to, subject, text, ...before };
}

/** The letter the council has by mail from here, or null; and messages whose receipt was struck out: those belong to no thread of this request. */
type OnFile = { readonly letterId: MessageId | null; readonly mistaken: readonly MessageId[] };

type Thread = Pick<CouncilLetter, 'inReplyTo' | 'references'>;
const nothingBefore: Thread = { inReplyTo: null, references: [] };

/**
 * What a later letter answers, so that a mail program shows it with the rest: the council's last message where its identifier
 * is known, else our first letter. A first letter that went another way has none the council knows.
 */
function threadOf(messages: Awaited<ReturnType<typeof listMessages>>, { letterId, mistaken }: OnFile): Thread {
  const wrong = new Set<string>(mistaken);
  const first = messages.find(({ id, toAddress }) => id === letterId && toAddress !== null);
  const last = messages.findLast(({ id, kind, mailMessageId, automatic }) => kind === 'incoming' && mailMessageId !== null && automatic === null && !wrong.has(id));
  const references = [first?.mailMessageId, last?.mailMessageId].filter((id): id is string => typeof id === 'string' && oneMessageId.test(id));
  return { inReplyTo: references.at(-1) ?? null, references };
}

/** A council's own identifier may be anything: one that is malformed is left out rather than stop the letter. */
const oneMessageId = /^<[^\s<>@]+@[^\s<>@]+>$/;
