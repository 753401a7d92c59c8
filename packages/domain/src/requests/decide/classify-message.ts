import { extendClock } from '../../clock/extend-clock.ts';
import { feeLapsesAfter, isFeesNoticeInTime } from '../../clock/leave-out-for-fee.ts';
import type { StatutoryClock } from '../../clock/statutory-clock.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import { declined, ok, unreachable, type Result } from '../../shared/result.ts';
import type { Circumstances, FoiRequestProblem } from '../foi-request.commands.ts';
import type { Classification } from '../foi-request.events.ts';
import type { FoiRequest } from '../foi-request.ts';
import { dayByClock } from '../replay/clocks.ts';
import { isUnread } from '../replay/messages.ts';
import { answerProblem, notAskedProblem } from './asked-papers.ts';
import { rightsBeganOn, statedDayProblem, withinCalendar } from './days.ts';
import { happened, type Command, type Decision } from './decision.ts';

/**
 * Records what a person says a message is. Once for each message: a mistake is struck out first. An acknowledgement or a
 * courtesy moves nothing. An extension or a fees notice moves the clock only where the law lets it; where it does not, it is
 * recorded and the clock runs on.
 */
export function classifyMessage(
  request: FoiRequest,
  { messageId, classification }: Command<'ClassifyMessage'>,
  circumstances: Circumstances,
): Decision {
  const message = request.messages.find((received) => received.messageId === messageId);
  if (!message) return declined({ code: 'message_unknown', messageId });
  if (!isUnread(request, messageId)) return declined({ code: 'message_already_classified', messageId });
  const problem = problemOf(request, classification, message.receivedOn, circumstances);
  if (problem) return declined(problem);

  const moved = movedBy(request, classification, message.receivedOn, circumstances);
  return moved.ok ? happened({ type: 'MessageClassified', messageId, on: circumstances.today, classification, ...moved.value }) : moved;
}

function problemOf(request: FoiRequest, classification: Classification, receivedOn: IsoDate, { today }: Circumstances): FoiRequestProblem | null {
  switch (classification.as) {
    case 'acknowledgement':
    case 'other':
    case 'transfer':
    case 'fees_notice':
    case 'extension_notice':
      return null;
    case 'clarification_request':
      return notAskedProblem(request, classification.papers ?? []);
    case 'response':
      return answerProblem(request, classification.papers);
    case 'review_outcome':
      if (request.review === null || request.review.answered !== null) return { code: 'no_review_pending' };
      return answerProblem(request, classification.papers);
    case 'decision_notice': {
      const { sentOn } = classification;
      if (sentOn > receivedOn && sentOn <= today) return { code: 'received_before_sent', sentOn, receivedOn };
      return statedDayProblem(sentOn, { earliest: request.receivedOn ?? rightsBeganOn, today });
    }
    default:
      return unreachable(classification);
  }
}

type Moved = { readonly clock?: StatutoryClock; readonly lapsesAfter?: IsoDate };

/** What a message does to the time: dated by the day it reached us, however late it is read. Nothing, for most. */
function movedBy(request: FoiRequest, classification: Classification, on: IsoDate, circumstances: Circumstances): Result<Moved, FoiRequestProblem> {
  if (classification.as === 'extension_notice') return extension(request, classification, on, circumstances);
  return classification.as === 'fees_notice' ? fee(request, on, circumstances) : ok({});
}

/** The clock as a valid extension leaves it (s.10(3) with s.17(1)-(2)). While a question is open there is none to extend. */
function extension(
  { position }: FoiRequest,
  { exemptions }: Extract<Classification, { as: 'extension_notice' }>,
  on: IsoDate,
  { calendar }: Circumstances,
): Result<Moved, FoiRequestProblem> {
  if (position.stage !== 'awaiting_response' && position.stage !== 'awaiting_fee') return ok({});
  return withinCalendar(on, calendar, () => {
    const extended = extendClock(position.clock, { on: dayByClock(position, on), exemptions }, calendar);
    return extended.valid ? { clock: extended.clock } : {};
  });
}

/** The last day to pay, where the notice was given in time (s.9(1)): from then on no day counts until it is paid. */
function fee({ position }: FoiRequest, on: IsoDate, { calendar }: Circumstances): Result<Moved, FoiRequestProblem> {
  if (position.stage !== 'awaiting_response' && position.stage !== 'awaiting_clarification') return ok({});
  if (!isFeesNoticeInTime(position.clock, dayByClock(position, on))) return ok({});
  return withinCalendar(on, calendar, () => ({ lapsesAfter: feeLapsesAfter(position.clock.regime, on, calendar) }));
}
