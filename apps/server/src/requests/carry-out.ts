import {
  appendToCaseFiles, findLiveElsewhere, findRequestRow, isUniqueViolation, lockAnsweringBody, lockRequest, projectRequests, readCaseFiles, type NewEntries, type Standing, type Trx,
} from '@openvalve/db';
import {
  decide, declined, ok, replay, type FoiRequest, type FoiRequestCommand, type FoiRequestEvent, type FoiRequestProblem, type PersonId, type RequestId, type Result,
} from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { circumstancesOf } from './circumstances.ts';
import { claimsFollow } from './claim-follows.ts';
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
export async function carryOutIn(deps: Deps, trx: Trx, order: Order, { held = false } = {}): Promise<Result<FoiRequest, FoiRequestProblem>> {
  if (asks(order.command)) await lockForAsking(trx, order.requestId);
  else if (!held) await lockRequest(trx, order.requestId);
  const carriedOut = await carryOutAllIn(deps, trx, [order]);
  return carriedOut.ok ? ok(carriedOut.value.get(order.requestId) as FoiRequest) : carriedOut;
}

/**
 * The same of several orders at once, on one request or on many, in their order: each is decided upon what those before it made of its
 * request, and all are written together. The first no is the answer to all of them. The transaction holds the requests; what an order may
 * know beyond its case file is as it was before the first, so nothing that asks for a hold on a council comes this way.
 */
export async function carryOutAllIn(deps: Deps, trx: Trx, orders: readonly Order[]): Promise<Result<ReadonlyMap<RequestId, FoiRequest>, FoiRequestProblem>> {
  const caseFiles = new Map<RequestId, readonly FoiRequestEvent[]>(await readCaseFiles(trx, [...new Set(orders.map(({ requestId }) => requestId))]));
  const began = new Map([...caseFiles].map(([requestId, caseFile]) => [requestId, replay(caseFile)]));
  const standing = new Map(began);
  const done: Done[] = [];
  for (const { requestId, actor, command } of orders) {
    const caseFile = caseFiles.get(requestId) ?? [];
    const before = standing.get(requestId) ?? replay(caseFile);
    const decision = decide(before, command, await circumstancesOf(deps, trx, { requestId, request: before, command }));
    if (!decision.ok) return decision;
    if (decision.value.length === 0) continue;
    const whole = [...caseFile, ...decision.value];
    const after = replay(whole);
    caseFiles.set(requestId, whole);
    standing.set(requestId, after);
    done.push({ requestId, actor, after: caseFile.length, events: decision.value, request: after, at: deps.now() });
  }
  await write(trx, done, { began, standing });
  return ok(standing);
}

type Done = NewEntries & { readonly request: FoiRequest };

type AllOfThem = ReadonlyMap<RequestId, FoiRequest>;

async function write(trx: Trx, done: readonly Done[], { began, standing }: { began: AllOfThem; standing: AllOfThem }): Promise<void> {
  const [last] = done.slice(-1);
  if (!last) return;
  const changed = new Set(done.map(({ requestId }) => requestId));
  await project(trx, [...standing].flatMap(([requestId, request]) => (changed.has(requestId) ? [{ requestId, request, before: began.get(requestId) }] : [])), last.at);
  await appendToCaseFiles(trx, done);
  await claimsFollow(trx, done.map(({ requestId, request, events }) => ({ requestId, after: request, events })), last.at);
  await enqueue(trx, ...done.flatMap(({ requestId, events }) => events.flatMap((event) => whatFollows(requestId, event))));
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

async function project(trx: Trx, standings: readonly Standing[], at: Date): Promise<void> {
  try {
    await projectRequests(trx, standings, at);
  } catch (error) {
    const [only] = standings;
    if (isUniqueViolation(error, 'foi_request_one_live') && standings.length === 1 && only?.request.about) throw new OneLiveRefused(only.requestId, only.request.about, error);
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
