import fc from 'fast-check';
import type { FoiRequestEvent } from '../requests/foi-request.events.ts';
import { addDays, on } from '../shared/iso-date.ts';
import {
  acknowledgement, answer, clarificationGiven, classified, clockFrom, deadlinePassed, deliverySettled, deliveryUncertain, drafted, draftReturned, extendedFrom, extension, guardPassed,
  question, received, says, sendFailed, sent, sentElsewhere, somethingElse, struckOut, submitted, withdrawn,
} from './events.ts';
import { kpiSet, managementPlan, messageNumber, monitoringReport } from './people-and-places.ts';

const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays(on('2026-09-07'), days));
const message = fc.integer({ min: 1, max: 4 }).map(messageNumber);
const outcome = fc.constantFrom('disclosed_in_full', 'disclosed_in_part', 'refused', 'not_held');
const paper = fc.constantFrom(managementPlan, kpiSet, monitoringReport('2024-25'), monitoringReport('2025-26'));
const papers = fc.uniqueArray(paper, { minLength: 1, maxLength: 4 });
const response = fc.array(fc.tuple(paper, outcome), { minLength: 1, maxLength: 4 }).map((said) => answer(...said.map(([about, word]) => says(about, word))));
const classification = fc.oneof(fc.constantFrom(acknowledgement, question, somethingElse, extension()), response);

/** Any event at all, whether or not it could follow what came before. */
export const anyEvent: fc.Arbitrary<FoiRequestEvent> = fc.oneof(
  day.map(drafted),
  fc.tuple(fc.constantFrom('given_back', 'lapsed'), day).map(([why, on]) => draftReturned(why, on)),
  day.map((on) => guardPassed(addDays(on, 30), on)),
  papers.map((asked) => submitted({ asked })),
  fc.record({ receivedOn: day, asked: papers }).map(sent),
  fc.record({ receivedOn: day, asked: papers }).map(sentElsewhere),
  fc.constant(sendFailed()),
  fc.constant(deliveryUncertain()),
  fc.boolean().map((went) => deliverySettled(went)),
  fc.tuple(day, message).map(([on, messageId]) => received(on, messageId)),
  fc.tuple(classification, message, day).map(([said, messageId, on]) => classified(said, { messageId, day: on })),
  fc.tuple(message, day).map(([messageId, on]) => classified(extension(), { messageId, day: on, clock: extendedFrom(on, on) })),
  day.map(clarificationGiven),
  fc.integer({ min: 1, max: 30 }).map((entry) => struckOut(entry)),
  day.map(withdrawn),
  day.map((dueOn) => deadlinePassed(dueOn)),
);

/** Any sequence of events, most of which no request could have lived. */
export const anyCaseFile = fc.array(anyEvent, { maxLength: 30 });

/** A request as it lives: drafted and sent by either way, then whatever may come, in any order. */
export const anyLivedCaseFile = fc
  .tuple(fc.constantFrom(sent, sentElsewhere), day, fc.array(anyEvent.filter(({ type }) => !beginnings.has(type)), { maxLength: 20 }))
  .map(([how, receivedOn, rest]) => [drafted(receivedOn), how({ receivedOn }), ...rest]);

const beginnings: ReadonlySet<FoiRequestEvent['type']> = new Set([
  'RequestDrafted', 'DraftReturned', 'GuardPassed', 'RequestSubmitted', 'RequestSent', 'SendFailed', 'DeliveryUncertain', 'DeliverySettled',
]);

/** A day in or after the life of such a request, and a clock to compare with. */
export const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays(on('2026-09-07'), days));
export const anyClock = day.map(clockFrom);
