import type { CouncilProblem } from '../../councils/problems.ts';
import type { RequestProblem } from '../../requests/problems.ts';

/** Why something asked of mail that came was declined. */
export type MailProblem =
  | RequestProblem
  | CouncilProblem
  | { code: 'mail_not_found'; mailId: string }
  /** Somebody filed it or set it aside in the meantime, or it is not read yet. */
  | { code: 'mail_not_held'; state: 'unread' | 'filed' | 'held' | 'set_aside' }
  | { code: 'mail_erased' }
  /** A file that came with it was released by accident, or seems to show what was meant to be covered. */
  | { code: 'file_closed' }
  | { code: 'file_held_back' }
  /** It is on this request’s file already. */
  | { code: 'mail_already_there'; requestId: string }
  /** No other mail claims to be this one, or its bytes are gone. */
  | { code: 'no_other_copy' }
  | { code: 'nothing_to_undo' }
  | { code: 'reason_missing' }
  /** Nobody has to accept it: it is known, accepted, or a machine’s own. */
  | { code: 'sender_not_in_question'; messageId: string }
  /** One of us sent it on: say whose it was, and of which day. */
  | { code: 'forward_to_confirm'; messageId: string }
  | { code: 'not_forwarded'; messageId: string }
  | { code: 'nothing_held_up'; address: string };
