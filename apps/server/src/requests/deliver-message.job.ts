import { closeDeliveryAttempt, findOpenAttempt, lockRequest, openDeliveryAttempt, readCaseFile, setMessageSent } from '@openvalve/db';
import { londonDay, MessageId, ok, replay, RequestId, unreachable, type FoiRequest, type FoiRequestCommand, type FoiRequestProblem } from '@openvalve/domain';
import type { HandOver } from '@openvalve/mail';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { CouncilLetter, WrittenLetter } from '../outbox/mailer.ts';
import { carryOut, carryOutIn, carryOutWith } from './carry-out.ts';
import { deliveryJob, turnToWaitFor } from './delivery-turn.ts';
import { letterToSend } from './letter-to-send.ts';

/** How long a mail server may put a letter off before its writer is asked to look, in hours. */
const triedForHours = 48;

/** Thrown so that the queue tries again later, waiting longer each time: the mail server said not now, or how it went could not be written down. */
class PutOff extends Error {
  override readonly name = 'PutOff';
}

/**
 * Hands a letter over at most once, the first or a later one: the attempt is committed first, and a repeat that finds one
 * without a result sends nothing and records that nobody can know, for a person to settle. A server that says not now took nothing: that attempt is
 * closed and the job fails, to be tried again.
 */
export const deliverMessage = defineJob({
  kind: 'deliver-message',
  payload: z.object({ requestId: RequestId, messageId: MessageId, turnAt: z.iso.datetime().optional() }),
  run: async ({ requestId, messageId, turnAt }, deps) => {
    const gone = await deps.mailer.whenFree(async () => {
      const begun = await beginAttempt(deps, { requestId, messageId, turnAt });
      if (typeof begun === 'string') return begun;
      const { letter, written, ...attempt } = begun;
      return { ...attempt, handedOver: 'refused' in written ? written.refused : await deps.mailer.sendLetter(letter, written.raw) };
    });
    if (gone === 'nothing_to_send' || gone === 'waits_for_its_turn') return;
    if (gone === 'already_open') return leaveToAPerson(deps, requestId, messageId);
    if (gone === 'request_withdrawn') return giveBack(deps, requestId, messageId);
    await record(deps, { requestId, messageId, ...gone });
  },
});

type Which = 'first' | 'follow_up';
type Begun = { attemptId: string; letter: CouncilLetter; written: WrittenLetter; submittedAt: Date; which: Which };
type Wanted = { requestId: RequestId; messageId: MessageId; turnAt: string | undefined };

/**
 * Opens the attempt, and commits it, while the request is held and still on its way. Looked at and opened under one lock: a
 * slower worker that looked before the letter went would otherwise open a second attempt after it. The bytes are on record with
 * the attempt, dated when Send was pressed: what is handed over is what is kept, and tried again it is the same mail. A letter
 * whose turn at its mail host has not come is queued for then.
 */
const beginAttempt = (deps: Deps, { requestId, messageId, turnAt }: Wanted): Promise<Begun | 'already_open' | 'request_withdrawn' | 'nothing_to_send' | 'waits_for_its_turn'> =>
  deps.db.transaction().execute(async (trx) => {
    await lockRequest(trx, requestId);
    const caseFile = await readCaseFile(trx, requestId);
    const request = replay(caseFile.map(({ event }) => event));
    const which = onItsWay(request, messageId);
    if (which === null) return 'nothing_to_send';
    if (request.position.stage === 'withdrawn') return (await findOpenAttempt(trx, messageId)) ? 'already_open' : 'request_withdrawn';

    const mistaken = caseFile.flatMap(({ seq, event }) => (event.type === 'MessageReceived' && request.struckOut.includes(seq) ? [event.messageId] : []));
    const letter = await letterToSend(trx, { requestId, messageId, letterId: request.channel === 'tracker' ? request.letterId : null, mistaken });
    const submitted = caseFile.findLast(({ event }) => (event.type === 'RequestSubmitted' || event.type === 'FollowUpSubmitted') && event.messageId === messageId);
    const submittedAt = submitted?.at ?? deps.now();
    const turn = await turnToWaitFor(deps, trx, { to: letter.to, turnAt });
    if (turn !== null) {
      await enqueue(trx, deliveryJob({ requestId, messageId }, turn));
      return 'waits_for_its_turn';
    }
    const written = await deps.mailer.writeLetter(letter, submittedAt);
    const attempt = await openDeliveryAttempt(trx, { messageId, raw: 'raw' in written ? written.raw : null, at: deps.now() });
    if (attempt === 'already_open') return attempt;
    return { attemptId: attempt.id, letter, written, submittedAt, which };
  });

/** Which letter it is that somebody pressed Send on and that nobody has handed over yet, if it still is. */
function onItsWay({ position, followUps }: FoiRequest, messageId: MessageId): Which | null {
  if (position.stage === 'sending' && position.messageId === messageId && !position.uncertain) return 'first';
  return followUps.some((each) => each.messageId === messageId && each.state === 'sending') ? 'follow_up' : null;
}

