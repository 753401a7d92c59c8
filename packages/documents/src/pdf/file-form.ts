import { inflateSync } from 'node:zlib';
import { pdfLimits } from './limits.ts';

/** Names that a file made of pictures has outside its streams. Whatever has another name was not made by us. */
const allowed = new Set(
  'Type Catalog Pages Count Kids Page Parent MediaBox Resources XObject P Font F Contents Subtype Image Width Height ColorSpace DeviceGray DeviceRGB BitsPerComponent Filter FlateDecode DCTDecode Length Type1 BaseFont Helvetica FirstChar LastChar Widths Encoding BaseEncoding WinAnsiEncoding Differences Wcircumflex wcircumflex Ycircumflex ycircumflex Title Producer Size Root Info'.split(' '),
);

/** One stream of a file of ours: what stands before it, and its bytes as they lie there. All of them unpacked at once would be a page’s pixels times the pages. */
export type Stream = { readonly dictionary: string; readonly raw: Buffer };

/** What is wrong with the form of a file made of pictures: more than one revision, other objects, bytes that belong to nothing. */
export function formProblems(bytes: Uint8Array, pages: number): { problems: string[]; outside: string; streams: Stream[] } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { outside, streams, problems } = partsOf(buffer);
  const objects = outside.match(/\d+ 0 obj\n/g)?.length ?? 0;
  if (objects !== 4 + 3 * pages) problems.push(`It has ${objects} objects, and ${pages} pages need ${4 + 3 * pages}.`);
  if (streams.length !== 2 * pages) problems.push(`It has ${streams.length} streams, and ${pages} pages need ${2 * pages}.`);
  if (outside.split('%%EOF').length !== 2 || outside.split('startxref').length !== 2 || !outside.endsWith('%%EOF\n')) problems.push('It was saved more than once.');
  const strange = [...new Set([...outside.matchAll(/\/([^\s/<>[\](){}%]+)/g)].map(([, name]) => name as string).filter((name) => !allowed.has(name)))];
  if (strange.length > 0) problems.push(`It holds what no copy of ours holds: ${strange.slice(0, 10).join(', ')}.`);
  const strings = outside.replace(/\/Title <FEFF[0-9A-F]*>/, '').replace('/Producer (Open Valve)', '').match(/\(|<[0-9A-Fa-f]/g);
  if (strings) problems.push('It holds text beside its title and its maker.');
  return { problems, outside, streams };
}

/** What stands outside the streams of a file of ours beside what every such file says: its title, and whatever should not be there. */
export const withoutOwnWords = (outside: string): string =>
  outside
    .replace('/Producer (Open Valve)', '')
    .replace(/\/([^\s/<>[\](){}%]+)/g, (whole, name: string) => (allowed.has(name) ? '' : whole))
    .replace(/\b(?:obj|endobj|stream|endstream|xref|trailer|startxref|EOF)\b/g, '');

/** Takes a file of ours apart by the lengths it gives. */
function partsOf(buffer: Buffer): { outside: string; streams: Stream[]; problems: string[] } {
  const kept: string[] = [];
  const streams: Stream[] = [];
  const problems: string[] = [];
  let from = 0;
  for (let at = buffer.indexOf('\nstream\n', 0, 'latin1'); at >= 0; at = buffer.indexOf('\nstream\n', from, 'latin1')) {
    const before = buffer.toString('latin1', from, at);
    const length = Number(/\/Length (\d+) >>$/.exec(before)?.[1] ?? Number.NaN);
    const start = at + 8;
    if (!Number.isSafeInteger(length) || buffer.toString('latin1', start + length, start + length + 11) !== '\nendstream\n') {
      problems.push('A stream in it does not end where it says.');
      break;
    }
    const raw = buffer.subarray(start, start + length);
    kept.push(before);
    streams.push({ dictionary: before.slice(before.lastIndexOf('obj\n')), raw });
    from = start + length + 11;
  }
  kept.push(buffer.toString('latin1', from));
  return { outside: kept.join('\n'), streams, problems };
}

/** What a stream says; null where it cannot be unpacked. */
export function unpacked({ dictionary, raw }: Stream): Buffer | null {
  if (!dictionary.includes('/FlateDecode')) return raw;
  try {
    return inflateSync(raw, { maxOutputLength: pdfLimits.unpacked });
  } catch {
    return null;
  }
}
