import { on, type ComplaintAbout, type ExemptionCode, type ExtensionRefused } from '@openvalve/domain';
import type { FollowUpFacts } from '../follow-up-facts.ts';
import { decisions } from './decisions.ts';
import { answered, answeredBy, environmental, fromASaturday, refused, running, series, underReview, word } from './follow-up-cases.ts';

const chased: FollowUpFacts = { ...running, chasedOn: [on('2026-12-14')], today: on('2027-01-05'), daysLate: 15, whyUrl: 'https://openvalve.example/why/1' };
const extended: FollowUpFacts = {
  ...running, extended: true, dueOn: on('2027-01-12'), lastDay: on('2027-01-12'), today: on('2027-01-15'), daysLate: 3,
  extension: { on: on('2026-12-08'), exemptions: ['s.36'], until: on('2027-01-12'), refused: null },
};
const noticed = (why: ExtensionRefused, exemptions: ExemptionCode[], at = '2026-12-04'): FollowUpFacts => ({
  ...running, purpose: 'extension_challenge', today: on('2026-12-07'), daysLate: 0, extension: { on: on(at), exemptions, until: on('2027-01-15'), refused: why },
});
const lateNotice = { today: on('2026-12-14'), daysLate: 3 } as const;
const question: FollowUpFacts = {
  ...running, purpose: 'clarification_answer', today: on('2026-12-02'), daysLate: 0, councilReference: 'FOI-2026-0123',
  question: { askedOn: on('2026-12-01'), words: 'Which version of the plan do you mean?\n\nAnd do you want all correspondence about it? [insert date]' },
};
const askedLate: FollowUpFacts = {
  ...question, today: on('2026-12-12'), question: { askedOn: on('2026-12-11'), words: null },
  breaches: [{ dueOn: on('2026-12-09'), lastDay: on('2026-12-09'), until: on('2026-12-11'), ended: 'asked' }],
};
const fee: FollowUpFacts = { ...running, purpose: 'fee_query', today: on('2026-12-03'), daysLate: 0, feesNoticeOn: on('2026-12-02') };
const complaint = (facts: FollowUpFacts, about: ComplaintAbout): FollowUpFacts => ({ ...facts, purpose: 'ico_complaint', about });
const reviewed = (facts: FollowUpFacts): FollowUpFacts => {
  const { review } = underReview(facts, '2027-01-25');
  return { ...complaint(facts, 'refusal'), today: on('2027-01-25'), review: review && { ...review, answeredOn: on('2027-01-20') } };
};
const lateRefusal: FollowUpFacts = {
  ...refused('s.36'), answeredOn: on('2027-01-22'), today: on('2027-01-25'), precedents: decisions,
  breaches: [{ dueOn: on('2026-12-09'), lastDay: on('2026-12-09'), until: on('2027-01-22'), ended: 'answered' }],
};
const everyGround: readonly ExemptionCode[] = [
  's.12', 's.14(1)', 's.14(2)', 's.21', 's.22', 's.31', 's.36', 's.40(2)', 's.41', 's.43(2)', 's.42', 's.35',
  'reg.12(4)(b)', 'reg.12(4)(d)', 'reg.12(4)(e)', 'reg.12(5)(e)', 'reg.13', 'reg.12(5)(b)',
];

