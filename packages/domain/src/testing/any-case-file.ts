import fc from 'fast-check';
import type { FoiRequestEvent } from '../requests/foi-request.events.ts';
import { addDays, on, type IsoDate } from '../shared/iso-date.ts';
import {
  acknowledgement, answer, clarificationGiven, classified, clockFrom, deadlinePassed, deliverySettled, deliveryUncertain, drafted, draftReturned, extendedFrom, extension, guardPassed,
  question, received, says, sendFailed, sent, sentElsewhere, somethingElse, struckOut, submitted, withdrawn,
} from './events.ts';
import { kpiSet, letterNumber, managementPlan, messageNumber, monitoringReport } from './people-and-places.ts';
import {
  appealLodged, bounced, claimedReceipt, clockRecalculated, decisionNotice, feeAsked, feePaid, feesNotice, followUpFailed, followUpSent, followUpSettled, followUpSubmitted,
  followUpUncertain, questionAbout, regimeRecorded, reviewClockFrom, reviewOutcome, transfer,
} from './what-the-law-adds.ts';

const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays(on('2026-09-07'), days));
/** What the council sent, and what we sent after the first letter. */
export const anyMessage = fc.integer({ min: 1, max: 4 }).map(messageNumber);
export const anyLetter = fc.integer({ min: 2, max: 4 }).map(letterNumber);
const outcome = fc.constantFrom('disclosed_in_full', 'disclosed_in_part', 'refused', 'not_held');
const paper = fc.constantFrom(managementPlan, kpiSet, monitoringReport('2024-25'), monitoringReport('2025-26'));
export const anyPapers = fc.uniqueArray(paper, { minLength: 1, maxLength: 4 });
const words = fc.array(fc.tuple(paper, outcome), { minLength: 1, maxLength: 4 }).map((said) => said.map(([about, word]) => says(about, word)));
const notice = fc.record({ sentOn: day, decided: fc.constantFrom('upheld', 'partly_upheld', 'not_upheld'), days: fc.constantFrom(null, 35) }).map(decisionNotice);

/** Anything a message can be said to be, and anything a later letter can be for. */
export const anyClassification = fc.oneof(
  fc.constantFrom(acknowledgement, question, somethingElse, extension(), extension(['s.41']), feesNotice, transfer),
  words.map((said) => answer(...said)), words.map((said) => reviewOutcome(...said)), anyPapers.map((about) => questionAbout(...about)), notice,
);
export const anyPurpose = fc.constantFrom('chaser', 'clarification_answer', 'extension_challenge', 'fee_query', 'internal_review', 'review_chaser', 'ico_complaint', 'other');

/** A clock, and what another holiday table makes of it. */
const moved = (before: IsoDate) => ({ before: clockFrom(before), after: { ...clockFrom(before), dueOn: addDays(clockFrom(before).dueOn, 1), dueOnByCode: addDays(clockFrom(before).dueOnByCode, 1) } });
const reviewMoved = (asked: IsoDate) => ({ before: reviewClockFrom(asked), after: { ...reviewClockFrom(asked), atMostBy: addDays(reviewClockFrom(asked).atMostBy, 1) } });

/** What happens to the first letter: most of it once, and only before the council has it. */
const ofTheFirstLetter: readonly fc.Arbitrary<FoiRequestEvent>[] = [
  day.map(drafted),
  fc.tuple(fc.constantFrom('given_back', 'lapsed'), day).map(([why, on]) => draftReturned(why, on)),
  day.map((on) => guardPassed(addDays(on, 30), on)),
  anyPapers.map((asked) => submitted({ asked })),
  fc.record({ receivedOn: day, asked: anyPapers }).map(sent),
  fc.record({ receivedOn: day, asked: anyPapers }).map(sentElsewhere),
  fc.constant(sendFailed()),
  fc.constant(deliveryUncertain()),
  fc.boolean().map((went) => deliverySettled(went)),
];

/** What happens while the council has it. */
const ofItsLife: readonly fc.Arbitrary<FoiRequestEvent>[] = [
  fc.tuple(day, anyMessage).map(([on, messageId]) => received(on, messageId)),
  fc.tuple(anyClassification, anyMessage, day).map(([said, messageId, on]) => classified(said, { messageId, day: on })),
  fc.tuple(anyMessage, day).map(([messageId, on]) => classified(extension(), { messageId, day: on, clock: extendedFrom(on, on) })),
  fc.tuple(day, anyMessage).map(([on, messageId]) => feeAsked(on, { messageId })),
  day.map((on) => clarificationGiven(on)),
  fc.tuple(day, anyPapers, anyLetter).map(([on, about, messageId]) => clarificationGiven(on, { papers: about, messageId })),
  fc.integer({ min: 1, max: 30 }).map((entry) => struckOut(entry)),
  day.map(withdrawn),
  day.map((dueOn) => deadlinePassed(dueOn)),
  fc.tuple(day, fc.integer({ min: 1, max: 4 })).map(([on, number]) => bounced(on, { messageId: letterNumber(number) })),
  day.map((claimedOn) => claimedReceipt(claimedOn)),
  fc.tuple(fc.constantFrom('FOIA', 'EIR'), day).map(([regime, receivedOn]) => regimeRecorded(regime, { receivedOn })),
  day.map((on) => feePaid(addDays(on, 3), { receivedOn: on, noticeOn: addDays(on, 1) })),
  fc.tuple(anyPurpose, anyLetter).map(([what, messageId]) => followUpSubmitted(what, { messageId })),
  fc
    .record({ messageId: anyLetter, day, channel: fc.constantFrom('tracker', 'own-email', 'post'), about: fc.constantFrom('silence', 'review_silent', 'refusal') })
    .chain((how) => anyPurpose.map((what) => followUpSent(what, how))),
  fc.tuple(fc.constantFrom(followUpFailed, followUpUncertain), anyLetter).map(([what, messageId]) => what({ messageId })),
  fc.tuple(fc.boolean(), anyLetter).map(([went, messageId]) => followUpSettled(went, { messageId })),
  fc.tuple(fc.constantFrom('us', 'council'), day).map(([by, on]) => appealLodged(by, on)),
  fc.tuple(day, day).map(([one, other]) => clockRecalculated({ statutory: moved(one), review: reviewMoved(other) })),
];

/** Any event at all, whether or not it could follow what came before. */
export const anyEvent: fc.Arbitrary<FoiRequestEvent> = fc.oneof(...ofTheFirstLetter, ...ofItsLife);

/** Any sequence of events, most of which no request could have lived. */
export const anyCaseFile = fc.array(anyEvent, { maxLength: 30 });

/** A request as it lives: drafted and sent by either way, then whatever may come, in any order, but that its letter came back. */
export const anyLivedCaseFile = fc
  .tuple(fc.constantFrom(sent, sentElsewhere), day, fc.array(fc.oneof(...ofItsLife).filter((event) => event.type !== 'MessageBounced' || event.messageId !== letterNumber(1)), { maxLength: 24 }))
  .map(([how, receivedOn, rest]) => [drafted(receivedOn), how({ receivedOn }), ...rest]);

/** A day in or after the life of such a request, and a clock to compare with. */
export const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays(on('2026-09-07'), days));
export const anyClock = day.map(clockFrom);
