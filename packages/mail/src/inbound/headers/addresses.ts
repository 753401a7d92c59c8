import type { MailAddress } from '../parsed-mail.ts';
import { decodeWords } from './encoded-words.ts';

const longest = 50_000;
/** Longer than any name and address; a piece beyond it is cut. */
const longestPiece = 5_000;
const longestName = 500;
const most = 2_000;

/** The addresses of a header, in order and each once. What has no domain is none, so a name alone gives nothing. */
export function readAddresses(header: string): MailAddress[] {
  const found = new Map<string, MailAddress>();
  let before = '';
  for (const piece of separated(header.slice(0, longest))) {
    const address = addressIn(before === '' ? piece : `${before},${piece}`);
    // A comma in a name that nobody quoted: `Smith, John <john@example.org>`.
    before = address || /[<>@:]/.test(piece) || before.length > longestName ? '' : before === '' ? piece : `${before},${piece}`;
    if (address && !found.has(address.address.toLowerCase())) found.set(address.address.toLowerCase(), address);
    if (found.size >= most) break;
  }
  return [...found.values()];
}

/** Splits at commas and semicolons outside quotation marks, comments and angle brackets; a group's name and colon are dropped. */
function separated(header: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  let comment = 0;
  let angle = false;
  for (let at = 0; at < header.length; at += 1) {
    const sign = header[at] ?? '';
    piece += sign;
    if (sign === '\\' && (quoted || comment > 0)) {
      at += 1;
      piece += header[at] ?? '';
    } else if (sign === '"' && comment === 0) quoted = !quoted && header.indexOf('"', at + 1) > 0;
    else if (quoted) continue;
    else if (sign === '(' && header.indexOf(')', at) > 0) comment += 1;
    else if (sign === ')' && comment > 0) comment -= 1;
    else if (comment > 0) continue;
    else if (sign === '<') angle = header.indexOf('>', at) > 0;
    else if (sign === '>') angle = false;
    else if (sign === ':' && !angle && /^[^<>@"]*:$/.test(piece) && !/^\s*mailto:$/i.test(piece)) piece = '';
    else if ((sign === ',' || sign === ';') && !angle) {
      pieces.push(piece.slice(0, -1));
      piece = '';
    }
  }
  return [...pieces, piece].map((each) => each.slice(0, longestPiece)).filter((each) => each.trim() !== '');
}

const bare = /[^\s<>()[\]",;:\\@]+(?:@[^\s<>()",;:@]+)+/;

function addressIn(piece: string): MailAddress | null {
  const open = piece.lastIndexOf('<');
  const inside = open >= 0 ? piece.slice(open + 1).replace(/>.*$/s, '') : null;
  const address = inside === null ? null : cleaned(inside);
  if (address !== null) return { name: nameFrom(piece.slice(0, open)) || nameFrom(piece.slice(open).replace(/^[^>]*>?/, '')), address };
  const { text, comments } = withoutComments(piece);
  const outside = /^\s*"(?:[^"\\]|\\.){1,200}"@[^\s@<>"]+/.exec(text) ?? bare.exec(text.replace(/<[^>]*>?/g, ' '));
  // The whole of it in one encoded word, against the rules.
  if (!outside && text.includes('=?')) return addressIn(decodeWords(text).replaceAll('=?', ''));
  const loose = outside ? cleaned(outside[0].trim()) : null;
  if (!outside || loose === null) return null;
  const around = text.replace(outside[0], ' ').replace(/[<>]/g, ' ');
  return { name: nameFrom(around) || nameFrom(comments), address: loose };
}

/** An address has something on both sides of its last `@`, and a quoted part in front may hold anything. */
function cleaned(given: string): string | null {
  const text = decodeWords(given.replace(/^\s*(?:mailto|smtp):/i, '').replace(/^@[^:]*:/, '')).replace(/\s*@\s*/g, '@').trim();
  const quoted = /^("(?:[^"\\]|\\.){1,200}")@([^\s@<>"]{1,255})$/.exec(text);
  if (quoted) return text;
  const plain = text.replace(/^["']+|["'.,;]+$/g, '').replace(/^["']|["']$/g, '');
  return /^[^\s@<>"(),:;]{1,200}@(?:[\p{L}\p{N}_](?:[\p{L}\p{N}._-]{0,250}[\p{L}\p{N}_])?|\[[\d.a-f:IPv]+\])$/iu.test(plain) ? plain : null;
}

function withoutComments(piece: string): { text: string; comments: string } {
  const comments: string[] = [];
  const text = piece.slice(0, 10_000).replace(/\(((?:[^()\\]|\\.)*)\)/g, (_, words: string) => {
    comments.push(words);
    return ' ';
  });
  return { text, comments: comments.join(' ') };
}

/** A display name without its quotation marks and escapes, encoded words decoded, also inside quotation marks. */
function nameFrom(given: string): string {
  const { text, comments } = given.includes('"') ? { text: given, comments: '' } : withoutComments(given);
  const plain = decodeWords(text.replace(/"((?:[^"\\]|\\.)*)"/g, '$1').replace(/\\(.)/g, '$1'));
  const name = withoutQuotes(plain.slice(0, longestName).replace(/\s+/g, ' ').trim()).replace(/^"|"$/g, '').trim();
  return name || (comments ? decodeWords(comments) : '');
}

/** Marks that stand around the whole: some programs quote what is quoted already. */
function withoutQuotes(name: string): string {
  const isMark = (sign: string | undefined): boolean => sign === '"' || sign === "'";
  let text = name;
  while (text.length > 1 && isMark(text[0]) && isMark(text.at(-1))) text = text.slice(1, -1);
  return text;
}
