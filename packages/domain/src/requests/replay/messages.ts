import { whyNotExtended, type ExtensionRefused } from '../../clock/extend-clock.ts';
import type { MessageId } from '../../shared/ids.ts';
import { unreachable } from '../../shared/result.ts';
import type { FoiRequest, NoticeOfExtension } from '../foi-request.ts';
import { decided, reviewAnswered } from './after-the-answer.ts';
import { outcomesOf } from './answers.ts';
import { extended, feeAsked, noticeOn } from './clocks.ts';
import { changed, dayOf, type Event, type Folding } from './folding.ts';
import { questionAsked } from './questions.ts';

/** A message on file, once, whatever is written twice. Nobody has read it yet, and of a machine's own nobody has to. */
export function messageReceived(folding: Folding, { messageId, receivedOn, automatic: machine }: Event<'MessageReceived'>): Folding {
  const { messages, unclassified } = folding.request;
  if (messages.some((message) => message.messageId === messageId)) return folding;
  const automatic = machine ?? null;
  return changed(folding, { messages: [...messages, { messageId, receivedOn, automatic }], unclassified: automatic ? unclassified : [...unclassified, messageId] });
}

/** A classification of a message that is not there (its receipt was struck out) or was classified already counts for nothing. */
export function messageClassified(folding: Folding, event: Event<'MessageClassified'>): Folding {
  const { request } = folding;
  const { messageId, classification } = event;
  if (!isUnread(request, messageId)) return folding;
  const read = {
    unclassified: request.unclassified.filter((one) => one !== messageId),
    classified: [...request.classified, { messageId, classification }],
  };
  return moved(changed(folding, { ...read, outcomes: outcomesOf({ ...request, ...read }) }), event);
}

/** Whether a message is on file and nobody has said what it is. */
export const isUnread = ({ messages, classified }: FoiRequest, messageId: MessageId): boolean =>
  messages.some((one) => one.messageId === messageId) && !classified.some((one) => one.messageId === messageId);

/** What a message did. It is dated by the day it reached us, however late it was read. */
function moved(folding: Folding, { messageId, on, classification, clock, lapsesAfter }: Event<'MessageClassified'>): Folding {
  const day = dayOf(folding.request, messageId, on);
  switch (classification.as) {
    case 'acknowledgement':
    case 'other':
    case 'transfer':
    case 'response':
      return folding;
    case 'clarification_request':
      return questionAsked(folding, { messageId, since: day, papers: classification.papers });
    case 'fees_notice':
      return feeAsked(folding, day, lapsesAfter);
    case 'extension_notice': {
      const refused = clock ? null : refusedBecause(folding.request, { messageId, on: day });
      return extended(changed(folding, { extensions: [...folding.request.extensions, { messageId, on: day, refused }] }), clock);
    }
    case 'review_outcome':
      return reviewAnswered(folding, messageId, day);
    case 'decision_notice':
      return decided(folding, messageId, classification);
    default:
      return unreachable(classification);
  }
}

/** Why a notice that moved no clock did not; null where there was no clock it could have moved. */
const refusedBecause = (request: FoiRequest, notice: Pick<NoticeOfExtension, 'messageId' | 'on'>): ExtensionRefused | null =>
  'clock' in request.position ? whyNotExtended(request.position.clock, noticeOn(request, notice)) : null;
