import type { TargetFactsRow } from '@openvalve/db';
import {
  aftermathOn, alsoLive, alsoUnderReview, documentKinds, isAftermathOpen, isLate, isLive, papersWanted, paperKey, targetStatus, TargetStatus,
  type DocumentKind, type IsoDate, type Outcome, type PaperAsked, type Period, type TargetFacts,
} from '@openvalve/domain';

/** When things are looked at: statuses depend on the day (financial years) and on the moment (claims that ran out). */
export type At = { readonly today: IsoDate; readonly now: Date };

/** One wanted document kind at one council in one campaign, with where it stands. Lists, tiles, pages and counts all start here. */
export type Target = {
  readonly row: TargetFactsRow;
  readonly kind: DocumentKind;
  readonly kindName: string;
  readonly facts: TargetFacts;
  readonly status: TargetStatus;
  readonly alsoLive: boolean;
  /** The answer is being looked at again: by the council, the ICO or the tribunal. */
  readonly alsoUnderReview: boolean;
  /** A council gave something of this kind that is not public yet: obtained, being checked. */
  readonly beingChecked: boolean;
};

const challenged: ReadonlySet<Outcome | null> = new Set(['refused', 'disclosed_in_part', 'not_held']);
const given: ReadonlySet<Outcome> = new Set(['disclosed_in_full', 'disclosed_in_part']);

/** The targets of one council in one campaign: a target for each document kind the campaign asks for. */
export const targetsOf = (row: TargetFactsRow, at: At): Target[] => row.campaign.documentKinds.map((kind) => targetOf(row, kind, at));

/** One kind: also one the campaign does not ask for, such as the published agreement. */
export function targetOf(row: TargetFactsRow, kind: DocumentKind, at: At): Target {
  const facts = factsOf(row, kind, at);
  const status = targetStatus(facts);
  const obtained = facts.answers.filter(({ outcome }) => given.has(outcome));
  const beingChecked =
    (status === 'obtained-in-full' || status === 'obtained-in-part') && obtained.some(({ period }) => publicPaper(row, { kind, period }) === undefined);
  return { row, kind, kindName: documentKinds[kind].plural, facts, status, alsoLive: alsoLive(facts), alsoUnderReview: alsoUnderReview(facts), beingChecked };
}

function factsOf(row: TargetFactsRow, kind: DocumentKind, { today, now }: At): TargetFacts {
  const papers = row.requests.flatMap((request) => request.papers.filter((paper) => paper.kind === kind).map((paper) => ({ ...paper, request })));
  return {
    inProgramme: true,
    wanted: wantedOf(row, [kind], today).map(({ period }) => period),
    alreadyPublic: row.publicPapers.filter((paper) => paper.kind === kind && paper.basis === 'already_public').map(({ period }) => period),
    answers: papers.flatMap(({ period, outcome }) => (outcome === null ? [] : [{ period, outcome }])),
    live: papers.filter(({ request, outcome }) => isLive(request.stage) && outcome === null).map(({ period }) => period),
    underReview: papers.filter(({ request, outcome }) => challenged.has(outcome) && request.stage !== 'withdrawn' && isAftermathOpen(aftermathOn(request, today))).map(({ period }) => period),
    claimed: row.claim !== null && row.claim.expiresAt > now,
  };
}

/** The papers of some kinds wanted of one council: a series once for each financial year of its agreement so far. */
export function wantedOf(row: Pick<TargetFactsRow, 'agreement' | 'campaign'>, kinds: readonly DocumentKind[], today: IsoDate): PaperAsked[] {
  return papersWanted(row.campaign.programme, kinds, row.agreement, today);
}

/** The link under which a paper is public, where it is. One for a whole series covers each of its years. */
export const publicPaper = (row: Pick<TargetFactsRow, 'publicPapers'>, { kind, period }: { kind: DocumentKind; period: Period | null }) =>
  row.publicPapers.find((paper) => paper.kind === kind && (paper.period === null || paper.period === period));

/** What a letter asks for: wanted, not public, and neither given in full nor said not to be held on an earlier request. */
export function papersStillWanted(row: TargetFactsRow, today: IsoDate): PaperAsked[] {
  const settled = new Set(
    row.requests.flatMap(({ papers }) => papers.filter(({ outcome }) => outcome === 'disclosed_in_full' || outcome === 'not_held').map(paperKey)),
  );
  return wantedOf(row, row.campaign.documentKinds, today).filter((paper) => !settled.has(paperKey(paper)) && publicPaper(row, paper) === undefined);
}

/** Two campaigns of one programme may want the same kind of one council: it is counted once, where it stands best. */
export function onceEach(targets: readonly Target[]): Target[] {
  const best = new Map<string, Target>();
  for (const target of targets) {
    const key = `${target.row.campaign.programme} ${target.row.council.slug} ${target.kind}`;
    const other = best.get(key);
    if (!other || TargetStatus.options.indexOf(target.status) < TargetStatus.options.indexOf(other.status)) best.set(key, target);
  }
  return [...best.values()];
}

/** Whether some request of these is overdue: after the later reading of the law, with no answer. */
export const anyLate = (row: Pick<TargetFactsRow, 'requests'>, today: IsoDate): boolean =>
  row.requests.some((request) => isLate(request, today));
