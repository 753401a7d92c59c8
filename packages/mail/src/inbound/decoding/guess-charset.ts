import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';

const sample = 65_536;

/** East Asian and Cyrillic sets, which look like nothing else when there is enough of them. */
const told: Readonly<Record<string, string>> = {
  Shift_JIS: 'cp932', 'EUC-JP': 'euc-jp', 'EUC-KR': 'cp949', Big5: 'big5', GB18030: 'gb18030', 'windows-1251': 'windows-1251', 'KOI8-R': 'koi8-r', 'ISO-8859-5': 'iso-8859-5',
  'ISO-8859-7': 'iso-8859-7', 'windows-1253': 'windows-1253', 'ISO-8859-8': 'iso-8859-8', 'windows-1255': 'windows-1255', 'windows-1256': 'windows-1256', 'ISO-8859-6': 'iso-8859-6',
};

/** The character set of text without a label: UTF-8 if it is valid or nearly so, else what a detector is sure of, else Windows-1252. */
export function guessCharset(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isAscii(bytes)) return hasJapaneseShifts(bytes) ? 'iso-2022-jp' : (utf16Without(bytes) ?? 'utf-8');
  if (isUtf8(bytes) || isUtf8ButItsEnd(bytes) || isMostlyUtf8(bytes)) return 'utf-8';
  const head = bytes.subarray(0, sample);
  const high = head.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (high < 8 || high * 8 < head.length) return 'windows-1252';
  // Half of a Western text is never accented: then the best of the others is right, however unsure.
  const isForeign = high * 2 > head.length;
  const found = analyse(head).filter(({ name }) => !isForeign || name in told)[0];
  return found && (isForeign || found.confidence >= 40) ? (told[found.name] ?? 'windows-1252') : 'windows-1252';
}

const hasJapaneseShifts = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, sample));
  return head.includes('\u001b$B') || head.includes('\u001b$@');
};

function utf16Without(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd * 2 > head.length * 0.8 && even === 0) return 'utf-16le';
  return even * 2 > head.length * 0.8 && odd === 0 ? 'utf-16be' : null;
}

const isUtf8ButItsEnd = (bytes: Uint8Array): boolean => [1, 2, 3].some((cut) => cut < bytes.length && isUtf8(bytes.subarray(0, bytes.length - cut)) && !isAscii(bytes.subarray(0, bytes.length - cut)));

/** A few broken characters do not make a UTF-8 text something else. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < Math.min(bytes.length, sample); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    const whole = more > 0 && bytes.subarray(at + 1, at + 1 + more).every((next) => (next & 0xc0) === 0x80) && at + more < bytes.length;
    if (whole) {
      good += 1;
      at += more;
    } else bad += 1;
  }
  return good >= 3 && good > bad * 2;
}
