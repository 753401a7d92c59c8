import { closeDeliveryAttempt, findOpenAttempt, findRequestRow, lockRequest, readCaseFile, type Trx } from '@openvalve/db';
import { londonDay, ok, replay, type FoiRequest, type FoiRequestCommand, type IsoDate, type RequestId, type Result, type Stage } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { carryOutIn, carryOutWith } from './carry-out.ts';
import { actingOn, type Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';

type Asked = { person: Actor; requestId: RequestId };
export type Moved = Result<{ stage: Stage }, RequestProblem>;

/** Carries out one command for somebody who may give it, with whatever belongs with it in the same transaction. */
export async function act(
  deps: Deps,
  { person, requestId }: Asked,
  commandFor: (trx: Trx) => FoiRequestCommand | Promise<FoiRequestCommand>,
): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    await lockRequest(trx, requestId);
    const allowed = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!allowed.ok) return allowed;
    return moved(await carryOutIn(deps, trx, { requestId, actor: person.id, command: await commandFor(trx) }));
  });
}

/** Where a request stands after a command, for the page that asked. */
export const moved = (result: Result<FoiRequest, RequestProblem>): Moved => (result.ok ? ok({ stage: result.value.position.stage }) : result);

/** A person looked whether a letter nobody was sure of went. When it did, time runs from the day it was handed over. */
export const settleDelivery = (deps: Deps, { person, requestId, went }: Asked & { went: boolean }): Promise<Moved> =>
  act(deps, { person, requestId }, async (trx) => ({ type: 'SettleDelivery', went, handedOverOn: await closeOpenAttempt(deps, trx, requestId), rehearsal: deps.mailer.delivery === 'catcher' }));

/** The day an uncertain letter was handed over, if it was. An attempt that was still open is over now. */
async function closeOpenAttempt(deps: Deps, trx: Trx, requestId: RequestId): Promise<IsoDate | null> {
  const caseFile = await readCaseFile(trx, requestId);
  const { position } = replay(caseFile.map(({ event }) => event));
  if (position.stage !== 'sending' || !position.uncertain) return null;

  const open = await findOpenAttempt(trx, position.messageId);
  if (open) {
    await closeDeliveryAttempt(trx, { id: open.id, result: 'uncertain', at: deps.now() });
    return londonDay(open.openedAt);
  }
  // The server had the letter and never answered: that was written down on the day itself.
  const noted = caseFile.findLast(({ event }) => event.type === 'DeliveryUncertain');
  return noted ? londonDay(noted.at) : null;
}

/** The council has what it asked for: time runs afresh from that day (s.10(6)). */
export const recordClarificationGiven = (deps: Deps, { on, ...asked }: Asked & { on: IsoDate }): Promise<Moved> =>
  act(deps, asked, () => ({ type: 'RecordClarificationGiven', on }));

/** An entry was a mistake: it stays on file and counts for nothing. */
export const strikeOut = (deps: Deps, { entry, ...asked }: Asked & { entry: number }): Promise<Moved> =>
  act(deps, asked, () => ({ type: 'StrikeOutEntry', entry }));

/** We stopped it. The council keeps what it has; no answer is awaited any more. */
export const withdraw = (deps: Deps, asked: Asked): Promise<Moved> => act(deps, asked, () => ({ type: 'WithdrawRequest' }));
