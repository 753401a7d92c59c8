import type { CorrespondenceProblem, CouncilProblem, MailProblem, RequestProblem } from '@openvalve/server/router';
import { councilProblemText } from '../council-problem-text.ts';
import { failureOf, failureText } from '../failure.ts';
import { requestProblemText } from '../request-problem-text.ts';

type Asked = MailProblem | Extract<CorrespondenceProblem, { code: 'sender_not_accepted' }>;

/** What is said next to the button that met the problem. Null when nothing went wrong. */
export function mailTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? mailProblemText(failure.problem as Asked) : failureText(failure);
}

/** One sentence for each reason something asked of mail is declined: what happened, then what to do. */
export function mailProblemText(problem: Asked): string {
  switch (problem.code) {
    case 'mail_not_found':
      return 'This mail is no longer here. The page now shows what is.';
    case 'mail_not_held':
      return problem.state === 'unread' ? 'This mail is being read again. Wait a moment, then look where it is.' : 'Somebody else has dealt with this mail in the meantime. The page now shows what is left.';
    case 'mail_erased':
      return 'The bytes of this mail were erased, so it cannot be read or filed any more.';
    case 'file_closed':
      return 'A file that came with this mail is closed: it seems to hold what should not have been released. Two people may open it. A reviewer can say who they are.';
    case 'file_held_back':
      return 'A file that came with this mail seems to show what the council meant to cover. A reviewer looks at it before anybody else opens it.';
    case 'mail_already_there':
      return 'This mail is already on one of these requests. Take that one out, then file it on the others.';
    case 'no_other_copy':
      return 'No other mail claims to be this one any more, so there is nothing to compare it with.';
    case 'nothing_to_undo':
      return 'This mail is on no request’s file any more, so there is nothing to undo.';
    case 'reason_missing':
      return 'Say why, in a few words: somebody may look for it later.';
    case 'sender_not_in_question':
      return 'Somebody has accepted this sender already, or nobody has to.';
    case 'sender_not_accepted':
      return problem.forwarded ? 'One of us sent this on. First say whose mail it was, and on which day it came.' : 'Its sender is not recognised. First say that you accept it; until then it can be an acknowledgement or nothing of the kind.';
    case 'forward_to_confirm':
      return 'One of us sent this on. Say whose mail it was, and on which day it came.';
    case 'not_forwarded':
      return 'This mail came from its sender, and nobody sent it on.';
    case 'nothing_held_up':
      return 'Nothing is held up by this address any more. The page now shows what is left.';
    default:
      return isOfRegister(problem) ? councilProblemText(problem) : requestProblemText(problem);
  }
}

const ofRegister: Readonly<Record<CouncilProblem['code'], true>> = {
  address_malformed: true, address_takes_no_mail: true, source_not_a_page: true, no_such_day: true, seen_in_future: true, council_not_found: true, address_not_found: true, address_known: true,
  address_is_retired: true, address_is_a_hint: true, address_came_back: true, address_not_proposed: true, answering_body_unknown: true,
};

const isOfRegister = (problem: RequestProblem | CouncilProblem): problem is CouncilProblem => Object.hasOwn(ofRegister, problem.code);
