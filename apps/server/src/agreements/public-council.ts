import { findCouncil, listAgreements, listPublicPapers, listReportedFindings, listRequestsOfCouncil, readCaseFiles, targetFacts } from '@openvalve/db';
import { answerTimes, councilStatus, programmeName, replay, type CouncilSlug, type IsoDate } from '@openvalve/domain';
import type { CouncilPageView } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';
import { agreementFacts, linksOf, reportedView, targetsShown } from './agreement-facts.ts';
import { publicRequest } from './public-request.ts';
import { onceEach, targetsOf, type Target } from './targets.ts';

/**
 * What anybody may read about one council: its agreement, each wanted paper, our requests by their dates, and what others
 * reported. Who sent a request is on no public page. Null when there is no such council.
 */
export async function councilPageView(deps: Deps, slug: CouncilSlug): Promise<CouncilPageView | null> {
  const council = await findCouncil(deps.db, slug);
  if (!council) return null;
  const at = { today: today(deps), now: deps.now() };
  const rows = await targetFacts(deps.db, { councilSlug: slug });
  const wanted = onceEach(rows.flatMap((row) => targetsOf(row, at)));
  const requests = await listRequestsOfCouncil(deps.db, slug);
  const caseFiles = await readCaseFiles(deps.db, requests.map(({ requestId }) => requestId));
  const shown = onceEach(rows.flatMap((row) => targetsShown(row, at)));
  const papers = await listPublicPapers(deps.db, slug);
  return {
    slug: council.slug,
    name: council.name,
    officialName: council.officialName,
    region: council.region,
    status: councilStatus(wanted.map(({ status }) => status)),
    answeredBy: council.answeredBy === council.slug ? null : council.answeredByName,
    notes: [council.predecessorNotes, council.successorNotes].flatMap((note) => (note ? [note] : [])),
    agreements: (await listAgreements(deps.db, slug)).map(agreementFacts),
    papers: shown.map(paperView),
    requests: requests.flatMap((request) => publicRequest(deps, request, caseFiles.get(request.requestId) ?? [])),
    times: answerTimes(requests.map(({ requestId }) => replay(caseFiles.get(requestId) ?? [])), at.today, deps.calendar),
    reported: (await listReportedFindings(deps.db, slug)).map((reported) => reportedView(reported, papers)),
  };
}

const paperView = (target: Target): CouncilPageView['papers'][number] => ({
  programmeName: programmeName[target.row.campaign.programme],
  kindName: target.kindName,
  status: target.status,
  alsoLive: target.alsoLive,
  alsoUnderReview: target.alsoUnderReview,
  since: since(target),
  links: linksOf(target),
  beingChecked: target.beingChecked,
});

/** Since when a paper stands where it stands: the day of the answer, or of receipt while it is asked. When something became public nobody told us. */
function since({ row, kind, status }: Target): IsoDate | null {
  const requests = row.requests.filter(({ papers }) => papers.some((paper) => paper.kind === kind));
  const latest = (days: readonly (IsoDate | null)[]): IsoDate | null => days.flatMap((day) => (day === null ? [] : [day])).toSorted().at(-1) ?? null;
  switch (status) {
    case 'obtained-in-full':
    case 'obtained-in-part':
    case 'not-held':
    case 'refused':
      return latest(requests.map(({ answeredOn }) => answeredOn));
    case 'asked':
      return latest(requests.map(({ receivedOn }) => receivedOn));
    default:
      return null;
  }
}
