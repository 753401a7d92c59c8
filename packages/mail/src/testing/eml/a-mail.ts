import { readMail } from '../../inbound/read-mail.ts';
import type { ParsedMail } from '../../inbound/parsed-mail.ts';

/** A mail from its lines, as bytes; letters above 127 as Latin-1, so that `\xa3` is one byte. */
export const bytesOf = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\n'), 'latin1');

/** Reads a mail from its lines. */
export const read = (...lines: readonly string[]): Promise<ParsedMail> => readMail(bytesOf(...lines));

/** The head of an ordinary council's mail. */
export const head = ['From: FOI Team <foi@council.example>', 'To: r-12-abc@desk.example', 'Subject: Your request', 'Date: Tue, 3 Mar 2026 14:02:00 +0000', 'MIME-Version: 1.0'];

/** A mail of several parts, each given with its own head. */
export const parts = (type: string, ...each: readonly (readonly string[])[]): string[] => [
  ...head,
  `Content-Type: multipart/${type}; boundary="parts"`,
  '',
  ...each.flatMap((lines) => ['--parts', ...lines]),
  '--parts--',
  '',
];

/** A plain part that says hello. */
export const words = ['Content-Type: text/plain; charset=utf-8', '', 'Dear Ms Example'];

/** A file in base64. */
export const file = (type: string, name: string | null, content: Uint8Array | string, ...more: readonly string[]): string[] => [
  `Content-Type: ${type}`,
  ...(name === null ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
  'Content-Transfer-Encoding: base64',
  ...more,
  '',
  Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n'),
];

/** The smallest picture. */
export const picture = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');
/** Enough of a PDF to be told by. */
export const pdf = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n', 'latin1');

/** The names of the files of a mail. */
export const names = (mail: ParsedMail): string[] => mail.files.map(({ filename }) => filename);

/** A file of a mail as text. */
export const textOf = (mail: ParsedMail, at: number): string => Buffer.from(mail.files[at]?.content ?? []).toString('utf8');
