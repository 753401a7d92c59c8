import { randomUUID } from 'node:crypto';
import { findOpenAttempt, insertEndedAttempts, lockRequest, readCaseFile } from '@openvalve/db';
import { MessageId, replay, RequestId, type FoiRequest, type FoiRequestProblem } from '@openvalve/domain';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import { carryOut, carryOutIn, carryOutWith } from './carry-out.ts';
import { waitsForItsTurn } from './delivery-turn.ts';
import { lettersTogether } from './handing-over/letters-together.ts';
import type { LetterEnd, Which } from './handing-over/record-results.ts';
import { letterToSend } from './letter-to-send.ts';

/** How long a mail server may put a letter off before its writer is asked to look, in hours. */
const triedForHours = 48;

/** Thrown so that the queue tries again later, waiting longer each time: the mail server said not now, or how it went could not be written down. */
class PutOff extends Error {
  override readonly name = 'PutOff';
}

type Wanted = { readonly requestId: RequestId; readonly messageId: MessageId; readonly turnAt?: string | undefined };

/**
 * Hands a letter over at most once, the first or a later one: the attempt is committed before anything of its text goes, and a repeat that
 * finds one without a result sends nothing and records that nobody can know, for a person to settle. A server that says not now took
 * nothing: that attempt is closed and the job fails, to be tried again.
 */
export const deliverMessage = defineJob({
  kind: 'deliver-message',
  payload: z.object({ requestId: RequestId, messageId: MessageId, turnAt: z.iso.datetime().optional() }),
  run: (wanted, deps) => deliver(deps, wanted),
});

async function deliver(deps: Deps, { requestId, messageId, turnAt }: Wanted): Promise<void> {
  const found = await lettersTogether(deps).read(messageId);
  if (found === undefined) throw new Error(`Message ${messageId} is to be sent, and there is none.`);
  const request = replay(found.caseFile.map(({ event }) => event));
  const which = onItsWay(request, messageId);
  if (which === null) return;
  if (found.isOpen) return leaveToAPerson(deps, requestId, messageId);
  if (request.position.stage === 'withdrawn') return giveBack(deps, requestId, messageId);

  const mistaken = found.caseFile.flatMap(({ seq, event }) => (event.type === 'MessageReceived' && request.struckOut.includes(seq) ? [event.messageId] : []));
  const letter = await letterToSend(deps.db, found, { letterId: request.channel === 'tracker' ? request.letterId : null, mistaken });
  if (await waitsForItsTurn(deps, { requestId, messageId, to: letter.to, turnAt })) return;
  const submitted = found.caseFile.findLast(({ event }) => (event.type === 'RequestSubmitted' || event.type === 'FollowUpSubmitted') && event.messageId === messageId);
  const submittedAt = submitted?.at ?? deps.now();
  // Dated when Send was pressed: tried again it is the same mail.
  const written = await deps.mailer.writeLetter(letter, submittedAt);
  const about = { requestId, messageId, which, submittedAt };
  if ('refused' in written) return record(deps, { ...about, attemptId: randomUUID(), opened: false, raw: null, handedOver: written.refused });

  const attempt: { id: string | null; asked: boolean; broke: Error | null } = { id: null, asked: false, broke: null };
  /**
   * Opens the attempt with these bytes once the server waits for them, and commits it: a program that stops before leaves no doubt. Not
   * where anything happened to the request since: a slower worker that looked before the letter went would send it again.
   */
  const mayGo = async (): Promise<boolean> => {
    attempt.asked = true;
    try {
      attempt.id = await lettersTogether(deps).open({ messageId, requestId, version: request.version, raw: written.raw });
    } catch (error) {
      attempt.broke = error instanceof Error ? error : new Error(String(error));
    }
    return attempt.id !== null;
  };
  const handedOver = await deps.mailer.sendLetter(letter, written.raw, mayGo);
  if (attempt.broke) throw attempt.broke;
  // Something came first: it is looked at again.
  if (attempt.asked && attempt.id === null) return deliver(deps, { requestId, messageId, turnAt });
  await record(deps, { ...about, attemptId: attempt.id ?? randomUUID(), opened: attempt.id !== null, raw: written.raw, handedOver });
}

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
    if (await findOpenAttempt(trx, messageId)) throw new PutOff(`Message ${messageId} is being handed over by another worker. It is looked at again later.`);
    const attemptId = randomUUID();
    await insertEndedAttempts(trx, [{ id: attemptId, messageId, raw: null, result: 'refused', server: null, said: 'The request was withdrawn before this letter went.' }], deps.now());
    return carryOutIn(deps, trx, { requestId, actor: 'system', command: { type: 'RecordFollowUpFailure', messageId, attemptId, permanent: true } });
  });
}

/** Writes down how it went. A server that says not now may say so for two days. */
async function record(deps: Deps, { submittedAt, ...letter }: Omit<LetterEnd, 'putOff'> & { readonly submittedAt: Date }): Promise<void> {
  const { requestId, messageId, attemptId, handedOver } = letter;
  const putOff = handedOver.result === 'temporary' && deps.now().getTime() - submittedAt.getTime() < triedForHours * 3_600_000;
  const recorded = await lettersTogether(deps).record({ ...letter, putOff });
  if (recorded.ok === 'broke') throw recorded.error;
  if (!recorded.ok) {
    deps.log.error({ requestId, messageId, attemptId, problem: recorded.problem.code }, 'a delivery could not be recorded');
    // Its attempt is still open: the repeated job sends nothing, and leaves it to a person where it still counts as on its way.
    throw new PutOff(`What became of message ${messageId} could not be recorded: ${recorded.problem.code}.`);
  }
  if (putOff) throw new PutOff(`${handedOver.server} put message ${messageId} off. It is tried again later.`);
}
