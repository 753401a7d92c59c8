import { paperKey } from '../../agreements/document-kind.ts';
import { extendClock } from '../../clock/extend-clock.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import { declined, ok, type Result } from '../../shared/result.ts';
import type { Circumstances, FoiRequestProblem } from '../foi-request.commands.ts';
import type { Classification } from '../foi-request.events.ts';
import type { FoiRequest } from '../foi-request.ts';
import type { StatutoryClock } from '../../clock/statutory-clock.ts';
import { withinCalendar } from './days.ts';
import { happened, type Command, type Decision } from './decision.ts';

/**
 * Records what a person says a message is. Once for each message: a mistake is struck out first. An acknowledgement or a
 * courtesy moves nothing. An extension moves the clock only where the law lets it; where it does not, it is recorded and the
 * clock runs on.
 */
export function classifyMessage(
  request: FoiRequest,
  { messageId, classification }: Command<'ClassifyMessage'>,
  circumstances: Circumstances,
): Decision {
  const message = request.messages.find((received) => received.messageId === messageId);
  if (!message) return declined({ code: 'message_unknown', messageId });
  if (!request.unclassified.includes(messageId)) return declined({ code: 'message_already_classified', messageId });
  const problem = classification.as === 'response' ? responseProblem(request, classification) : null;
  if (problem) return declined(problem);

  const clock = extendedClock(request, classification, message.receivedOn, circumstances);
  if (!clock.ok) return clock;
  return happened({
    type: 'MessageClassified', messageId, on: circumstances.today, classification, ...(clock.value ? { clock: clock.value } : {}),
  });
}

type Response = Extract<Classification, { as: 'response' }>;

/** An answer speaks of papers that were asked for, and a refusal says on what ground (s.17(1)). */
function responseProblem({ asked }: FoiRequest, { papers }: Response): FoiRequestProblem | null {
  const askedKeys = new Set(asked.map(paperKey));
  for (const paper of papers) {
    const { kind, period, outcome, exemptions } = paper;
    if (!askedKeys.has(paperKey(paper))) return { code: 'paper_not_asked', kind, period };
    if (outcome === 'refused' && exemptions.length === 0) return { code: 'exemptions_missing', kind, period };
  }
  return null;
}

/** The clock as a valid extension leaves it (s.10(3) with s.17(1)-(2)), given on the day the notice reached us; null where nothing moves. */
function extendedClock(
  { position }: FoiRequest,
  classification: Classification,
  on: IsoDate,
  { calendar }: Circumstances,
): Result<StatutoryClock | null, FoiRequestProblem> {
  if (classification.as !== 'extension_notice' || position.stage !== 'awaiting_response') return ok(null);
  const { exemptions } = classification;
  return withinCalendar(on, calendar, () => {
    const extension = extendClock(position.clock, { on, exemptions }, calendar);
    return extension.valid ? extension.clock : null;
  });
}
