import type { listAgreements, listReportedFindings, PublicPaper, TargetFactsRow } from '@openvalve/db';
import { documentKinds, papersBehind, Programme, programmeName } from '@openvalve/domain';
import type { AgreementFacts, PublicPaperLine, ReportedView } from '@openvalve/web/site';
import { hostOf } from './link-host.ts';
import { targetOf, targetsOf, type At, type Target } from './targets.ts';

type Agreement = Awaited<ReturnType<typeof listAgreements>>[number];
type Reported = Awaited<ReturnType<typeof listReportedFindings>>[number];

/** The tables keep several events, or their sources, in one cell. */
const severalIn = (cell: string | null): string[] => (cell ?? '').split('|').map((part) => part.trim()).filter((part) => part !== '');

/** What was agreed, as its pages are given it. */
export const agreementFacts = (agreement: Agreement): AgreementFacts => ({
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

/** What others reported, with a paper to look in where one of its kind is out. What is about no council rests on no paper of one. */
export function reportedView(reported: Reported, papers: readonly PublicPaper[]): ReportedView {
  const { sourceUrl, metric, paraphrase, baseline, target, targetYear, officialPosition, kind } = reported;
  const programme = Programme.safeParse(reported.programme);
  const behind = programme.success ? papersBehind(programme.data, kind) : [];
  const out = reported.councilSlug === null ? undefined : behind.flatMap((one) => papers.filter((paper) => paper.kind === one && paper.councilSlug === reported.councilSlug)).at(0);
  return { metric, paraphrase, baseline, target, targetYear, officialPosition, sourceUrl, sourceHost: hostOf(sourceUrl), outNow: out ? { title: out.title, url: out.url } : null };
}

/** A paper anybody can read, as a line of a list. */
export const publicPaperLine = ({ kind, title, url, checkedOn, period }: PublicPaper): PublicPaperLine => ({ title, kindName: documentKinds[kind].name, period, url, host: hostOf(url), checkedOn });

/** The kinds a page speaks of: those that are public though no campaign asks for them, then those that are asked for. */
export function targetsShown(row: TargetFactsRow, at: At): Target[] {
  const { programme, documentKinds: asked } = row.campaign;
  const others = [...new Set(row.publicPapers.map(({ kind }) => kind))].filter((kind) => documentKinds[kind].programme === programme && !asked.includes(kind));
  const publicAnyway = others.map((kind) => targetOf(row, kind, at)).map((target): Target => (target.status === 'not-asked' || target.status === 'claimed' ? { ...target, status: 'already-public' } : target));
  return [...publicAnyway, ...targetsOf(row, at)];
}

/** Where a kind of paper can be read. */
export const linksOf = ({ row, kind }: Target) => row.publicPapers.filter((paper) => paper.kind === kind).map(publicPaperLine);
