import { findCouncil, listAgreements, listReportedFindings, listRequestsOfCouncil, readCaseFiles, targetFacts, type TargetFactsRow } from '@openvalve/db';
import { councilStatus, programmeName, type CouncilSlug, type DocumentKind, type IsoDate } from '@openvalve/domain';
import type { CouncilPageView } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';
import { hostOf } from './link-host.ts';
import { publicRequest } from './public-request.ts';
import { onceEach, targetOf, targetsOf, type Target } from './targets.ts';

type Agreement = Awaited<ReturnType<typeof listAgreements>>[number];

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
  const agreements = onceEach(rows.filter((row) => row.publicPapers.some(isAgreement)).flatMap((row) => (isSafetyValve(row) ? [targetOf(row, 'published-agreement', at)] : [])));
  return {
    slug: council.slug,
    name: council.name,
    officialName: council.officialName,
    region: council.region,
    status: councilStatus(wanted.map(({ status }) => status)),
    answeredBy: council.answeredBy === council.slug ? null : council.answeredByName,
    notes: [council.predecessorNotes, council.successorNotes].flatMap((note) => (note ? [note] : [])),
    agreements: (await listAgreements(deps.db, slug)).map(agreementView),
    papers: [...agreements, ...wanted].map(paperView),
    requests: requests.flatMap((request) => publicRequest(deps, request, caseFiles.get(request.requestId) ?? [])),
    reported: (await listReportedFindings(deps.db, slug)).map(({ sourceUrl, metric, paraphrase, baseline, target, targetYear, officialPosition }) => ({
      metric, paraphrase, baseline, target, targetYear, officialPosition, sourceUrl, sourceHost: hostOf(sourceUrl),
    })),
  };
}

const isAgreement = ({ kind }: { kind: DocumentKind }): boolean => kind === 'published-agreement';
const isSafetyValve = ({ campaign }: TargetFactsRow): boolean => campaign.programme === 'safety-valve';

/** The tables keep several events, or their sources, in one cell. */
const severalIn = (cell: string | null): string[] => (cell ?? '').split('|').map((part) => part.trim()).filter((part) => part !== '');

const agreementView = (agreement: Agreement): CouncilPageView['agreements'][number] => ({
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
  laterEvents: severalIn(agreement.laterEvents),
  laterEventsSources: severalIn(agreement.laterEventsSource),
  notes: agreement.notes,
});

const paperView = (target: Target): CouncilPageView['papers'][number] => ({
  programmeName: programmeName[target.row.campaign.programme],
  kindName: target.kindName,
  status: target.status,
  alsoLive: target.alsoLive,
  alsoUnderReview: target.alsoUnderReview,
  since: since(target),
  links: target.row.publicPapers
    .filter(({ kind }) => kind === target.kind)
    .map(({ title, url, checkedOn, period }) => ({ title, url, host: hostOf(url), checkedOn, period })),
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
