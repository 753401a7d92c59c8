import { longDay } from '@openvalve/domain';
import type { PrecedentProblem } from '@openvalve/server/router';
import { failureOf, failureText } from '../../../lib/failure.ts';

/** What is said next to the button that met the problem. Null when nothing went wrong. */
export function decisionTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? problemText(failure.problem as PrecedentProblem) : failureText(failure);
}

/** One sentence for each reason the register of decisions is not changed: what happened, then what to do. */
export function problemText(problem: PrecedentProblem): string {
  switch (problem.code) {
    case 'precedent_not_found':
      return 'This decision is no longer here. Open the page again.';
    case 'precedent_already_there':
      return `${problem.reference} is in the register already. Correct that entry instead; it may be among those set aside.`;
    case 'stale_precedent':
      return `Somebody changed this while you wrote. It now says: “${problem.current.summary}”${problem.current.decidedOn ? ` (${longDay(problem.current.decidedOn)})` : ''}. Your words are still here; look at both, then save again.`;
    case 'precedent_day_in_future':
      return problem.field === 'decidedOn' ? 'The day of the decision has not come yet. Look at the page once more.' : 'The day you looked has not come yet. Give today, or an earlier day.';
    case 'reason_missing':
      return 'Say why, in a few words: whoever asks later should find the reason.';
  }
}
