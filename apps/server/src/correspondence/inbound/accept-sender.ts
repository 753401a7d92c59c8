import { acceptSender as accept, findMessage, findRequestRow, readCaseFile, recordAction, setMessageOrigin, type Trx } from '@openvalve/db';
import { declined, ok, replay, type IsoDate, type MessageId, type RequestId, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { carryOutIn, carryOutWith, lockForAsking } from '../../requests/carry-out.ts';
import { actingOn, type Actor } from '../../requests/permissions.ts';
import type { Letter } from '../../requests/take-letter-back.ts';
import type { MailProblem } from './problems.ts';

type Asked = { person: Actor; messageId: MessageId };
type Answer = Promise<Result<{ requestId: RequestId }, MailProblem>>;

/** A person says that a message’s sender speaks for the council: from now on it may set an outcome, and the sender is known on this request. */
export const acceptSender = (deps: Deps, asked: Asked): Answer =>
  onMessage(deps, asked, async (trx, { id, requestId, forwardedBy }) => {
    if (forwardedBy !== null) return declined({ code: 'forward_to_confirm', messageId: id });
    return (await accepted(deps, trx, asked)) ? ok({ requestId }) : declined({ code: 'sender_not_in_question', messageId: id });
  });

/** Whoever acts on the request says whose mail one of us sent on, and on which day it came: then it is the council’s, of that day. */
export const confirmForward = (deps: Deps, { fromName, fromAddress, receivedOn, ...asked }: Asked & { fromName: string; fromAddress: string; receivedOn: IsoDate }): Answer =>
  onMessage(deps, asked, async (trx, { id, requestId, forwardedBy, happenedOn }) => {
    if (forwardedBy === null) return declined({ code: 'not_forwarded', messageId: id });
    if (!(await accepted(deps, trx, asked))) return declined({ code: 'sender_not_in_question', messageId: id });
    await setMessageOrigin(trx, { messageId: id, fromName: fromName.trim() || null, fromAddress: fromAddress.trim() || null, happenedOn: receivedOn, at: deps.now() });
    return happenedOn === receivedOn ? ok({ requestId }) : onAnotherDay(deps, trx, { person: asked.person, requestId, messageId: id, receivedOn });
  });

/** The entry with the wrong day is struck out, and the message is on file with the right one. */
async function onAnotherDay(deps: Deps, trx: Trx, { person, requestId, messageId, receivedOn }: Asked & { requestId: RequestId; receivedOn: IsoDate }): Answer {
  const caseFile = await readCaseFile(trx, requestId);
  const { struckOut } = replay(caseFile.map(({ event }) => event));
  const entry = caseFile.findLast(({ event, seq }) => event.type === 'MessageReceived' && event.messageId === messageId && !struckOut.includes(seq))?.seq;
  if (entry === undefined) return declined({ code: 'message_unknown', messageId });
  const struck = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'StrikeOutEntry', entry } });
  if (!struck.ok) return struck;
  const filed = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'RecordMessageReceived', messageId, receivedOn } });
  return filed.ok ? ok({ requestId }) : filed;
}

async function accepted(deps: Deps, trx: Trx, { person, messageId }: Asked): Promise<boolean> {
  const at = deps.now();
  if (!(await accept(trx, { messageId, by: person.id, at }))) return false;
  await recordAction(trx, { actor: person.id, action: 'sender-accepted', subject: messageId, at });
  return true;
}

function onMessage(deps: Deps, { person, messageId }: Asked, work: (trx: Trx, message: Letter) => Answer): Answer {
  return carryOutWith<{ requestId: RequestId }, MailProblem>(deps, async (trx) => {
    const message = await findMessage(trx, messageId);
    if (message?.direction !== 'incoming') return declined({ code: 'message_unknown', messageId });
    const acting = actingOn(person, message.requestId, await findRequestRow(trx, message.requestId));
    if (!acting.ok) return acting;
    await lockForAsking(trx, message.requestId);
    return work(trx, message);
  });
}
