import {
  findCouncil, listAddresses, listAgreements, listAnsweringBodies, listCouncils, listPublicPapers, listRequestsOfCouncil, targetFacts,
} from '@openvalve/db';
import { aftermathOn, declined, isLate, ok, programmeName, searchUrl, type CouncilSlug, type Result } from '@openvalve/domain';
import { statusOf } from '../agreements/public-views.ts';
import { onceEach, targetsOf } from '../agreements/targets.ts';
import { today, type Deps } from '../deps.ts';
import type { CouncilProblem } from './problems.ts';
import { publicPaperView, whatDoTheyKnowUrl } from './public-paper-view.ts';
import { addressViews, standingOf } from './usable-address.ts';
import type { AgreementView, CouncilLine, CouncilView } from './views.ts';

/** Every council of the register, with its one word and whether a letter can go there today. */
export async function listCouncilLines(deps: Deps): Promise<CouncilLine[]> {
  const at = { today: today(deps), now: deps.now() };
  const councils = await listCouncils(deps.db);
  const targets = onceEach((await targetFacts(deps.db)).flatMap((row) => targetsOf(row, at)));
  const addresses = await listAddresses(deps.db);
  const reachable = new Set(addresses.filter((row) => standingOf(row, at.today).state === 'usable').map(({ councilSlug }) => councilSlug));
  return councils.map(({ slug, name, region, programmes }) => ({ slug, name, region, programmes, hasAddress: reachable.has(slug), status: statusOf(slug, targets) }));
}

/** One council as the team sees it: the register, its addresses, its agreements, what is public and what was asked. */
export async function showCouncil(deps: Deps, slug: CouncilSlug): Promise<Result<CouncilView, CouncilProblem>> {
  const { db } = deps;
  const council = await findCouncil(db, slug);
  if (!council) return declined({ code: 'council_not_found', slug });
  const at = { today: today(deps), now: deps.now() };
  const targets = onceEach((await targetFacts(db, { councilSlug: slug })).flatMap((row) => targetsOf(row, at)));
  const requests = await listRequestsOfCouncil(db, slug);
  return ok({
    slug: council.slug,
    name: council.name,
    officialName: council.officialName,
    region: council.region,
    websiteDomain: council.websiteDomain,
    whatDoTheyKnowUrl: whatDoTheyKnowUrl(council.whatDoTheyKnowSlug),
    answeredBy: { slug: council.answeredBy, name: council.answeredByName, isItself: council.answeredBy === council.slug },
    answeringBodies: (await listAnsweringBodies(db)).map((body) => ({ slug: body.slug, name: body.name })),
    predecessorNotes: council.predecessorNotes,
    successorNotes: council.successorNotes,
    agreements: (await listAgreements(db, slug)).map(agreementView),
    alreadyPublic: (await listPublicPapers(db, slug)).map((paper) => publicPaperView(paper, deps.env.baseUrl)),
    addresses: addressViews(await listAddresses(db, { councilSlug: slug }), at.today),
    searchUrl: searchUrl(council.websiteDomain),
    requests: requests.map(({ requestId, campaignTitle, stage, overdueAfter, aftermath, reviewAtMostBy }) => ({
      requestId, campaignTitle, stage, late: isLate({ stage, overdueAfter }, at.today), aftermath: aftermathOn({ aftermath, reviewAtMostBy }, at.today),
    })),
    targets: targets.map(({ kind, kindName, row, status, alsoLive, alsoUnderReview }) => ({ kind, kindName, programme: row.campaign.programme, status, alsoLive, alsoUnderReview })),
  });
}

const agreementView = (agreement: Awaited<ReturnType<typeof listAgreements>>[number]): AgreementView => ({
  programme: agreement.programme,
  programmeName: programmeName[agreement.programme],
  round: agreement.round,
  startYear: agreement.startYear,
  endYear: agreement.endYear,
  amountGbp: agreement.amountGbp,
  amountSource: agreement.amountSource,
  amountNote: agreement.amountNote,
  publicationPage: agreement.publicationPage,
  documentTitle: agreement.documentTitle,
  laterEvents: agreement.laterEvents,
});
