import fc from 'fast-check';
import type { FoiRequestCommand } from '../requests/foi-request.commands.ts';
import { anyClassification, anyDay, anyLetter, anyMessage, anyPapers, anyPurpose } from './any-case-file.ts';
import { attempt, letterNumber } from './people-and-places.ts';

const complaintAbout = fc.option(fc.constantFrom('silence', 'review_silent', 'refusal'), { nil: undefined });
const letterOfAny = fc.integer({ min: 1, max: 4 }).map(letterNumber);

/** An order that may come while the council has a request, whether or not it makes sense. */
export const anyCommand: fc.Arbitrary<FoiRequestCommand> = fc.oneof(
  fc.record({ type: fc.constant('RecordMessageReceived'), messageId: anyMessage, receivedOn: anyDay }),
  fc.record({ type: fc.constant('ClassifyMessage'), messageId: anyMessage, classification: anyClassification }),
  fc.record({ type: fc.constant('RecordClarificationGiven'), on: anyDay }),
  fc.record({ type: fc.constant('RecordClarificationGiven'), on: anyDay, papers: anyPapers }),
  fc.record({ type: fc.constant('RecordBounce'), messageId: letterOfAny, why: fc.constantFrom('bounced', 'told_to_write_elsewhere') }),
  fc.record({ type: fc.constant('RecordClaimedReceipt'), claimedOn: anyDay }),
  fc.record({ type: fc.constant('RecordRegime'), regime: fc.constantFrom('FOIA', 'EIR') }),
  fc.record({ type: fc.constant('RecordFeePaid'), on: anyDay }),
  fc.record({ type: fc.constant('SubmitFollowUp'), messageId: anyLetter, purpose: anyPurpose }),
  fc.record({ type: fc.constant('RecordFollowUpSent'), messageId: anyLetter, handedOverOn: anyDay }),
  fc
    .record({ messageId: anyLetter, purpose: anyPurpose, channel: fc.constantFrom('own-email', 'post', 'ico-form'), sentOn: anyDay, about: complaintAbout })
    .map(({ about, ...how }): FoiRequestCommand => ({ type: 'RecordFollowUpSentElsewhere', ...how, receivedOn: how.sentOn, ...(about ? { about } : {}) })),
  fc.record({ type: fc.constantFrom('RecordFollowUpFailure', 'RecordFollowUpUncertain'), messageId: anyLetter }).map((what): FoiRequestCommand => ({ ...what, attemptId: attempt, permanent: true })),
  fc.record({ type: fc.constant('SettleFollowUp'), messageId: anyLetter, went: fc.boolean(), handedOverOn: fc.option(anyDay) }),
  fc.record({ type: fc.constant('RecordAppeal'), by: fc.constantFrom('us', 'council'), on: anyDay }),
  fc.record({ type: fc.constant('StrikeOutEntry'), entry: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ type: fc.constantFrom('RecalculateClock', 'WithdrawRequest', 'NoteDeadline') }),
);
