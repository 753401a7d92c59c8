import type { Aftermath, CampaignId, CouncilSlug, DocumentKind, IsoDate, Outcome, Period, PersonId, Programme, RequestId, Stage } from '@openvalve/domain';
import type { Db } from '../database.ts';
import { listPublicPapers, type PublicPaper } from './agreements.ts';

/** One council in one campaign: what the status of each of its targets rests on. `targetStatus` in the domain says the rest. */
export type TargetFactsRow = {
  readonly campaign: { id: CampaignId; slug: string; title: string; programme: Programme; documentKinds: DocumentKind[]; stage: 'open' | 'paused' | 'closed' };
  readonly council: {
    slug: CouncilSlug; name: string; region: string; tileCol: number; tileRow: number; tileLabel: string; answeredBy: string;
  };
  readonly agreement: { round: string; startYear: string; endYear: string | null; amountGbp: number | null };
  /** The council's requests in this programme, oldest first, from any campaign. */
  readonly requests: readonly RequestFacts[];
  /** Who holds the council in this campaign, even where the time is past and nobody has ended it yet. */
  readonly claim: { personId: PersonId; personName: string; requestId: RequestId; expiresAt: Date } | null;
  /** Everything public here, the published agreement too. */
  readonly publicPapers: readonly PublicPaper[];
};

export type RequestFacts = {
  readonly requestId: RequestId;
  readonly campaignId: CampaignId;
  readonly applicantId: PersonId;
  readonly stage: Exclude<Stage, 'not_started'>;
  readonly receivedOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly overdueAfter: IsoDate | null;
  readonly answeredOn: IsoDate | null;
  readonly unclassified: number;
  /** The latest of what came after the answer, or in its place; `reviewAtMostBy` while a review has no answer. */
  readonly aftermath: Aftermath | null;
  readonly reviewAtMostBy: IsoDate | null;
  /** Asked of the council, with its latest word; empty while the letter is a draft. */
  readonly papers: readonly { kind: DocumentKind; period: Period | null; outcome: Outcome | null }[];
};

type Scope = { readonly campaignId?: CampaignId; readonly councilSlug?: CouncilSlug };

/**
 * What the status of every target rests on, for every campaign and council, or for one of either: four queries whatever
 * the number of councils, in one reading, so that counts made from it add up.
 */
export const targetFacts = (db: Db, scope: Scope = {}): Promise<TargetFactsRow[]> =>
  db.isTransaction ? gather(db, scope) : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute((trx) => gather(trx, scope));

async function gather(db: Db, scope: Scope): Promise<TargetFactsRow[]> {
  const places = await campaignCouncils(db, scope);
  const papers = await askedPapers(db, scope);
  const claims = await liveClaims(db, scope);
  const publicPapers = grouped(await listPublicPapers(db, scope.councilSlug), ({ councilSlug }) => councilSlug);

  const requests = grouped(requestsFrom(papers), ({ councilSlug, programme }) => `${councilSlug} ${programme}`);
  const holders = new Map(claims.map(({ campaignId, councilSlug, ...claim }) => [`${campaignId} ${councilSlug}`, claim]));
  return places.map((place) => ({
    campaign: {
      id: place.campaignId, slug: place.campaignSlug, title: place.campaignTitle, programme: place.programme, documentKinds: place.documentKinds, stage: place.campaignStage,
    },
    council: {
      slug: place.slug, name: place.name, region: place.region, tileCol: place.tileCol, tileRow: place.tileRow, tileLabel: place.tileLabel, answeredBy: place.answeredBy,
    },
    agreement: { round: place.round, startYear: place.startYear, endYear: place.endYear, amountGbp: place.amountGbp },
    requests: (requests.get(`${place.slug} ${place.programme}`) ?? []).map(({ facts }) => facts),
    claim: holders.get(`${place.campaignId} ${place.slug}`) ?? null,
    publicPapers: publicPapers.get(place.slug) ?? [],
  }));
}

const campaignCouncils = (db: Db, { campaignId, councilSlug }: Scope) =>
  db
    .selectFrom('campaign')
    .innerJoin('agreement', 'agreement.programme', 'campaign.programme')
    .innerJoin('council', 'council.slug', 'agreement.council_slug')
    .select([
      'campaign.id as campaignId', 'campaign.slug as campaignSlug', 'campaign.title as campaignTitle', 'campaign.programme',
      'campaign.document_kinds as documentKinds', 'campaign.stage as campaignStage', 'council.slug', 'council.name', 'council.region',
      'council.tile_col as tileCol', 'council.tile_row as tileRow', 'council.tile_label as tileLabel', 'council.answered_by as answeredBy',
      'agreement.round', 'agreement.start_year as startYear', 'agreement.end_year as endYear', 'agreement.amount_gbp as amountGbp',
    ])
    .$call((query) => (campaignId === undefined ? query : query.where('campaign.id', '=', campaignId)))
    .$call((query) => (councilSlug === undefined ? query : query.where('council.slug', '=', councilSlug)))
    .orderBy('campaign.title', 'desc')
    .orderBy('council.name')
    .execute();

const askedPapers = (db: Db, { councilSlug }: Scope) =>
  db
    .selectFrom('foi_request')
    .leftJoin('request_paper', 'request_paper.request_id', 'foi_request.id')
    .select([
      'foi_request.id as requestId', 'foi_request.campaign_id as campaignId', 'foi_request.council_slug as councilSlug', 'foi_request.programme',
      'foi_request.applicant_id as applicantId', 'foi_request.stage', 'foi_request.received_on as receivedOn', 'foi_request.due_on as dueOn',
      'foi_request.overdue_after as overdueAfter', 'foi_request.answered_on as answeredOn', 'foi_request.unclassified_count as unclassified',
      'foi_request.aftermath', 'foi_request.review_at_most_by as reviewAtMostBy', 'request_paper.kind', 'request_paper.period', 'request_paper.outcome',
    ])
    .$call((query) => (councilSlug === undefined ? query : query.where('foi_request.council_slug', '=', councilSlug)))
    .orderBy('foi_request.drafted_at')
    .orderBy('foi_request.id')
    .orderBy('request_paper.kind')
    .orderBy('request_paper.period')
    .execute();

const liveClaims = (db: Db, { campaignId, councilSlug }: Scope) =>
  db
    .selectFrom('claim')
    .innerJoin('person', 'person.id', 'claim.person_id')
    .select((build) => [
      'claim.campaign_id as campaignId', 'claim.council_slug as councilSlug', 'claim.person_id as personId', 'claim.request_id as requestId',
      'claim.expires_at as expiresAt', build.fn.coalesce('person.real_name', 'person.name').as('personName'),
    ])
    .where('claim.ended_at', 'is', null)
    .$call((query) => (campaignId === undefined ? query : query.where('claim.campaign_id', '=', campaignId)))
    .$call((query) => (councilSlug === undefined ? query : query.where('claim.council_slug', '=', councilSlug)))
    .execute();

function requestsFrom(rows: Awaited<ReturnType<typeof askedPapers>>) {
  const byRequest = grouped(rows, ({ requestId }) => requestId);
  return [...byRequest.values()].flatMap((group) => {
    const papers = group.flatMap(({ kind, period, outcome }) => (kind === null ? [] : [{ kind, period, outcome }]));
    return group.slice(0, 1).map(({ councilSlug, programme, kind: _kind, period: _period, outcome: _outcome, ...facts }) => ({
      councilSlug, programme, facts: { ...facts, papers } satisfies RequestFacts,
    }));
  });
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
