import { isAscii } from 'node:buffer';
import { plainLines } from '../lines.ts';
import { decodeBase64 } from './base64.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';
import { decodeUuLines } from './uuencode.ts';

/** How the bytes of a part came, by its Content-Transfer-Encoding. */
export type Transfer = 'base64' | 'quoted-printable' | 'uuencode' | 'binary' | 'plain';

/** The encoding a header means, misspelt ones too; `plain` for 7bit, 8bit and what nobody knows. */
export function transferOf(header: string | null): Transfer {
  const word = (header ?? '').replace(/\([^)]*\)/g, '').replace(/["';]/g, ' ').trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (/^base-?64$|^b64$|^b$/.test(word)) return 'base64';
  if (/^quoted[-_]?printable$|^q$|^qp$/.test(word)) return 'quoted-printable';
  if (/^x?-?uu-?encoded?$|^x?-?uue$/.test(word)) return 'uuencode';
  return word === 'binary' ? 'binary' : 'plain';
}

/**
 * The bytes of a part. Lines of text end in LF whatever they came with, so that the same mail gives the same file;
 * what is binary by its label or its bytes is left as it is.
 */
export function decodeTransfer(bytes: Uint8Array, transfer: Transfer, isText: boolean, warn: (what: string) => void): Uint8Array {
  switch (transfer) {
    case 'base64':
      return decodeBase64(bytes, warn);
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'uuencode':
      return decodeUuPart(bytes) ?? bytes;
    case 'binary':
      return bytes;
    case 'plain':
      return isText || looksLikeText(bytes) ? withoutReturns(bytes) : bytes;
  }
}

const looksLikeText = (bytes: Uint8Array): boolean => isAscii(bytes) && !bytes.includes(0);

function withoutReturns(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0x0d)) return bytes;
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0d) {
      let after = at + 1;
      while (bytes[after] === 0x0d) after += 1;
      // A run of them before LF is one line end; without it each is one.
      const ends = bytes[after] === 0x0a ? 1 : after - at;
      out.fill(0x0a, length, length + ends);
      length += ends;
      at = bytes[after] === 0x0a ? after : after - 1;
    } else out[length++] = byte;
  }
  return out.subarray(0, length);
}

function decodeUuPart(bytes: Uint8Array): Uint8Array | null {
  const lines = plainLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')).split('\n');
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} ?/.test(line));
  return begin < 0 ? null : decodeUuLines(lines, begin + 1).content;
}
