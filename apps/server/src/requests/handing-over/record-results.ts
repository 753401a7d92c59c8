import { closeDeliveryAttempts, insertEndedAttempts, lockRequests, setLettersHandedOver, type Trx } from '@openvalve/db';
import { londonDay, ok, unreachable, type FoiRequestCommand, type FoiRequestProblem, type MessageId, type RequestId, type Result } from '@openvalve/domain';
import type { HandOver } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import { carryOutAllIn, carryOutWith } from '../carry-out.ts';

/** Whether it is the letter a request begins with, or a later one. */
export type Which = 'first' | 'follow_up';

/** What became of one letter. `raw`: its bytes where no attempt was opened, because nothing of it went. */
export type LetterEnd = {
  readonly requestId: RequestId;
  readonly messageId: MessageId;
  readonly which: Which;
  readonly attemptId: string;
  readonly opened: boolean;
  readonly raw: Uint8Array | null;
  readonly handedOver: HandOver;
  /** The server took nothing, and the letter is tried again. */
  readonly putOff: boolean;
};

/** Recorded; declined by the case file; or what broke. */
export type Recorded = Result<unknown, FoiRequestProblem> | { readonly ok: 'broke'; readonly error: unknown };

/**
 * How letters went: for each the attempt's end, what is written beside the letter, and the entry in the case file. All in one
 * transaction, and where one of them cannot be recorded each in its own.
 */
export async function recordResults(deps: Deps, letters: readonly LetterEnd[]): Promise<readonly Recorded[]> {
  if (letters.length > 1) {
    const together = await inOneTransaction(deps, letters);
    if (together.ok === true) return letters.map(() => together);
  }
  const recorded: Recorded[] = [];
  for (const letter of letters) recorded.push(await inOneTransaction(deps, [letter]));
  return recorded;
}

async function inOneTransaction(deps: Deps, letters: readonly LetterEnd[]): Promise<Recorded> {
  try {
    return await carryOutWith<null, FoiRequestProblem>(deps, (trx) => record(deps, trx, letters));
  } catch (error) {
    return { ok: 'broke', error };
  }
}

async function record(deps: Deps, trx: Trx, letters: readonly LetterEnd[]): Promise<Result<null, FoiRequestProblem>> {
  const at = deps.now();
  // The requests before their attempts, as everywhere: two workers in another order would wait for each other.
  await lockRequests(trx, letters.map(({ requestId }) => requestId));
  const orders = letters.filter(({ putOff }) => !putOff).map((letter) => ({ requestId: letter.requestId, actor: 'system', command: commandFor(deps, letter, at) }) as const);
  const carriedOut = await carryOutAllIn(deps, trx, orders);
  if (!carriedOut.ok) return carriedOut;
  const ended = letters.map(({ attemptId, handedOver: { result, server, said }, ...letter }) => ({ ...letter, id: attemptId, result, server, said }));
  await closeDeliveryAttempts(trx, ended.filter(({ opened }) => opened), at);
  await insertEndedAttempts(trx, ended.filter(({ opened }) => !opened), at);
  await setLettersHandedOver(trx, ended.filter(({ result }) => result === 'accepted').map(({ messageId, server }) => ({ messageId, happenedOn: londonDay(at), handedTo: server })), at);
  return ok(null);
}

function commandFor(deps: Deps, { which, messageId, attemptId, handedOver: { result } }: LetterEnd, at: Date): FoiRequestCommand {
  const first = which === 'first';
  switch (result) {
    case 'accepted': {
      const went = { messageId, handedOverOn: londonDay(at), rehearsal: deps.mailer.delivery === 'catcher' };
      return first ? { type: 'RecordSent', ...went } : { type: 'RecordFollowUpSent', ...went };
    }
    case 'refused':
    case 'temporary':
      return { type: first ? 'RecordSendFailure' : 'RecordFollowUpFailure', messageId, attemptId, permanent: result === 'refused' };
    case 'uncertain':
      return { type: first ? 'RecordDeliveryUncertain' : 'RecordFollowUpUncertain', messageId, attemptId };
    default:
      return unreachable(result);
  }
}