/** Every letter after the first one, each read line by line in `snapshots`: its name there, and the facts of an invented case. */
export const everyFollowUp: Readonly<Record<string, FollowUpFacts>> = {
  'chaser': running,
  'chaser-two-readings': { ...fromASaturday, councilReference: 'FOI-2026-0123', claimedReceiptOn: on('2026-11-30'), whyUrl: 'https://openvalve.example/why/1' },
  'chaser-second': chased,
  'chaser-extended': extended,
  'chaser-environmental': environmental(running),
  'chaser-environmental-extended': environmental({ ...extended, extension: { on: on('2026-12-08'), exemptions: [], until: null, refused: null } }),
  'chaser-part-answered': { ...running, papers: [word('kpi-set', 'disclosed_in_full'), word('dsg-management-plan')] },
  'chaser-after-question': { ...running, startedOn: on('2026-11-13'), sentOn: on('2026-11-05'), receivedOn: on('2026-11-05'), afterClarification: true, dueOn: on('2026-12-14'), lastDay: on('2026-12-14'), today: on('2026-12-15'), daysLate: 1 },
  'chaser-after-fee': { ...running, leftOutForFee: { from: on('2026-11-18'), to: on('2026-11-24') }, dueOn: on('2026-12-16'), lastDay: on('2026-12-16'), today: on('2026-12-17'), daysLate: 1 },
  'complaint-silence-after-fee': complaint({ ...chased, leftOutForFee: { from: on('2026-11-18'), to: on('2026-11-24') }, dueOn: on('2026-12-16'), lastDay: on('2026-12-16'), chasedOn: [on('2026-12-17')], daysLate: 9 }, 'silence'),
  'chaser-beside-a-question': { ...running, papers: [{ ...word('kpi-set'), notDue: true }, word('dsg-management-plan')] },
  'chaser-not-late': { ...fromASaturday, today: on('2026-12-21'), daysLate: 0 },
  'chaser-for-a-volunteer': { ...running, volunteerName: 'Sam Coordinator, coordinator, for Robin Example', officialName: 'Royal Borough of Kingston upon Thames', councilName: 'Kingston upon Thames', papers: [word('kpi-set')] },
  'clarification': question,
  'clarification-asked-late': askedLate,
  'clarification-of-one-paper': { ...question, question: { askedOn: on('2026-12-01'), words: 'Which year?', papers: [word('kpi-set')] } },
  'clarification-environmental': environmental(question),
  'extension-absolute': noticed('only_absolute', ['s.40(2)', 's.41']),
  'extension-cost': { ...noticed('only_absolute', ['s.12']), whyUrl: 'https://openvalve.example/why/1' },
  'extension-cost-and-absolute': noticed('only_absolute', ['s.14(1)', 's.21']),
  'extension-no-ground': noticed('only_absolute', []),
  'extension-late': { ...noticed('late', ['s.36'], '2026-12-11'), ...lateNotice },
  'extension-of-the-regulations': noticed('wrong_regime', ['reg.12(4)(b)']),
  'extension-environmental-by-the-act': environmental(noticed('wrong_regime', ['s.36'])),
  'extension-environmental-late': environmental({ ...noticed('late', [], '2026-12-11'), ...lateNotice }),
  'extension-once-more': { ...extended, purpose: 'extension_challenge', today: on('2026-12-22'), daysLate: 0, extendedByNoticeOf: on('2026-12-08'), extension: { on: on('2026-12-21'), exemptions: ['s.36'], until: on('2027-02-12'), refused: 'late' } },
  'extension-once-more-environmental': environmental({ ...extended, purpose: 'extension_challenge', extendedByNoticeOf: on('2026-12-08'), extension: { on: on('2027-01-14'), exemptions: [], until: null, refused: 'late' } }),
  'fee': fee,
  'fee-late': { ...fee, today: on('2026-12-14'), daysLate: 3, feesNoticeOn: on('2026-12-11') },
  'fee-environmental': environmental(fee),
  ...Object.fromEntries(everyGround.map((code) => [`review-${code.replace('.', '-').replaceAll(/[()]+/g, '-').replace(/-$/, '')}`, { ...(code.startsWith('reg') ? environmental(refused(code)) : refused(code)), precedents: decisions }])),
  'review-not-held': answered(word('dsg-management-plan', 'not_held'), word('kpi-set', 'not_held')),
  'review-not-held-environmental': environmental(answered(word('dsg-management-plan', 'not_held'))),
  'review-given-in-part': answered(word('kpi-set', 'disclosed_in_full'), ...series('monitoring-report', ['2023-24', '2024-25'], 'disclosed_in_part', 's.40(2)', 's.43(2)')),
  'review-no-ground': answered(word('dsg-management-plan', 'refused')),
  'review-silence-then-refusal': lateRefusal,
  'review-after-extension': answeredBy({ ...extended, purpose: 'internal_review', papers: refused('s.36').papers, today: on('2027-01-25') }, '2027-01-22'),
  'review-answered-in-part-and-late': { ...running, purpose: 'internal_review', papers: [word('kpi-set', 'refused', 's.43(1)', 's.43(2)'), word('dsg-management-plan')], extension: { on: on('2026-12-04'), exemptions: ['s.21'], until: null, refused: 'only_absolute' } },
  'review-asked-late': { ...refused('s.21'), today: on('2027-03-01'), reviewBy: on('2027-02-08') },
  'review-two-laws': answered(word('dsg-management-plan', 'refused', 's.36', 'reg.12(4)(e)'), ...series('quarterly-report', ['2023-24'], 'refused', 's.36')),
  'review-chaser': underReview(refused('s.36'), '2027-01-20'),
  'review-chaser-over': underReview(refused('s.36'), '2027-02-16'),
  'review-chaser-environmental': underReview(environmental(refused('reg.12(4)(e)')), '2027-02-16'),
  'complaint-silence': complaint(chased, 'silence'),
  'complaint-silence-two-readings': complaint({ ...fromASaturday, today: on('2027-01-18'), chasedOn: [on('2027-01-05'), on('2027-01-11')], claimedReceiptOn: on('2026-11-30'), councilReference: 'FOI-2026-0123', officialName: 'Royal Borough of Kingston upon Thames', councilName: 'Kingston upon Thames', answeredByName: 'Achieving for Children' }, 'silence'),
  'complaint-silence-extended': complaint({ ...extended, today: on('2027-02-01'), chasedOn: [on('2027-01-15')] }, 'silence'),
  'complaint-silence-in-part': complaint({ ...chased, papers: [word('kpi-set', 'disclosed_in_full'), word('dsg-management-plan')], extension: { on: on('2026-12-04'), exemptions: ['s.12'], until: null, refused: 'only_absolute' } }, 'silence'),
  'complaint-silence-after-late-question': complaint({ ...askedLate, startedOn: on('2026-12-14'), afterClarification: true, dueOn: on('2027-01-15'), lastDay: on('2027-01-15'), today: on('2027-02-02'), chasedOn: [on('2027-01-18')], question: null }, 'silence'),
  'complaint-silence-environmental': complaint(environmental(chased), 'silence'),
  'complaint-review-silent': complaint({ ...underReview(lateRefusal, '2027-02-16'), precedents: [] }, 'review_silent'),
  'complaint-review-silent-environmental': complaint(underReview(environmental(refused('reg.12(5)(e)')), '2027-02-16'), 'review_silent'),
  'complaint-refusal': reviewed({ ...answered(word('dsg-management-plan', 'refused', 's.36'), word('kpi-set', 'disclosed_in_part', 's.40(2)'), word('proposal', 'not_held')), precedents: decisions }),
  'complaint-refusal-environmental': reviewed(environmental(refused('reg.12(4)(d)'))),
  'complaint-not-carried-out': { ...complaint(refused('s.36'), 'refusal'), today: on('2027-07-01'), decision: { sentOn: on('2027-05-20'), complyBy: on('2027-06-19'), reference: null } },
  'complaint-not-carried-out-silence': { ...complaint(chased, 'silence'), today: on('2027-07-01'), decision: { sentOn: on('2027-05-20'), complyBy: on('2027-06-24'), reference: 'IC-400001-A1B2' } },
  'complaint-not-carried-out-environmental': { ...complaint(environmental(refused('reg.12(4)(d)')), 'review_silent'), today: on('2027-07-01'), decision: { sentOn: on('2027-05-20'), complyBy: on('2027-06-24'), reference: 'IC-400001-A1B2' } },
  'other': { ...running, purpose: 'other' },
};
