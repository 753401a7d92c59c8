import {
  appendToCaseFile, findLiveElsewhere, findRequestRow, isUniqueViolation, lockAnsweringBody, lockRequest, projectRequest, readCaseFile, type Trx,
} from '@openvalve/db';
import { decide, declined, ok, replay, type FoiRequest, type FoiRequestCommand, type FoiRequestProblem, type PersonId, type RequestId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { circumstancesOf } from './circumstances.ts';
import { claimFollows } from './claim-follows.ts';
import { whatFollows } from './what-follows.ts';

/** Something asked of one request, and by whom: a person, or the program of its own accord. */
export type Order = { readonly requestId: RequestId; readonly actor: PersonId | 'system'; readonly command: FoiRequestCommand };

/**
 * The one way a request changes: read its case file, decide, and in the same transaction append what happened, update
 * where the request stands, and queue whatever follows from it.
 */
export const carryOut = (deps: Deps, order: Order): Promise<Result<FoiRequest, FoiRequestProblem>> =>
  carryOutWith(deps, (trx) => carryOutIn(deps, trx, order));

/**
 * The same for something that belongs with it, such as filing the message a command is about: all in one transaction, and
 * nothing at all when the answer is no. Inside it use `carryOutIn`.
 */
export async function carryOutWith<T, P>(deps: Deps, work: (trx: Trx) => Promise<Result<T, P>>): Promise<Result<T, P | FoiRequestProblem>> {
  try {
    return await allOrNothing(deps.db, work);
  } catch (error) {
    if (!(error instanceof OneLiveRefused)) throw error;
    const { campaignId, councilSlug } = error.about;
    const requestId = await findLiveElsewhere(deps.db, campaignId, councilSlug, error.requestId);
    if (requestId === null) throw error;
    return declined({ code: 'already_asked', requestId });
  }
}

/** `carryOut` within a transaction of `carryOutWith`. Takes the locks it needs, the answering body's before the request's; `held`: the transaction holds the request. */
export async function carryOutIn(deps: Deps, trx: Trx, { requestId, actor, command }: Order, { held = false } = {}): Promise<Result<FoiRequest, FoiRequestProblem>> {
  if (asks(command)) await lockForAsking(trx, requestId);
  else if (!held) await lockRequest(trx, requestId);
  const caseFile = (await readCaseFile(trx, requestId)).map(({ event }) => event);
  const before = replay(caseFile);

  const decision = decide(before, command, await circumstancesOf(deps, trx, { requestId, request: before, command }));
  if (!decision.ok) return decision;
  const events = decision.value;
  if (events.length === 0) return ok(before);

  const after = replay([...caseFile, ...events]);
  await project(trx, requestId, after, deps.now());
  await appendToCaseFile(trx, { requestId, after: caseFile.length, actor, events, at: deps.now() });
  await claimFollows(trx, { requestId, after, events, now: deps.now() });
  for (const event of events) {
    for (const job of whatFollows(requestId, event)) await enqueue(trx, job);
  }
  return ok(after);
}

/**
 * Holds whoever answers for the council, then the request: always in this order, so that two letters to one body are decided
 * one at a time and never wait for each other. Taken again within the same transaction it costs nothing.
 */
export async function lockForAsking(trx: Trx, requestId: RequestId): Promise<void> {
  const row = await findRequestRow(trx, requestId);
  if (row) await lockAnsweringBody(trx, row.councilSlug);
  await lockRequest(trx, requestId);
}

const asks = ({ type }: FoiRequestCommand): boolean => type === 'SubmitRequest' || type === 'RecordSentElsewhere' || type === 'PassGuard';

async function project(trx: Trx, requestId: RequestId, request: FoiRequest, at: Date): Promise<void> {
  try {
    await projectRequest(trx, requestId, request, at);
  } catch (error) {
    if (isUniqueViolation(error, 'foi_request_one_live') && request.about) throw new OneLiveRefused(requestId, request.about, error);
    throw error;
  }
}

/** PostgreSQL refused a second live request of one campaign to one council. It had the last word, and is right. */
class OneLiveRefused extends Error {
  override readonly name = 'OneLiveRefused';
  readonly requestId: RequestId;
  readonly about: NonNullable<FoiRequest['about']>;

  constructor(requestId: RequestId, about: NonNullable<FoiRequest['about']>, cause: unknown) {
    super(`Request ${requestId} would be the second live one of its campaign to ${about.councilSlug}.`, { cause });
    this.requestId = requestId;
    this.about = about;
  }
}
