import { addDays, DocumentKind, ExemptionCode, FollowUpPurpose, on, type Breach, type IsoDate, type Period } from '@openvalve/domain';
import fc from 'fast-check';
import type { FollowUpFacts, PaperWord } from '../follow-up-facts.ts';
import { decisions } from './decisions.ts';

const day: fc.Arbitrary<IsoDate> = fc.integer({ min: 0, max: 500 }).map((count) => addDays(on('2026-09-01'), count));
const codes = fc.subarray([...ExemptionCode.options], { maxLength: 4 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const paper: fc.Arbitrary<PaperWord> = fc.record({
  kind: fc.constantFrom(...DocumentKind.options),
  period: maybe(fc.constantFrom('2021-22', '2022-23', '2023-24', '2024-25', '2025-26')).map((period) => period as Period | null),
  outcome: maybe(fc.constantFrom('disclosed_in_full', 'disclosed_in_part', 'refused', 'not_held')),
  exemptions: codes,
  notDue: fc.boolean(),
});

const breach: fc.Arbitrary<Breach> = fc.record({ dueOn: day, lastDay: day, until: maybe(day), ended: maybe(fc.constantFrom('answered', 'asked')) });

const review = fc.record({
  clock: fc.record({ regime: fc.constantFrom('FOIA', 'EIR'), askedOn: day, normallyBy: maybe(day), atMostBy: day, calendarVersion: fc.constant('test') }),
  answeredOn: maybe(day),
}) as fc.Arbitrary<NonNullable<FollowUpFacts['review']>>;

/** The facts of any case at all, also of one that can hardly be. */
export const anyFollowUp: fc.Arbitrary<FollowUpFacts> = fc.record({
  purpose: fc.constantFrom(...FollowUpPurpose.options),
  about: maybe(fc.constantFrom('silence', 'review_silent', 'refusal')),
  councilName: fc.constant('Torbay'),
  officialName: fc.constantFrom('Torbay Council', 'London Borough of Bexley'),
  answeredByName: maybe(fc.constant('Achieving for Children')),
  programmeName: fc.constantFrom('Safety Valve', 'Delivering Better Value'),
  regime: fc.constantFrom('FOIA', 'EIR'),
  today: day,
  volunteerName: fc.constantFrom('Robin Example', 'Sam Coordinator, coordinator, for Robin Example'),
  councilReference: maybe(fc.constantFrom('FOI-1', 'REF\r\nBcc: everyone@example.org')),
  sentOn: day, receivedOn: day, claimedReceiptOn: maybe(day), startedOn: day, afterClarification: fc.boolean(),
  dueOn: day, lastDay: day, extended: fc.boolean(), extendedByNoticeOf: maybe(day), leftOutForFee: maybe(fc.record({ from: day, to: day })), daysLate: fc.nat({ max: 60 }),
  papers: fc.uniqueArray(paper, { minLength: 1, maxLength: 6, selector: ({ kind, period }) => `${kind}${period ?? ''}` }),
  answeredOn: maybe(day),
  breaches: fc.array(breach, { maxLength: 2 }),
  extension: maybe(fc.record({ on: day, exemptions: codes, until: maybe(day), refused: maybe(fc.constantFrom('late', 'only_absolute', 'wrong_regime')) })),
  question: maybe(fc.record({ askedOn: day, words: maybe(fc.constantFrom('Which year?', 'Which {{year}}?\r\n\r\n\r\nAnd which [your form]?', ' ')) })),
  feesNoticeOn: maybe(day),
  chasedOn: fc.array(day, { maxLength: 3 }),
  review: maybe(review),
  reviewBy: maybe(day),
  decision: maybe(fc.record({ sentOn: day, complyBy: day, reference: maybe(fc.constantFrom('IC-400001-A1B2', 'IC\r\n1')) })),
  precedents: fc.subarray([...decisions]),
  whyUrl: maybe(fc.constant('https://openvalve.example/why/1')),
});
