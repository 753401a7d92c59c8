import { momentWords } from '@openvalve/domain';
import type { CampaignProblem, ClaimProblem } from '@openvalve/server/router';
import { failureOf, failureText } from '../../../lib/failure.ts';
import { requestProblemText } from '../../../lib/request-problem-text.ts';

/** What is said next to the button that met the problem. Null when nothing went wrong. */
export function campaignTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? problemText(failure.problem as ClaimProblem | CampaignProblem) : failureText(failure);
}

/** One sentence for each reason a campaign, or a council in it, says no: what happened, then what to do. */
export function problemText(problem: ClaimProblem | CampaignProblem): string {
  switch (problem.code) {
    case 'taken_by_another':
      return `${problem.heldBy} took this council just before you and holds it until ${momentWords(new Date(problem.until))}. Take the next one: it is shown above.`;
    case 'campaign_not_found':
      return 'There is no such campaign. Choose one from the list.';
    case 'council_not_in_campaign':
      return 'This council is not in this programme, so there is nothing to ask it here. Choose another.';
    case 'campaign_not_open':
      return `This campaign is ${problem.stage}. A coordinator can open it again.`;
    case 'stale':
      return 'Somebody saved other words since you opened this letter. Both are below: choose one.';
    case 'unknown_placeholder':
      return `“{{${problem.placeholder}}}” is not a gap the desk can fill. Use one of those listed, or write the words out.`;
    case 'placeholder_missing':
      return `The letter has no “{{${problem.placeholder}}}”. Put it back: without it the letter asks for nothing, or is from nobody.`;
    case 'letter_empty':
      return 'The letter is empty. Write it before saving.';
    case 'subject_malformed':
      return 'The subject has to be one line, with words in it.';
    case 'reason_missing':
      return 'Give the reason in a few words: it is kept with the request.';
    case 'nothing_held':
      return 'Nothing holds this council any more. Take it in the ordinary way.';
    default:
      return requestProblemText(problem);
  }
}
