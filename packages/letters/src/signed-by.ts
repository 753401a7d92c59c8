import { signature } from './letter.ts';

/** How many lines from the end a name is looked for: under the greeting, and not in the text. */
const linesOfTheEnd = 6;

/**
 * A letter as it goes: with the name the Act asks for (s.8(1)(b)) at its end, and a coordinator's before it where one signs for the
 * applicant. The signature of somebody who wrote it and does not send it is replaced by that of whoever does.
 */
export function signedBy(body: string, applicantName: string, coordinatorName: string | null): string {
  const wanted = signature(applicantName, coordinatorName);
  const lines = body.split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  // A sentence that happens to have the name in it is no signature.
  const at = lines.findLastIndex((line, index) => index > last - linesOfTheEnd && !/[.?!:]\s*$/.test(line) && line.toLowerCase().includes(applicantName.toLowerCase()));
  const line = lines[at];
  if (line === undefined) return `${body}\n\n${wanted}`;
  const isForAnother = line.toLowerCase().includes(`coordinator, for ${applicantName}`.toLowerCase());
  const isRight = coordinatorName === null ? !isForAnother : line.includes(wanted);
  return isRight ? body : lines.with(at, wanted).join('\n');
}
