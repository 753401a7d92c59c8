import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { guessCharset } from './guess-charset.ts';

/** Names that mails use, and what they mean. ISO-8859-1 is Windows-1252, as in every browser: nobody means its control characters. */
const meant: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252', latin1: 'windows-1252', 'iso8859-1': 'windows-1252', iso88591: 'windows-1252', 'iso_8859-1': 'windows-1252', 'iso-latin-1': 'windows-1252',
  l1: 'windows-1252', cp1252: 'windows-1252', '1252': 'windows-1252', 'windows-1252': 'windows-1252', 'ansi': 'windows-1252', 'x-ansi': 'windows-1252', 'x-cp1252': 'windows-1252',
  utf8: 'utf-8', 'utf-8': 'utf-8', utf_8: 'utf-8', 'unicode-1-1-utf-8': 'utf-8', 'x-utf-8': 'utf-8', cp65001: 'utf-8', utf8mb4: 'utf-8',
  'utf-7': 'utf-7', utf7: 'utf-7', 'unicode-1-1-utf-7': 'utf-7', 'x-unicode-2-0-utf-7': 'utf-7', cp65000: 'utf-7',
  'iso-8859-9': 'windows-1254', 'iso-8859-11': 'windows-874', 'tis-620': 'windows-874', 'iso-8859-8-i': 'iso-8859-8', 'iso-8859-8-e': 'iso-8859-8', 'iso-8859-6-i': 'iso-8859-6',
  gb2312: 'gb18030', gbk: 'gb18030', 'x-gbk': 'gb18030', 'hz-gb-2312': 'hz', 'hz-gb2312': 'hz', gb_2312: 'gb18030', 'gb_2312-80': 'gb18030', cp936: 'gb18030', 'chinese': 'gb18030',
  'ks_c_5601-1987': 'cp949', 'ks_c_5601': 'cp949', ksc5601: 'cp949', 'euc-kr': 'cp949', 'x-windows-949': 'cp949',
  shift_jis: 'cp932', 'shift-jis': 'cp932', sjis: 'cp932', 'x-sjis': 'cp932', 'windows-31j': 'cp932', 'ms_kanji': 'cp932',
  'iso-2022-jp': 'iso-2022-jp', 'iso-2022-jp-2': 'iso-2022-jp', 'iso-2022-jp-ms': 'iso-2022-jp', csiso2022jp: 'iso-2022-jp', cp50220: 'iso-2022-jp', cp50221: 'iso-2022-jp',
  'x-mac-roman': 'macintosh', macroman: 'macintosh', 'x-macintosh': 'macintosh', 'big5-hkscs': 'big5hkscs', 'x-euc-jp': 'euc-jp',
};

/** Labels that say nothing about bytes above 127. */
const saysNothing = /^(?:|us-?ascii|ascii|ansi_x3\.4-19\d\d|7-?bit|8-?bit|none|null|unknown|unknown-8bit|x-unknown|default|default_charset|x-user-defined|_?autodetect\w*|binary|undefined|other)$/;

/** The charset a label names, as the decoder calls it; null when it names none that is known. */
export function charsetOf(label: string | null): string | null {
  const word = (label ?? '').toLowerCase().replace(/\*.*$/, '').replace(/^charset=/, '').replace(/["'\s\0]/g, '').replace(/[;,].*$/, '');
  if (saysNothing.test(word)) return null;
  const name = meant[word] ?? word.replace(/^(?:cp|x-cp|windows|win)[-_]?(\d{3,4})$/, 'cp$1').replace(/^iso[-_]?8859[-_]?(\d+)$/, 'iso-8859-$1');
  const known = meant[name] ?? name;
  return known === 'iso-2022-jp' || known === 'hz' || iconv.encodingExists(known) && !/^(?:base64|hex|ucs-?4|utf-?32\w*)$/.test(known) ? known : null;
}

/** Text without halves of characters, which PostgreSQL and JSON do not take. */
export const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd');

/**
 * Bytes as text: by their label where that is known and true, else guessed (UTF-8 if valid, else a detector). What cannot be decoded is
 * U+FFFD, and said. No NUL is left, because PostgreSQL takes none.
 */
export function decodeText(bytes: Uint8Array, label: string | null, warn: (what: string) => void): string {
  return wellFormed(read(bytes, label, warn).replace(/\0/g, '').replace(/^\ufeff/, ''));
}

function read(bytes: Uint8Array, label: string | null, warn: (what: string) => void): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes, warn);
  const charset = charsetOf(label);
  if (charset === null && label !== null && label.trim() !== '' && !saysNothing.test(label.trim().toLowerCase()) && !isAscii(bytes)) warn('It names a character set that nobody knows: the set was guessed.');
  switch (charset) {
    case null:
      return decodeAs(bytes, guessCharset(bytes), warn);
    case 'utf-8':
      return isUtf8(bytes) ? utf8(bytes, warn) : decodeAs(bytes, guessCharset(bytes), warn);
    case 'windows-1252':
      if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      if (!isUtf8(bytes)) return decodeAs(bytes, charset, warn);
      warn('Its text is labelled ISO-8859-1 or Windows-1252 but is UTF-8, and was read as that.');
      return utf8(bytes, warn);
    case 'hz':
      return decodeAs(withoutHz(bytes), 'gb18030', warn);
    default:
      return decodeAs(bytes, charset, warn);
  }
}

/** HZ writes GB 2312 in seven bits, between `~{` and `~}`. */
const withoutHz = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/~\{([^~\n]*)(?:~\}|(?=\n)|$)/g, (_, pairs: string) => pairs.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) | 0x80))).replace(/~~/g, '~').replace(/~\n/g, ''),
    'latin1',
  );

const japanese = new TextDecoder('iso-2022-jp');
const unicode = new TextDecoder('utf-8', { ignoreBOM: true });

const utf8 = (bytes: Uint8Array, warn: (what: string) => void): string => marked(unicode.decode(bytes), warn);

// One character for each byte of a Windows-1252 text: Node's own decoder gives control characters for some of them.
const decodeAs = (bytes: Uint8Array, charset: string, warn: (what: string) => void): string =>
  charset === 'utf-8' ? utf8(bytes, warn) : marked(charset === 'iso-2022-jp' ? japanese.decode(bytes) : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset), warn);

function marked(text: string, warn: (what: string) => void): string {
  if (text.includes('\ufffd')) warn('Some characters could not be read; each is shown as \ufffd.');
  return text;
}
