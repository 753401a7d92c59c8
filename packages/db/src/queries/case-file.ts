import { FoiRequestEvent, type CouncilSlug, type FoiRequest, type RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
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
export const lockRequest = (trx: Trx, requestId: RequestId): Promise<void> => lockRequests(trx, [requestId]);

/** The same of several, always in one order, so that two who hold several never wait for each other. */
export async function lockRequests(trx: Trx, requestIds: readonly RequestId[]): Promise<void> {
  await trx.selectFrom('foi_request').select('id').where('id', '=', anyOf(requestIds)).orderBy('id').forNoKeyUpdate().execute();
}

const anyOf = (requestIds: readonly RequestId[]) => sql<RequestId>`any(${[...requestIds]}::uuid[])`;

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

/** Several case files at once, each oldest first, by request. */
export async function readCaseFiles(db: Db, requestIds: readonly RequestId[]): Promise<ReadonlyMap<RequestId, readonly FoiRequestEvent[]>> {
  const files = new Map<RequestId, FoiRequestEvent[]>(requestIds.map((requestId) => [requestId, []]));
  if (requestIds.length === 0) return files;
  const rows = await db
    .selectFrom('case_event')
    .select(['request_id as requestId', 'event'])
    .where('request_id', '=', anyOf(requestIds))
    .orderBy('request_id')
    .orderBy('seq')
    .execute();
  for (const { requestId, event } of rows) files.get(requestId)?.push(FoiRequestEvent.parse(event));
  return files;
}

/** What is added to one case file after its first `after` entries. */
export type NewEntries = { readonly requestId: RequestId; readonly after: number; readonly actor: string; readonly events: readonly FoiRequestEvent[]; readonly at: Date };

/** Adds events to case files. The primary key refuses two events in one place. */
export async function appendToCaseFiles(trx: Trx, entries: readonly NewEntries[]): Promise<void> {
  const rows = entries.flatMap(({ requestId, after, actor, events, at }) => events.map((event, index) => ({ request_id: requestId, seq: after + index + 1, event: JSON.stringify(event), actor, recorded_at: at })));
  if (rows.length > 0) await trx.insertInto('case_event').values(rows).execute();
}

/** A request as its case file makes it now; `before`: as it was and is on record, where that is known, so that papers nothing changed are left alone. */
export type Standing = { readonly requestId: RequestId; readonly request: FoiRequest; readonly before?: FoiRequest | undefined };

/**
 * Writes where requests now stand, for lists, sweeps and reports to read. Who answers is settled when the council
 * receives it: until then a correction of the register is followed, and afterwards not.
 */
export async function projectRequests(trx: Trx, standings: readonly Standing[], at: Date): Promise<void> {
  const [first] = standings;
  if (!first) return;
  const derived = [...Object.keys(toRow(first.request)), 'changed_at'] as (keyof ReturnType<typeof toRow> | 'changed_at')[];
  await trx
    .insertInto('foi_request')
    .values((build) =>
      standings.map(({ requestId, request }) => {
        const about = aboutOf(requestId, request);
        return {
          id: requestId,
          campaign_id: about.campaignId,
          council_slug: about.councilSlug,
          programme: about.programme,
          applicant_id: about.applicant,
          answering_body: build.selectFrom('council').select('answered_by').where('slug', '=', about.councilSlug).$asScalar().$notNull(),
          drafted_at: at,
          ...toRow(request),
          changed_at: at,
        };
      }),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((build) => ({
        ...Object.fromEntries(derived.map((column) => [column, build.ref(`excluded.${column}`)])),
        answering_body: build.fn.coalesce(
          build.case().when('foi_request.received_on', 'is', null).then(build.ref('excluded.answering_body')).end(),
          'foi_request.answering_body',
        ),
      })),
    )
    .execute();
  await projectPapers(trx, standings);
}

function aboutOf(requestId: RequestId, { about }: FoiRequest): NonNullable<FoiRequest['about']> {
  if (about === null) throw new Error(`Request ${requestId} has no beginning: its case file does not say what it is about.`);
  return about;
}

async function projectPapers(trx: Trx, standings: readonly Standing[]): Promise<void> {
  const changed = standings.filter(({ request, before }) => before === undefined || JSON.stringify(paperRows(before)) !== JSON.stringify(paperRows(request)));
  const there = changed.filter(({ before }) => before === undefined || paperRows(before).length > 0);
  if (there.length > 0) await trx.deleteFrom('request_paper').where('request_id', '=', anyOf(there.map(({ requestId }) => requestId))).execute();
  const papers = changed.flatMap(({ requestId, request }) => paperRows(request).map((paper) => ({ request_id: requestId, ...paper })));
  if (papers.length > 0) await trx.insertInto('request_paper').values(papers).execute();
}
