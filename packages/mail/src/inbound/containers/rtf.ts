import { decodeText, wellFormed } from '../decoding/charset.ts';

/* The compressed RTF in which Outlook keeps the words of a message (MS-OXRTFCP), and the words in it. */

const dictionaryStart = String.raw`{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` + '\r\n' + String.raw`\par \pard\plain\f0\fs20\b\i\u\tab\tx`;
const longest = 8 * 1_048_576;

/** The RTF as text, one character a byte; null when the bytes are none. */
export function decompressRtf(bytes: Uint8Array): string | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (source.length < 16) return null;
  const size = Math.min(source.readUInt32LE(4), longest);
  const kind = source.readUInt32LE(8);
  if (kind === 0x414c454d) return source.subarray(16, 16 + size).toString('latin1');
  if (kind !== 0x75465a4c) return null;
  const ring = Buffer.alloc(4096);
  let write = ring.write(dictionaryStart, 'latin1');
  const out = Buffer.alloc(size);
  let length = 0;
  const put = (byte: number): void => {
    if (length < size) out[length++] = byte;
    ring[write] = byte;
    write = (write + 1) % 4096;
  };
  for (let at = 16; at < source.length && length < size; ) {
    const flags = source[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < source.length && length < size; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(source[at++] ?? 0);
        continue;
      }
      if (at + 2 > source.length) return out.subarray(0, length).toString('latin1');
      const reference = source.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      if (from === write) return out.subarray(0, length).toString('latin1');
      for (let step = 0; step < (reference & 15) + 2; step += 1) put(ring[(from + step) % 4096] ?? 0);
    }
  }
  return out.subarray(0, length).toString('latin1');
}

/** The HTML that Outlook wrapped in RTF; null when the RTF was not made from HTML. */
export function htmlInRtf(rtf: string): string | null {
  return /\\fromhtml1/.test(rtf.slice(0, 4_000)) ? read(rtf, true) : null;
}

/** The words of RTF, without its formatting. */
export const textInRtf = (rtf: string): string => read(rtf, false).replace(/\n{3,}/g, '\n\n').trim();

const hidden = /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header\w?|footer\w?|themedata|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|mmathPr|filetbl|revtbl)$/;
const signs: Readonly<Record<string, string>> = { par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', tab: '\t', cell: '\t', emdash: '\u2014', endash: '\u2013', lquote: '\u2018', rquote: '\u2019', ldblquote: '\u201c', rdblquote: '\u201d', bullet: '\u2022', emspace: ' ', enspace: ' ' };
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

type Group = { readonly silent: boolean; readonly isTag: boolean; readonly skip: number };

function read(rtf: string, asHtml: boolean): string {
  const page = /\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 2_000))?.[1] ?? '1252';
  const out: string[] = [];
  let bytes: number[] = [];
  const groups: Group[] = [];
  let group: Group = { silent: false, isTag: false, skip: 1 };
  let isStarred = false;
  let isRtfOnly = false;
  let skipNext = 0;
  const flush = (): void => {
    if (bytes.length > 0) out.push(decodeText(Uint8Array.from(bytes), `cp${page}`, () => undefined));
    bytes = [];
  };
  const say = (text: string): void => {
    if (group.silent || (asHtml && isRtfOnly && !group.isTag)) return;
    flush();
    out.push(text);
  };
  for (const [all, word, argument, code, symbol, brace, plain] of rtf.matchAll(token)) {
    if (brace === '{') groups.push(group);
    else if (brace === '}') group = groups.pop() ?? group;
    else if (code !== undefined) {
      if (skipNext > 0) skipNext -= 1;
      else if (!group.silent && !(asHtml && isRtfOnly && !group.isTag)) bytes.push(Number.parseInt(code, 16));
    } else if (symbol === '*') isStarred = true;
    else if (symbol !== undefined) say(symbol === '~' ? '\u00a0' : symbol === '_' ? '-' : /[\\{}]/.test(symbol) ? symbol : '');
    else if (word === 'htmlrtf') isRtfOnly = argument !== '0';
    else if (word === 'htmltag' && isStarred) group = { ...group, silent: !asHtml, isTag: true };
    else if (word === 'u' && argument !== undefined) {
      say(String.fromCharCode(Number(argument) & 0xffff));
      skipNext = group.skip;
    } else if (word === 'uc') group = { ...group, skip: Number(argument ?? 1) };
    else if (word !== undefined && (hidden.test(word) || (isStarred && word !== 'htmltag'))) group = { ...group, silent: true };
    else if (word !== undefined && word in signs) say(asHtml && word === 'par' ? '\r\n' : (signs[word] ?? ''));
    else if (plain !== undefined) {
      say(plain.slice(Math.min(skipNext, plain.length)));
      skipNext = 0;
    }
    if (symbol !== '*' && all !== '{') isStarred = false;
  }
  flush();
  return wellFormed(out.join(''));
}
