import { failureOf, failureText } from '../../../lib/failure.ts';
import { requestProblemText } from '../../../lib/request-problem-text.ts';
import type { ClaimProblem, RequestProblem } from '@openvalve/server/router';

/** What is said next to the button that met the problem. Null when nothing went wrong. */
export function requestTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? claimText(failure.problem as ClaimProblem) : failureText(failure);
}

const claimText = (problem: ClaimProblem): string => {
  switch (problem.code) {
    case 'taken_by_another':
      return `${problem.heldBy} has taken this council since. Your words are kept in this tab.`;
    case 'campaign_not_found':
    case 'council_not_in_campaign':
    case 'stale':
    case 'unknown_placeholder':
    case 'placeholder_missing':
    case 'reason_missing':
    case 'nothing_held':
      return 'This request has moved on since you opened it. The page now shows where it stands.';
    default:
      return requestProblemText(problem satisfies RequestProblem);
  }
};
