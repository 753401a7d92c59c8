import type { Classification } from '@openvalve/domain';
import type { RequestView } from './queries.ts';

/** One thing a message can be: what it is called, and in one line what it does to the clock. */
export type MessageKind = { readonly as: Classification['as']; readonly words: string; readonly clock: string };

type Standing = Pick<RequestView, 'stage' | 'regime' | 'clock' | 'review' | 'complaint' | 'decision'>;

/**
 * What a message can be as the request stands: first what makes sense now, then what a council might still say. `asked`: whether the
 * request asks for anything. One that was given back before it went does not, and nothing can be its answer.
 */
export function messageKinds(request: Standing, { asked }: { asked: boolean }): { likely: MessageKind[]; others: MessageKind[] } {
  const kinds = inOrder.filter((as) => (as !== 'review_outcome' || reviewPending(request)) && (asked || !speaksOfPapers(as))).map((as): MessageKind => ({ as, words: names[as], clock: clockLine(as, request) }));
  const makesSense = ({ as }: MessageKind) => likely(as, request);
  return { likely: kinds.filter(makesSense), others: kinds.filter((kind) => !makesSense(kind)) };
}

const inOrder: readonly Classification['as'][] = [
  'review_outcome', 'decision_notice', 'acknowledgement', 'clarification_request', 'extension_notice', 'fees_notice', 'transfer', 'response', 'other',
];

const names: Record<Classification['as'], string> = {
  review_outcome: 'The outcome of the review',
  decision_notice: 'The ICO’s decision notice',
  acknowledgement: 'An acknowledgement',
  clarification_request: 'A question it needs answered first',
  extension_notice: 'It wants more time',
  fees_notice: 'It asks for a fee',
  transfer: 'It passed the request on',
  response: 'Its answer',
  other: 'Something else',
};

const speaksOfPapers = (as: Classification['as']): boolean => as === 'response' || as === 'review_outcome';

const reviewPending = ({ review }: Standing): boolean => review !== null && review.answeredOn === null;

function likely(as: Classification['as'], request: Standing): boolean {
  switch (as) {
    case 'clarification_request':
      return request.stage === 'awaiting_response' || request.stage === 'awaiting_clarification';
    case 'extension_notice':
    case 'fees_notice':
      return request.stage === 'awaiting_response';
    case 'transfer':
      return request.stage === 'awaiting_response' || request.stage === 'awaiting_clarification' || request.stage === 'awaiting_fee';
    case 'decision_notice':
      return request.complaint !== null && request.decision === null;
    case 'review_outcome':
    case 'acknowledgement':
    case 'response':
    case 'other':
      return true;
  }
}

function clockLine(as: Classification['as'], { regime, clock, stage }: Standing): string {
  switch (as) {
    case 'review_outcome':
      return 'Its word on each paper now. The six weeks for a complaint to the ICO count from this day.';
    case 'decision_notice':
      return 'The days the council has to do as told, and the 28 days to appeal, count from the day it was sent.';
    case 'acknowledgement':
      return stage === 'awaiting_response' ? 'It has the request. The clock runs on.' : 'It has our letter. Changes nothing in law.';
    case 'clarification_request':
      return clock?.overdue
        ? 'The clock stops all the same, and begins again once it has the answer. That it was late stays on record.'
        : 'Its clock stops until it has the answer, then begins again. Advice to narrow the request is not this.';
    case 'extension_notice':
      return regime === 'EIR' ? 'Up to 40 working days in all, where the request is large and complex, and only if it says so within the first 20.' : 'To weigh the public interest. Only some exemptions allow it, and only within the first 20 days.';
    case 'fees_notice':
      return 'In time, the clock pauses until it is paid and then goes on with the days that were left. Too late, it pauses nothing.';
    case 'transfer':
      return 'Or it named another body that may have the papers. Our clock does not move: it must still say by the same day what it holds itself.';
    case 'response':
      return 'It gives, refuses, or says it does not hold what was asked. The clock ends once every paper has an answer.';
    case 'other':
      return 'Advice, a courtesy, a notice. Changes nothing.';
  }
}
