import { isUtf8 } from 'node:buffer';
import { charsetOf, decodeText } from '../decoding/charset.ts';
import { decodeQuotedPrintable } from '../decoding/quoted-printable.ts';

/*
 * RFC 2047 as it is really written: words without an end, with blanks inside, cut in the middle of a character, quoted. The readable part
 * comes out, once.
 */

type Word = { readonly charset: string; readonly bytes: Uint8Array };

const word = /=\?([A-Za-z0-9_.:+*-]{1,60})\?([BbQq])\?([^?]*(?:\?(?!=)[^?]*)*)\?=/g;
const longest = 100_000;

const quiet = (): void => undefined;

/** A header's value, one character a byte, as text: encoded words decoded, 8-bit letters by the given character set or guessed, line breaks and controls gone. */
export function decodeWords(value: string, charset: string | null = null): string {
  const given = value.length > longest ? value.slice(0, longest) : value;
  const text = given.includes('=?') ? decodePieces(given, charset) : decodeRaw(given, charset);
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/[\t\r\n]+/g, ' ').trim();
}

/** The bytes of a header outside its encoded words: UTF-8 if they are, else in the mail's own character set where it names one. */
export function decodeRaw(value: string, charset: string | null = null): string {
  if (!/[^\0-\x7f]/.test(value) && !value.includes('\x1b$')) return value;
  const bytes = Buffer.from(value, 'latin1');
  return decodeText(bytes, isUtf8(bytes) ? null : charset, quiet);
}

function decodePieces(value: string, charset: string | null): string {
  const pieces: (string | Word)[] = [];
  let after = 0;
  for (const match of value.matchAll(word)) {
    const between = value.slice(after, match.index);
    const isGap = pieces.length > 0 && between.trim() === '';
    if (!isGap && between !== '') pieces.push(decodeRaw(between, charset));
    pieces.push(wordOf(match[1] ?? '', match[2] ?? '', match[3] ?? ''));
    after = match.index + match[0].length;
  }
  const rest = value.slice(after);
  const unfinished = /=\?([A-Za-z0-9_.:+*-]{1,60})\?([BbQq])\?([^?]*)\??$/.exec(rest.slice(-1_000));
  if (unfinished) {
    const before = rest.slice(0, rest.length - unfinished[0].length);
    if (before.trim() !== '' || pieces.length === 0) pieces.push(decodeRaw(before, charset));
    pieces.push(wordOf(unfinished[1] ?? '', unfinished[2] ?? '', unfinished[3] ?? ''));
  } else pieces.push(decodeRaw(rest, charset));
  return joined(pieces);
}

const wordOf = (charset: string, encoding: string, text: string): Word => ({
  charset: charsetOf(charset) ?? charset,
  bytes: /b/i.test(encoding) ? Buffer.from(text.replace(/[^A-Za-z0-9+/]/g, ''), 'base64') : decodeQuotedPrintable(Buffer.from(text.replace(/_/g, '=20'), 'latin1')),
});

/** Words next to each other in one character set are one text: some programs cut a character in two. */
function joined(pieces: readonly (string | Word)[]): string {
  let text = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const run = [piece.bytes];
    for (let next = pieces[at + 1]; next !== undefined && typeof next !== 'string' && next.charset === piece.charset; next = pieces[at + 1]) {
      run.push(next.bytes);
      at += 1;
    }
    text += readable(Buffer.concat(run), piece.charset);
  }
  return text;
}

/** Half a character at the end, and what quoted-printable leaves behind, are no part of what was meant. */
function readable(bytes: Uint8Array, charset: string): string {
  const isUtf8 = charset === 'utf-8';
  const text = isUtf8 && endsInHalf(bytes) ? new TextDecoder('utf-8').decode(bytes) : decodeText(bytes, charset, quiet);
  return isUtf8 ? text.replace(/\ufffd+\s*$/, '') : text;
}

const endsInHalf = (bytes: Uint8Array): boolean => [1, 2, 3].some((back) => (bytes[bytes.length - back] ?? 0) >= 0xc2 && lengthFrom(bytes[bytes.length - back] ?? 0) > back);

const lengthFrom = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
