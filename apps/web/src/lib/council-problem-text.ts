import { longDay } from '@openvalve/domain';
import type { CouncilProblem } from '@openvalve/server/router';

/** One sentence for each reason something asked of the register is declined: what happened, then what to do. */
export function councilProblemText(problem: CouncilProblem): string {
  switch (problem.code) {
    case 'address_malformed':
      return problem.kind === 'email'
        ? 'That is not one whole mail address. Copy it from the council’s page, without a name or brackets.'
        : 'That is not the address of a web form. Copy it from the address bar; it begins with https.';
    case 'address_takes_no_mail':
      return 'Nobody reads what is sent to a no-reply address. Look on the council’s page for the one that takes requests.';
    case 'source_not_a_page':
      return 'Give the page you saw it on: copy it from the address bar of your browser.';
    case 'no_such_day':
      return problem.text === '' ? 'Give the day you saw it.' : `There is no day “${problem.text}”. Give the day you saw it.`;
    case 'seen_in_future':
      return `${longDay(problem.day)} has not come yet. Give the day you saw it.`;
    case 'council_not_found':
      return 'There is no such council. The link may be incomplete.';
    case 'address_not_found':
      return 'This address is no longer here. The page now shows what is.';
    case 'address_known':
      return 'This address is already in the list above. Look at its page and tick that it is still right.';
    case 'address_is_retired':
      return 'This address was taken out of use. Find the one the council uses now.';
    case 'address_is_a_hint':
      return 'This one is only a hint. Find the page that gives it, and add it with that page and the day.';
    case 'address_came_back':
      return 'A letter to this address came back. Find another one, or ask a coordinator to check it.';
    case 'address_not_proposed':
      return 'This address does not wait for a coordinator. The page now shows where it stands.';
    case 'answering_body_unknown':
      return 'There is no such answering body. Choose one from the list.';
  }
}