/** The program stopped between handing over and writing down how it went. The attempt stays open: its day is when it may have gone. */
async function leaveToAPerson(deps: Deps, requestId: RequestId, messageId: MessageId): Promise<void> {
  const open = await findOpenAttempt(deps.db, messageId);
  // Closed in the meantime by the worker that opened it: it has written down how it went.
  if (!open) return;
  const which = onItsWay(replay((await readCaseFile(deps.db, requestId)).map(({ event }) => event)), messageId);
  if (which === null) return;
  await carryOut(deps, { requestId, actor: 'system', command: { type: which === 'first' ? 'RecordDeliveryUncertain' : 'RecordFollowUpUncertain', messageId, attemptId: open.id } });
}

/** The request was withdrawn between Send and now: no letter about it goes any more, and its writer sees that it did not. */
async function giveBack(deps: Deps, requestId: RequestId, messageId: MessageId): Promise<void> {
  await carryOutWith<FoiRequest, FoiRequestProblem>(deps, async (trx) => {
    await lockRequest(trx, requestId);
    const attempt = await openDeliveryAttempt(trx, { messageId, raw: null, at: deps.now() });
    if (attempt === 'already_open') throw new PutOff(`Message ${messageId} is being handed over by another worker. It is looked at again later.`);
    await closeDeliveryAttempt(trx, { id: attempt.id, result: 'refused', said: 'The request was withdrawn before this letter went.', at: deps.now() });
    return carryOutIn(deps, trx, { requestId, actor: 'system', command: { type: 'RecordFollowUpFailure', messageId, attemptId: attempt.id, permanent: true } });
  });
}

type Attempt = Omit<Begun, 'letter' | 'written'> & { requestId: RequestId; messageId: MessageId; handedOver: HandOver };

/** How it went, in one transaction: the attempt's end, what is written beside the letter, and the entry in the case file. */
async function record(deps: Deps, { requestId, messageId, attemptId, handedOver, submittedAt, which }: Attempt): Promise<void> {
  const at = deps.now();
  const triedFor = at.getTime() - submittedAt.getTime();
  const putOff = handedOver.result === 'temporary' && triedFor < triedForHours * 3_600_000;
  const command = putOff ? null : commandsFor[which](handedOver, { messageId, attemptId, at, rehearsal: deps.mailer.delivery === 'catcher' });

  const recorded = await carryOutWith<FoiRequest | null, FoiRequestProblem>(deps, async (trx) => {
    // The request before its attempt, as everywhere: two workers in another order would wait for each other.
    const result = command === null ? (await lockRequest(trx, requestId), ok(null)) : await carryOutIn(deps, trx, { requestId, actor: 'system', command });
    await closeDeliveryAttempt(trx, { id: attemptId, result: handedOver.result, server: handedOver.server, said: handedOver.said, at });
    if (command?.type === 'RecordSent' || command?.type === 'RecordFollowUpSent') await setMessageSent(trx, { messageId, happenedOn: command.handedOverOn, handedTo: handedOver.server, at });
    return result;
  });

  if (!recorded.ok) {
    deps.log.error({ requestId, messageId, attemptId, problem: recorded.problem.code }, 'a delivery could not be recorded');
    // Its attempt is still open: the repeated job sends nothing, and leaves it to a person where it still counts as on its way.
    throw new PutOff(`What became of message ${messageId} could not be recorded: ${recorded.problem.code}.`);
  }
  if (putOff) throw new PutOff(`${handedOver.server} put message ${messageId} off. It is tried again later.`);
}

type Ended = { messageId: MessageId; attemptId: string; at: Date; rehearsal: boolean };

const commandsFor: Record<Which, (handedOver: HandOver, ended: Ended) => FoiRequestCommand> = { first: commandForFirst, follow_up: commandForFollowUp };

function commandForFirst({ result }: HandOver, { messageId, attemptId, at, rehearsal }: Ended): FoiRequestCommand {
  switch (result) {
    case 'accepted':
      return { type: 'RecordSent', messageId, handedOverOn: londonDay(at), rehearsal };
    case 'refused':
      return { type: 'RecordSendFailure', messageId, attemptId, permanent: true };
    case 'temporary':
      return { type: 'RecordSendFailure', messageId, attemptId, permanent: false };
    case 'uncertain':
      return { type: 'RecordDeliveryUncertain', messageId, attemptId };
    default:
      return unreachable(result);
  }
}

function commandForFollowUp({ result }: HandOver, { messageId, attemptId, at, rehearsal }: Ended): FoiRequestCommand {
  switch (result) {
    case 'accepted':
      return { type: 'RecordFollowUpSent', messageId, handedOverOn: londonDay(at), rehearsal };
    case 'refused':
      return { type: 'RecordFollowUpFailure', messageId, attemptId, permanent: true };
    case 'temporary':
      return { type: 'RecordFollowUpFailure', messageId, attemptId, permanent: false };
    case 'uncertain':
      return { type: 'RecordFollowUpUncertain', messageId, attemptId };
    default:
      return unreachable(result);
  }
}
