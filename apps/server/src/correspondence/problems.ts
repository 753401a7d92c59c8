import type { RequestProblem } from '../requests/problems.ts';

/** Why an answer could not be put on file, or what a message is could not be recorded. */
export type CorrespondenceProblem =
  | RequestProblem
  /** Neither words nor a file. */
  | { code: 'nothing_received' }
  | { code: 'text_too_long'; limit: number }
  | { code: 'day_missing'; text: string }
  | { code: 'channel_unknown'; text: string }
  /** An empty file is refused before it is kept. */
  | { code: 'file_empty'; filename: string };
