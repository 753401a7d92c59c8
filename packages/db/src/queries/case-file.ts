import { FoiRequestEvent, type CouncilSlug, type FoiRequest, type RequestId } from '@openvalve/domain';
import type { Db, Trx } from '../database.ts';
import { paperRows, toRow } from './request-row.ts';

/** One entry of a case file: what happened, in its place, by whom, and when it was written down. */
export type CaseEntry = {
  readonly seq: number;
  readonly event: FoiRequestEvent;
  /** A person's id, or `system`. */
  readonly actor: string;
  readonly at: Date;
};

/**
 * Holds the request until the transaction ends, so that commands on it are decided one at a time. A request that is not
 * there yet is not held: its first entry's primary key decides. Not `for update`: filing a message refers to the request,
 * and two that had each just done so would then wait for one another for ever.
 */
export async function lockRequest(trx: Trx, requestId: RequestId): Promise<void> {
  await trx.selectFrom('foi_request').select('id').where('id', '=', requestId).forNoKeyUpdate().execute();
}

/**
 * Holds whoever answers for a council until the transaction ends, so that claims and first letters to it are decided one at
 * a time. Taken before the request's own lock, always, or two could wait for one another. Undefined when there is no such council.
 */
export const lockAnsweringBody = (trx: Trx, councilSlug: CouncilSlug): Promise<{ slug: string; name: string } | undefined> =>
  trx
    .selectFrom('answering_body')
    .innerJoin('council', 'council.answered_by', 'answering_body.slug')
    .select(['answering_body.slug', 'answering_body.name'])
    .where('council.slug', '=', councilSlug)
    .forNoKeyUpdate('answering_body')
    .executeTakeFirst();

/** Everything that has happened to one request, oldest first. Empty when there is no such request. */
export async function readCaseFile(db: Db, requestId: RequestId): Promise<CaseEntry[]> {
  const rows = await db
    .selectFrom('case_event')
    .select(['seq', 'event', 'actor', 'recorded_at as at'])
    .where('request_id', '=', requestId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, event: FoiRequestEvent.parse(row.event) }));
}

/** Several case files at once, for lists: each oldest first, by request. */
export async function readCaseFiles(db: Db, requestIds: readonly RequestId[]): Promise<ReadonlyMap<RequestId, readonly FoiRequestEvent[]>> {
  const files = new Map<RequestId, FoiRequestEvent[]>(requestIds.map((requestId) => [requestId, []]));
  if (requestIds.length === 0) return files;
  const rows = await db
    .selectFrom('case_event')
    .select(['request_id as requestId', 'event'])
    .where('request_id', 'in', requestIds)
    .orderBy('request_id')
    .orderBy('seq')
    .execute();
  for (const { requestId, event } of rows) files.get(requestId)?.push(FoiRequestEvent.parse(event));
  return files;
}

/** Adds events after the first `after` already on file. The primary key refuses two events in one place. */
export async function appendToCaseFile(
  trx: Trx,
  entry: { requestId: RequestId; after: number; actor: string; events: readonly FoiRequestEvent[]; at: Date },
): Promise<void> {
  if (entry.events.length === 0) return;
  await trx
    .insertInto('case_event')
    .values(
      entry.events.map((event, index) => ({
        request_id: entry.requestId,
        seq: entry.after + index + 1,
        event: JSON.stringify(event),
        actor: entry.actor,
        recorded_at: entry.at,
      })),
    )
    .execute();
}

/**
 * Writes where the request now stands, for lists, sweeps and reports to read. Who answers is settled when the council
 * receives it: until then a correction of the register is followed, and afterwards not.
 */
export async function projectRequest(trx: Trx, requestId: RequestId, request: FoiRequest, at: Date): Promise<void> {
  const { about } = request;
  if (about === null) throw new Error(`Request ${requestId} has no beginning: its case file does not say what it is about.`);
  const row = { ...toRow(request), changed_at: at };
  await trx
    .insertInto('foi_request')
    .values((build) => ({
      id: requestId,
      campaign_id: about.campaignId,
      council_slug: about.councilSlug,
      programme: about.programme,
      applicant_id: about.applicant,
      answering_body: build.selectFrom('council').select('answered_by').where('slug', '=', about.councilSlug).$asScalar().$notNull(),
      drafted_at: at,
      ...row,
    }))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((build) => ({
        ...row,
        answering_body: build.fn.coalesce(
          build.case().when('foi_request.received_on', 'is', null).then(build.ref('excluded.answering_body')).end(),
          'foi_request.answering_body',
        ),
      })),
    )
    .execute();
  await projectPapers(trx, requestId, request);
}

async function projectPapers(trx: Trx, requestId: RequestId, request: FoiRequest): Promise<void> {
  await trx.deleteFrom('request_paper').where('request_id', '=', requestId).execute();
  const papers = paperRows(request);
  if (papers.length === 0) return;
  await trx.insertInto('request_paper').values(papers.map((paper) => ({ request_id: requestId, ...paper }))).execute();
}
