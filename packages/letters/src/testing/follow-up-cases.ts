import { on, type DocumentKind, type ExemptionCode, type Outcome, type Period } from '@openvalve/domain';
import type { FollowUpFacts, PaperWord } from '../follow-up-facts.ts';

/** A paper and the council's word on it: `word('kpi-set', 'refused', 's.36')`. */
export const word = (kind: DocumentKind, outcome: Outcome | null = null, ...exemptions: ExemptionCode[]): PaperWord => ({ kind, period: null, outcome, exemptions });

/** A series and the council's word on each of its years. */
export const series = (kind: DocumentKind, years: readonly string[], outcome: Outcome | null = null, ...exemptions: ExemptionCode[]): PaperWord[] =>
  years.map((period) => ({ kind, period: period as Period, outcome, exemptions }));

const plan = word('dsg-management-plan');

/** A request to Torbay received on a working day, of which nothing has been heard. */
export const running: FollowUpFacts = {
  purpose: 'chaser', about: null, councilName: 'Torbay', officialName: 'Torbay Council', programmeName: 'Safety Valve', regime: 'FOIA', today: on('2026-12-14'),
  volunteerName: 'Robin Example', councilReference: null, sentOn: on('2026-11-10'), receivedOn: on('2026-11-10'), claimedReceiptOn: null, startedOn: on('2026-11-10'), afterClarification: false,
  dueOn: on('2026-12-09'), lastDay: on('2026-12-09'), extended: false, daysLate: 3,
  papers: [plan, word('kpi-set'), ...series('monitoring-report', ['2022-23', '2023-24', '2024-25', '2025-26', '2026-27']), ...series('dfe-reply', ['2022-23', '2024-25'])],
  answeredOn: null, breaches: [], extension: null, question: null, feesNoticeOn: null, chasedOn: [], review: null, precedents: [], whyUrl: null,
};

/** The same where it arrived on a Saturday, so that the two readings differ. */
export const fromASaturday: FollowUpFacts = {
  ...running, sentOn: on('2026-11-28'), receivedOn: on('2026-11-28'), startedOn: on('2026-11-28'), dueOn: on('2026-12-30'), lastDay: on('2026-12-31'), today: on('2027-01-05'), daysLate: 1,
};

/** The same answered in time; what is said on which paper is the case's own. */
export const answered = (...papers: PaperWord[]): FollowUpFacts => ({
  ...running, purpose: 'internal_review', councilReference: 'FOI-2026-0123', papers, answeredOn: on('2026-12-08'), today: on('2026-12-14'), daysLate: 0,
});

/** The same with the last answer on a day: late, as its case file has it, where that is after the last one. */
export const answeredBy = (facts: FollowUpFacts, day: string): FollowUpFacts => {
  const { dueOn, lastDay } = facts;
  return { ...facts, answeredOn: on(day), breaches: on(day) > lastDay ? [{ dueOn, lastDay, until: on(day), ended: 'answered' }] : [] };
};

/** The same refused, under grounds of the Act for its management plan. */
export const refused = (...exemptions: ExemptionCode[]): FollowUpFacts => answered({ ...plan, outcome: 'refused', exemptions }, word('kpi-set', 'disclosed_in_full'));

/** The same under the Environmental Information Regulations. */
export const environmental = (facts: FollowUpFacts): FollowUpFacts => ({ ...facts, regime: 'EIR' });

/** A review asked for and not yet answered. */
export const underReview = (facts: FollowUpFacts, today: string): FollowUpFacts => ({
  ...facts,
  purpose: 'review_chaser',
  today: on(today),
  review: {
    clock: {
      regime: facts.regime, askedOn: on('2026-12-15'), normallyBy: facts.regime === 'EIR' ? null : on('2027-01-18'), atMostBy: on('2027-02-15'),
      calendarVersion: 'test' as NonNullable<FollowUpFacts['review']>['clock']['calendarVersion'],
    },
    answeredOn: null,
  },
});
