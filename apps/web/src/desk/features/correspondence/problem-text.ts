import { longDay } from '@openvalve/domain';
import type { CorrespondenceProblem } from '@openvalve/server/router';
import { failureOf, failureText } from '../../../lib/failure.ts';
import { requestProblemText } from '../../../lib/request-problem-text.ts';
import type { UploadResult } from '../../../lib/upload.ts';

/** What is said next to the button that met the problem. Null when nothing went wrong. */
export function correspondenceTrouble(error: unknown): string | null {
  if (!error) return null;
  const failure = failureOf(error);
  return failure.kind === 'declined' ? problemText(failure.problem as CorrespondenceProblem) : failureText(failure);
}

/** Why an upload did not go on record, in words. Null when it did. */
export function uploadTrouble(result: UploadResult | null): string | null {
  if (result === null || result.ok) return null;
  if (result.problem) return problemText(result.problem as CorrespondenceProblem);
  if (result.words) return result.words;
  switch (result.status) {
    case 0:
      return failureText({ kind: 'offline' });
    case 401:
      return failureText({ kind: 'signed_out' });
    case 403:
      return failureText({ kind: 'not_allowed' });
    case 413:
      return 'A file is larger than 50 MB. Leave it out, or ask the council for it in parts. Nothing was kept.';
    case 503:
      return failureText({ kind: 'down' });
    default:
      return failureText({ kind: 'broken' });
  }
}

/** One sentence for each reason an answer is not put on record: what happened, then what to do. */
export function problemText(problem: CorrespondenceProblem): string {
  switch (problem.code) {
    case 'nothing_received':
      return 'There is nothing to record. Paste what it wrote, or choose its files.';
    case 'text_too_long':
      return 'That is too long for one message. Put it in as a file instead.';
    case 'day_missing':
      return problem.text === '' ? 'Give the day it came.' : `There is no day “${problem.text}”. Give the day it came.`;
    case 'channel_unknown':
      return 'Say how it came.';
    case 'file_empty':
      return `“${problem.filename}” is empty. Look at it on your own machine, then choose it again.`;
    case 'file_was_destroyed':
      return `“${problem.filename}” is a file that was destroyed on ${longDay(problem.on)}, so it is not taken in again. Leave it out; what the council wrote can be put on file without it.`;
    case 'sender_not_accepted':
      return problem.forwarded ? 'One of us sent this on. First say whose mail it was, and on which day it came.' : 'This is not from an address of the council’s. First say that you accept its sender; until then it can be an acknowledgement or nothing of the kind.';
    default:
      return requestProblemText(problem);
  }
}
