import { closeDeliveryAttempt, findOpenAttempt, lockRequest, openDeliveryAttempt, readCaseFile, setMessageSent } from '@openvalve/db';
import { londonDay, MessageId, ok, replay, RequestId, unreachable, type FoiRequest, type FoiRequestCommand, type FoiRequestProblem } from '@openvalve/domain';
import type { HandOver } from '@openvalve/mail';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import type { CouncilLetter } from '../outbox/mailer.ts';
import { carryOut, carryOutIn, carryOutWith } from './carry-out.ts';
import { letterToSend } from './letter-to-send.ts';

/** How long a mail server may put a letter off before its writer is asked to look, in hours. */
const triedForHours = 48;

/** Thrown so that the queue tries again later, waiting longer each time: the mail server said not now. */
class PutOff extends Error {
  override readonly name = 'PutOff';
}

/**
 * Hands a letter over at most once: the attempt is committed first, and a repeat that finds one without a result sends
 * nothing and records DeliveryUncertain, for a person to settle. A server that says not now took nothing: that attempt is
 * closed and the job fails, to be tried again.
 */
export const deliverMessage = defineJob({
  kind: 'deliver-message',
  payload: z.object({ requestId: RequestId, messageId: MessageId }),
  run: async ({ requestId, messageId }, deps) => {
    const begun = await beginAttempt(deps, requestId, messageId);
    if (begun === 'nothing_to_send') return;
    if (begun === 'already_open') return leaveToAPerson(deps, requestId, messageId);
    const handedOver = await deps.mailer.sendLetter(begun.letter);
    await record(deps, { requestId, messageId, handedOver, ...begun });
  },
});

type Begun = { attemptId: string; letter: CouncilLetter; submittedAt: Date };

/**
 * Opens the attempt, and commits it, while the request is held and still on its way. Looked at and opened under one lock: a
 * slower worker that looked before the letter went would otherwise open a second attempt after it.
 */
const beginAttempt = (deps: Deps, requestId: RequestId, messageId: MessageId): Promise<Begun | 'already_open' | 'nothing_to_send'> =>
  deps.db.transaction().execute(async (trx) => {
    await lockRequest(trx, requestId);
    const caseFile = await readCaseFile(trx, requestId);
    const { position } = replay(caseFile.map(({ event }) => event));
    if (position.stage !== 'sending' || position.messageId !== messageId || position.uncertain) return 'nothing_to_send';

    const letter = await letterToSend(trx, { requestId, messageId });
    const attempt = await openDeliveryAttempt(trx, messageId, deps.now());
    if (attempt === 'already_open') return attempt;
    const submittedAt = caseFile.findLast(({ event }) => event.type === 'RequestSubmitted')?.at ?? deps.now();
    return { attemptId: attempt.id, letter, submittedAt };
  });

/** The program stopped between handing over and writing down how it went. The attempt stays open: its day is when it may have gone. */
async function leaveToAPerson(deps: Deps, requestId: RequestId, messageId: MessageId): Promise<void> {
  const open = await findOpenAttempt(deps.db, messageId);
  // Closed in the meantime by the worker that opened it: it has written down how it went.
  if (!open) return;
  await carryOut(deps, { requestId, actor: 'system', command: { type: 'RecordDeliveryUncertain', messageId, attemptId: open.id } });
}

type Attempt = Omit<Begun, 'letter'> & { requestId: RequestId; messageId: MessageId; handedOver: HandOver };

/** How it went, in one transaction: the attempt's end, what is written beside the letter, and the entry in the case file. */
async function record(deps: Deps, { requestId, messageId, attemptId, handedOver, submittedAt }: Attempt): Promise<void> {
  const at = deps.now();
  const triedFor = at.getTime() - submittedAt.getTime();
  const putOff = handedOver.result === 'temporary' && triedFor < triedForHours * 3_600_000;
  const command = putOff ? null : commandFor(handedOver, { messageId, attemptId, at, rehearsal: deps.mailer.delivery === 'catcher' });

  const recorded = await carryOutWith<FoiRequest | null, FoiRequestProblem>(deps, async (trx) => {
    // The request before its attempt, as everywhere: two workers in another order would wait for each other.
    await lockRequest(trx, requestId);
    await closeDeliveryAttempt(trx, { id: attemptId, result: handedOver.result, server: handedOver.server, said: handedOver.said, at });
    if (command?.type === 'RecordSent') await setMessageSent(trx, { messageId, happenedOn: command.handedOverOn, handedTo: handedOver.server, at });
    return command === null ? ok(null) : carryOutIn(deps, trx, { requestId, actor: 'system', command });
  });

  if (!recorded.ok) deps.log.error({ requestId, messageId, attemptId, problem: recorded.problem.code }, 'a delivery could not be recorded');
  if (putOff) throw new PutOff(`${handedOver.server} put message ${messageId} off. It is tried again later.`);
}

function commandFor({ result }: HandOver, { messageId, attemptId, at, rehearsal }: { messageId: MessageId; attemptId: string; at: Date; rehearsal: boolean }): FoiRequestCommand {
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
