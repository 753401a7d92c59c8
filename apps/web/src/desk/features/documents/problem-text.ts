import { longDay } from '@openvalve/domain';
import type { DocumentProblem } from '@openvalve/server/router';
import { failureOf, failureText } from '../../../lib/failure.ts';
import { listed } from '../../../lib/words.ts';

/** What is said next to the button that met the problem. Null when nothing went wrong. */
export function documentTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? problemText(failure.problem as DocumentProblem) : failureText(failure);
}

/** One sentence for each reason a link is not published or taken down: what happened, then what to do. */
export function problemText(problem: DocumentProblem): string {
  switch (problem.code) {
    case 'council_not_found':
      return 'There is no such council. Open the page again.';
    case 'link_not_found':
      return 'This link is no longer here. Open the page again.';
    case 'already_published':
      return 'This paper is already published from that address. Nothing more to do.';
    case 'link_malformed':
      return 'That is not a whole web address. Copy it from the address bar of the page with the document.';
    case 'link_not_https':
      return 'The address has to begin with https, so that readers get what you saw.';
    case 'link_elsewhere':
      return `${problem.host} is not a place we link to. The document has to stand on ${listed(problem.allowed)}.`;
    case 'day_in_future':
      return `${longDay(problem.day)} has not come yet. Give the day you looked.`;
    case 'paper_not_in_programme':
      return 'This paper does not belong to the council’s programme. Choose another kind.';
    case 'period_not_used':
      return 'This kind of paper has no years. Leave the year out.';
    case 'not_obtained':
      return 'We have not obtained this paper yet. If it was public without asking, say so instead.';
  }
}
