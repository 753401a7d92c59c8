import type { StatutoryClock } from '../../clock/statutory-clock.ts';
import { complaintWindow, reviewWindow, withheld } from '../after-the-answer.ts';
import type { Outcome } from '../foi-request.events.ts';
import type { FoiRequest } from '../foi-request.ts';
import { stepOfWhatIsPending } from './pending.ts';
import type { NextStep, NextStepFacts } from './steps.ts';

type Answered = { readonly outcome: Outcome; readonly clock: StatutoryClock };

/**
 * The step once every paper has a word: what is pending; then what can still be asked for in time; then what was given is
 * published. A paper the council does not hold is a final answer: a review of that comes after publishing, and nobody is pressed
 * to ask for one. A review that would be too late is offered only where there is nothing else to do.
 */
export function stepAfterTheAnswer(request: FoiRequest, { outcome, clock }: Answered, facts: NextStepFacts): NextStep {
  const { today, unpublished } = facts;
  const pending = stepOfWhatIsPending(request, facts);
  if (pending) return pending;
  const complaint = complaintWindow(request, today);
  if (complaint) return { step: 'complain', about: 'refusal', by: complaint.by };

  const window = reviewWindow(request, facts);
  const isWithheld = withheld(request).length > 0;
  const review = window && ({ step: 'ask_review', because: isWithheld ? 'withheld' : 'not_held', ...window, regime: clock.regime } as const);
  if (review && isWithheld && !review.tooLate) return review;
  if (unpublished > 0) return { step: 'publish', papers: unpublished };
  if (review && (isWithheld || !review.tooLate)) return review;
  return { step: 'nothing', because: 'answered', outcome };
}
