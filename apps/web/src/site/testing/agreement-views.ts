import { on, sumOfTimes } from '@openvalve/domain';
import type { AgreementPageView, AgreementsView, DataView, LateView, ReportedView } from '../agreement-views.ts';
import { aCouncil } from './views.ts';

const council = { slug: 'examplebury', name: 'Examplebury' };

/** A figure that somebody reported, with a denial. */
export const aReport = (more: Partial<ReportedView> = {}): ReportedView => ({
  metric: 'New plans', paraphrase: 'The contract lists this as an aim', baseline: null, target: 'at least 20% fewer', targetYear: '2024-25', officialPosition: 'DfE: not a target', sourceUrl: 'https://news.example/x', sourceHost: 'news.example', outNow: null, ...more,
});

/** An agreement of which one paper was given, one refused, and one has no answer. */
export function anAgreement(more: Partial<AgreementPageView> = {}): AgreementPageView {
  const [agreement] = aCouncil().agreements;
  if (agreement === undefined) throw new Error('The invented council has no agreement.');
  const link = { title: 'DSG management plan', url: '/documents/examplebury-dsg-management-plan-abc234', host: '', checkedOn: on('2026-12-03'), period: null };
  const paper = { alsoLive: false, alsoUnderReview: false, beingChecked: false, links: [], askedOn: [on('2026-11-11')] };
  return {
    programme: 'safety-valve',
    programmeName: 'Safety Valve',
    council: { ...council, officialName: 'Examplebury Council' },
    answeredBy: null,
    agreement,
    papers: [
      { ...paper, kindName: 'DSG management plan', status: 'obtained-in-part', links: [link], answers: [{ outcome: 'disclosed_in_part', periods: [], exemptions: [{ code: 's.40(2)', title: 'Personal information' }], on: on('2026-12-01') }] },
      { ...paper, kindName: 'Monitoring reports', status: 'refused', answers: [{ outcome: 'refused', periods: ['2023-24', '2024-25'], exemptions: [{ code: 's.36', title: 'Prejudice to effective conduct of public affairs' }], on: on('2026-12-01') }] },
      { ...paper, kindName: 'DfE replies', status: 'asked', answers: [{ outcome: null, periods: ['2024-25'], exemptions: [], on: null }] },
      { ...paper, kindName: 'KPI set', status: 'not-asked', askedOn: [], answers: [] },
    ],
    documents: [{ ...link, kindName: 'DSG management plan' }],
    requests: [],
    times: sumOfTimes([]),
    reported: [],
    reportedOfAll: 1,
    other: null,
    ...more,
  };
}

/** Both programmes, one agreement each. */
export const allAgreements = (): AgreementsView => ({
  programmes: [
    { programme: 'safety-valve', name: 'Safety Valve', lines: [{ council, round: '2022-23', startYear: '2022-23', endYear: '2027-28', amountGbp: 29_900_000, doubt: 'sources-disagree', wanted: 4, out: 1, status: 'obtained-in-part', daysLate: 3 }], reported: [] },
    { programme: 'delivering-better-value', name: 'Delivering Better Value', lines: [{ council, round: '1', startYear: '2022-23', endYear: null, amountGbp: null, doubt: null, wanted: 5, out: 0, status: 'not-asked', daysLate: null }], reported: [aReport()] },
  ],
});

/** One council that answered, and kept silent once. */
export function someTimes(more: Partial<LateView['lines'][number]> = {}): LateView {
  const times = sumOfTimes([{ is: 'answered', days: 12, daysLate: 0 }, { is: 'silent', days: 31, daysLate: 11 }]);
  const late = [{ whyPath: '/why/00000000-0000-4000-8000-000000000001', campaignTitle: 'Safety Valve papers', receivedOn: on('2026-10-12'), answeredOn: null, daysLate: 11 }];
  return { all: times, councils: 1, lines: [{ council, answeredBy: null, times, marks: [{ days: 12, is: 'in-time' }, { days: 31, is: 'silent' }], late, ...more }] };
}

/** Two tables. */
export const someData = (): DataView => ({
  baseUrl: 'https://desk.example',
  sets: ['councils', 'requests'].map((name) => ({ name, title: name === 'councils' ? 'Councils' : 'Requests', about: 'Some rows.', rows: 3, columns: [{ name: 'council_slug', type: 'text', meaning: 'The council’s short name', source: 'The register' }] })),
});
