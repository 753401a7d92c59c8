import type { CouncilProblem } from '@openvalve/server/router';
import { councilProblemText } from '../../../lib/council-problem-text.ts';
import { failureOf, failureText } from '../../../lib/failure.ts';

/** What is said next to the button that met the problem. Null when nothing went wrong. */
export function councilTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? councilProblemText(failure.problem as CouncilProblem) : failureText(failure);
}
