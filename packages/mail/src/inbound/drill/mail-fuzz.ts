import { isDeepStrictEqual } from 'node:util';
import type { ParsedMail } from '../parsed-mail.ts';
import { readMail } from '../read-mail.ts';
import { mutated, numbersFrom } from './mutate.ts';
import { containers, mailWith, seeds } from './seeds.ts';

/** What a run of broken mails showed; `broken` names the number of each mail that was read wrongly, and how. */
export type Fuzzed = { readonly mails: number; readonly broken: readonly { readonly number: number; readonly why: string }[]; readonly slowest: number; readonly percentile95: number };

/** No mail of this size takes this long, in milliseconds. */
const most = 2_000;

/** The mail of a number: the same for ever. In every fourth it is a file of Outlook’s that is broken, not the mail around it. */
export const mailOfNumber = (number: number): Buffer => (number % 4 === 0 ? mailWith(mutated(containers, numbersFrom(number))) : mutated(seeds, numbersFrom(number)));

/** Reads mails from one number on, each broken in its own way. */
export async function fuzzMails(first: number, mails: number): Promise<Fuzzed> {
  const broken: { number: number; why: string }[] = [];
  const times: number[] = [];
  for (let number = first; number < first + mails; number += 1) {
    const raw = mailOfNumber(number);
    const began = performance.now();
    const why = await wrongWith(raw);
    const took = performance.now() - began;
    times.push(took);
    if (why !== null || took > most) broken.push({ number, why: why ?? `it took ${Math.round(took)} ms` });
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { mails, broken, slowest: sorted.at(-1) ?? 0, percentile95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

/** What is wrong with the reading of a mail; null when nothing is. */
export async function wrongWith(raw: Uint8Array): Promise<string | null> {
  let mail: ParsedMail;
  try {
    mail = await readMail(raw);
  } catch (error) {
    return `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const names = mail.files.map(({ filename }) => filename);
  const strings = JSON.stringify({ ...mail, files: mail.files.map(({ content: _, ...file }) => file) });
  if (strings.includes('\\u0000')) return 'a NUL is left in it';
  if (/\\ud[89ab]|\\ud[c-f]/.test(strings)) return 'half a character is left in it';
  if (names.some((name) => name === '' || /[/\\]/.test(name))) return 'a file has no name or a path';
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) return 'two files have one name';
  if (mail.files.some(({ size, content }) => size !== content.length)) return 'a file has another size than it says';
  if (/[\r\n]/.test(mail.subject + (mail.from?.name ?? '') + (mail.from?.address ?? ''))) return 'a header holds a line break';
  return sameForAllLineEnds(raw);
}

/** The facts of a mail with LF, CRLF and CR are the same; bytes that are not text may differ. */
async function sameForAllLineEnds(raw: Uint8Array): Promise<string | null> {
  const lf = Buffer.from(raw).toString('latin1').replace(/\r\n|\r/g, '\n');
  const facts: unknown[] = [];
  for (const end of ['\n', '\r\n', '\r']) {
    const { subject, from, to, date, text, kind, files } = await readMail(Buffer.from(lf.replaceAll('\n', end), 'latin1'));
    facts.push({ subject, from, to, date, text, kind, files: files.map(({ filename, contentType, inline }) => ({ filename, contentType, inline })) });
  }
  return isDeepStrictEqual(facts[0], facts[1]) && isDeepStrictEqual(facts[0], facts[2]) ? null : 'it is not the same with other line ends';
}
