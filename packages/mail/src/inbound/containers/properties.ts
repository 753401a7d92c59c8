import { decodeText, wellFormed } from '../decoding/charset.ts';
import { decompressRtf, htmlInRtf, textInRtf } from './rtf.ts';

/** A property's value: the bytes of a string or a file, or a number. */
export type PropertyValue = { readonly type: number; readonly bytes: Uint8Array };

/** MAPI's properties of one thing by their tag; `.msg` and `winmail.dat` both have them. */
export type Properties = ReadonlyMap<number, PropertyValue>;

/** The tags that are read. */
export const tags = {
  messageClass: 0x001a, subject: 0x0037, submitted: 0x0039, sentFor: 0x0042, sentForAddress: 0x0065, transportHead: 0x007d, recipientType: 0x0c15, sender: 0x0c1a, senderAddress: 0x0c1f, to: 0x0e04, delivered: 0x0e06,
  body: 0x1000, rtf: 0x1009, html: 0x1013, displayName: 0x3001, address: 0x3003, created: 0x3007, data: 0x3701, fileName: 0x3704, method: 0x3705, longFileName: 0x3707, rendering: 0x370b, mimeTag: 0x370e, contentId: 0x3712, hidden: 0x7ffe,
  smtpAddress: 0x39fe, senderSmtp: 0x5d01, sentForSmtp: 0x5d02, codePage: 0x3ffd, internetCodePage: 0x3fde,
} as const;

const unicode = 0x001f;
const quiet = (): void => undefined;

/** A string property; null where there is none. */
export function stringOf(properties: Properties, tag: number): string | null {
  const value = properties.get(tag);
  if (!value || (value.type !== unicode && value.type !== 0x001e && value.type !== 0x0102)) return null;
  const text = value.type === unicode ? Buffer.from(value.bytes.buffer, value.bytes.byteOffset, value.bytes.byteLength & ~1).toString('utf16le') : decodeText(value.bytes, codePageOf(properties), quiet);
  return wellFormed(text.replace(/\0/g, ''));
}

/** A number; null where there is none. */
export function numberOf(properties: Properties, tag: number): number | null {
  const bytes = properties.get(tag)?.bytes;
  return bytes && bytes.length >= 2 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)[bytes.length >= 4 ? 'readInt32LE' : 'readInt16LE'](0) : null;
}

/** An instant as a `Date` header says it; empty where there is none. */
export function dateOf(properties: Properties, ...tried: number[]): string {
  for (const tag of tried) {
    const bytes = properties.get(tag)?.bytes;
    if (!bytes || bytes.length < 8) continue;
    const ticks = Buffer.from(bytes.buffer, bytes.byteOffset, 8).readBigUInt64LE(0);
    const moment = Number(ticks / 10_000n - 11_644_473_600_000n);
    if (moment > 0 && moment < 7_258_118_400_000) return new Date(moment).toUTCString().replace('GMT', '+0000');
  }
  return '';
}

/** The words of a message: plain, HTML, or what the compressed RTF holds. */
export function wordsOf(properties: Properties): { text: string | null; html: string | null } {
  const text = stringOf(properties, tags.body);
  const html = properties.get(tags.html);
  const page = html ? (html.type === unicode ? stringOf(properties, tags.html) : decodeText(html.bytes, internetCodePage(properties), quiet)) : null;
  if (page !== null || (text !== null && text.trim() !== '')) return { text, html: page };
  const rtf = properties.get(tags.rtf);
  const source = rtf ? decompressRtf(rtf.bytes) : null;
  return source === null ? { text, html: null } : { text: htmlInRtf(source) === null ? textInRtf(source) : null, html: htmlInRtf(source) };
}

/** `Name <address>`, as far as both are known. */
export function personOf(name: string | null, address: string | null): string {
  const known = (address ?? '').includes('@') ? (address ?? '').trim() : '';
  const called = (name ?? '').trim();
  return known === '' ? called : called === '' || called === known ? known : `${called} <${known}>`;
}

const pageName = (page: number | null): string | null => (page === null || page <= 0 ? null : page === 65_001 ? 'utf-8' : page === 28_591 ? 'windows-1252' : page > 28_591 && page < 28_606 ? `iso-8859-${page - 28_590}` : page === 20_127 ? null : `cp${page}`);

const codePageOf = (properties: Properties): string | null => pageName(numberOf(properties, tags.codePage)) ?? pageName(numberOf(properties, tags.internetCodePage));

const internetCodePage = (properties: Properties): string | null => pageName(numberOf(properties, tags.internetCodePage)) ?? pageName(numberOf(properties, tags.codePage));
