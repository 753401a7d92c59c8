import type { IsoDate } from '@openvalve/domain';
import type { RequestProblem } from '../requests/problems.ts';

/** Why an answer could not be put on file, or what a message is could not be recorded. */
export type CorrespondenceProblem =
  | RequestProblem
  /** It is not from the council’s address: before it sets an outcome, somebody accepts its sender, or says whose mail was sent on. */
  | { code: 'sender_not_accepted'; messageId: string; forwarded: boolean }
  /** Neither words nor a file. */
  | { code: 'nothing_received' }
  | { code: 'text_too_long'; limit: number }
  | { code: 'day_missing'; text: string }
  | { code: 'channel_unknown'; text: string }
  /** An empty file is refused before it is kept. */
  | { code: 'file_empty'; filename: string }
  /** These bytes were destroyed before, and are not taken in again. */
  | { code: 'file_was_destroyed'; filename: string; on: IsoDate };
