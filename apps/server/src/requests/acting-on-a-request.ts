import { findRequestRow, lockRequest, readCaseFile, setMessageSent, type Trx } from '@openvalve/db';
import { ok, replay, type FoiRequest, type FoiRequestCommand, type IsoDate, type PaperAsked, type Regime, type RequestId, type Result, type Stage } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import { carryOutIn, carryOutWith } from './carry-out.ts';
import { closeOpenAttempt } from './close-open-attempt.ts';
import { once } from './papers-asked.ts';
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
  act(deps, { person, requestId }, async (trx) => {
    const { position } = replay((await readCaseFile(trx, requestId)).map(({ event }) => event));
    const uncertain = position.stage === 'sending' && position.uncertain ? position.messageId : null;
    const handedOverOn = uncertain && (await closeOpenAttempt(deps, trx, { requestId, messageId: uncertain }));
    if (uncertain && went) await setMessageSent(trx, { messageId: uncertain, happenedOn: handedOverOn ?? today(deps), at: deps.now() });
    return { type: 'SettleDelivery', went, handedOverOn, rehearsal: deps.mailer.delivery === 'catcher' };
  });

/** The council has what it asked for: time runs afresh from that day (s.10(6)). `papers`: its question was about these only. */
export const recordClarificationGiven = (deps: Deps, { on, papers, ...asked }: Asked & { on: IsoDate; papers?: PaperAsked[] | undefined }): Promise<Moved> =>
  act(deps, asked, () => ({ type: 'RecordClarificationGiven', on, ...(papers === undefined ? {} : { papers: once(papers) }) }));

/** The council's own word on when it received the request: kept beside ours, never instead. */
export const recordClaimedReceipt = (deps: Deps, { claimedOn, ...asked }: Asked & { claimedOn: IsoDate }): Promise<Moved> =>
  act(deps, asked, () => ({ type: 'RecordClaimedReceipt', claimedOn }));

/** The council deals with the request under this law: the clock runs by its rules, from the same day. */
export const recordRegime = (deps: Deps, { regime, ...asked }: Asked & { regime: Regime }): Promise<Moved> => act(deps, asked, () => ({ type: 'RecordRegime', regime }));

/** The council has its fee: the days since its notice do not count. */
export const recordFeePaid = (deps: Deps, { on, ...asked }: Asked & { on: IsoDate }): Promise<Moved> => act(deps, asked, () => ({ type: 'RecordFeePaid', on }));

/** An appeal to the tribunal was lodged, by us or by the council. */
export const recordAppeal = (deps: Deps, { by, on, ...asked }: Asked & { by: 'us' | 'council'; on: IsoDate }): Promise<Moved> =>
  act(deps, asked, () => ({ type: 'RecordAppeal', by, on }));

/** We stopped it. The council keeps what it has; no answer is awaited any more. */
export const withdraw = (deps: Deps, asked: Asked): Promise<Moved> => act(deps, asked, () => ({ type: 'WithdrawRequest' }));
