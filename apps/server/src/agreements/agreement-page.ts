import { findCouncil, listAgreements, listPublicPapers, listReportedFindings, listRequestsReceived, readCaseFiles, targetFacts } from '@openvalve/db';
import { answerTimes, documentKinds, exemptions, programmeName, replay, type CouncilSlug, type FoiRequest, type PaperOutcome, type Programme } from '@openvalve/domain';
import type { AgreementPageView, PaperAnswer, PaperStory } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';
import { agreementFacts, linksOf, publicPaperLine, reportedView, targetsShown } from './agreement-facts.ts';
import { publicRequest } from './public-request.ts';
import { onceEach, type Target } from './targets.ts';

/** One council's part in one programme: agreed, asked, given, refused, and how late. Null where the council has no part in it. */
export async function agreementPageView(deps: Deps, { programme, slug }: { programme: Programme; slug: CouncilSlug }): Promise<AgreementPageView | null> {
  const council = await findCouncil(deps.db, slug);
  const agreements = council ? await listAgreements(deps.db, slug) : [];
  const agreement = agreements.find((one) => one.programme === programme);
  if (!council || !agreement) return null;
  const at = { today: today(deps), now: deps.now() };
  const rows = (await targetFacts(deps.db, { councilSlug: slug })).filter(({ campaign }) => campaign.programme === programme);
  const requests = await listRequestsReceived(deps.db, { councilSlug: slug, programme });
  const caseFiles = await readCaseFiles(deps.db, requests.map(({ requestId }) => requestId));
  const replayed = requests.map(({ requestId }) => replay(caseFiles.get(requestId) ?? []));
  const papers = await listPublicPapers(deps.db, slug);
  const reported = await listReportedFindings(deps.db);
  const other = agreements.find((one) => one.programme !== programme);
  return {
    programme,
    programmeName: programmeName[programme],
    council: { slug: council.slug, name: council.name, officialName: council.officialName },
    answeredBy: council.answeredBy === council.slug ? null : council.answeredByName,
    agreement: agreementFacts(agreement),
    papers: onceEach(rows.flatMap((row) => targetsShown(row, at))).map((target) => paperStory(target, replayed)),
    documents: papers.filter(({ kind }) => documentKinds[kind].programme === programme).map(publicPaperLine),
    requests: requests.toReversed().flatMap((request) => publicRequest(deps, request, caseFiles.get(request.requestId) ?? [])),
    times: answerTimes(replayed, at.today, deps.calendar),
    reported: reported.filter((one) => one.councilSlug === slug && one.programme === programme).map((one) => reportedView(one, papers)),
    reportedOfAll: reported.filter((one) => one.councilSlug === null && one.programme === programme).length,
    other: other ? { programme: other.programme, programmeName: programmeName[other.programme] } : null,
  };
}

function paperStory(target: Target, requests: readonly FoiRequest[]): PaperStory {
  const { kind, kindName, status, alsoLive, alsoUnderReview, beingChecked } = target;
  const about = requests.filter(({ position, asked }) => position.stage !== 'withdrawn' && asked.some((paper) => paper.kind === kind));
  const askedOn = about.flatMap(({ receivedOn }) => receivedOn ?? []);
  return { kindName, status, alsoLive, alsoUnderReview, beingChecked, links: linksOf(target), askedOn, answers: about.flatMap((request) => answersIn(request, target)) };
}

/** What one request got for one kind of paper: the same word about several years is one line. */
function answersIn({ asked, outcomes, position }: FoiRequest, { kind }: Target): PaperAnswer[] {
  const on = position.stage === 'answered' ? position.on : null;
  const lines = new Map<string, { said: PaperOutcome | null; periods: string[] }>();
  for (const paper of asked.filter((one) => one.kind === kind)) {
    const said = outcomes.find((one) => one.kind === kind && one.period === paper.period) ?? null;
    const key = said === null ? '' : `${said.outcome} ${said.exemptions.join(' ')}`;
    const line = lines.get(key) ?? { said, periods: [] };
    lines.set(key, { said: line.said, periods: [...line.periods, ...(paper.period === null ? [] : [paper.period])] });
  }
  return [...lines.values()].map(({ said, periods }) => ({
    outcome: said?.outcome ?? null, periods, exemptions: (said?.exemptions ?? []).map((code) => ({ code, title: exemptions[code].title })), on: said === null ? null : on,
  }));
}
