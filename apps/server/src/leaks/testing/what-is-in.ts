import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/**
 * Everything that can be read in some bytes, in small letters: as they are, unpacked, out of base64 and percent signs, without tags, with
 * two bytes a letter, each entry of a ZIP, and each stream and each page’s words of a PDF.
 */
export const whatIsIn = (bytes: Uint8Array): Promise<string> => read(Buffer.from(bytes), 0);

async function read(bytes: Buffer, depth: number): Promise<string> {
  const plain = bytes.toString('latin1');
  const twoBytes = plain.includes('\0') ? [bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')] : [];
  const texts = [plain, ...twoBytes, ...decoded(plain)];
  const inside = depth > 3 ? [] : await Promise.all(parts(bytes, plain).map((part) => read(part, depth + 1)));
  if (plain.startsWith('%PDF')) texts.push(await wordsOfPdf(bytes));
  return [...texts, ...inside].join('\n').toLowerCase();
}

/** The same text as other programs write it. */
function decoded(text: string): string[] {
  return [text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), text.replaceAll(/=\r?\n/g, ''), text.replaceAll(/<[^>]*>/g, '')];
}

/** What is packed into some bytes. */
function parts(bytes: Buffer, plain: string): Buffer[] {
  const found: Buffer[] = [];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) found.push(orNothing(() => gunzipSync(bytes)));
  if (plain.startsWith('PK\u0003\u0004')) for (const [name, content] of Object.entries(orNone(() => unzipSync(bytes)))) found.push(Buffer.from(name), Buffer.from(content));
  if (plain.startsWith('%PDF')) found.push(...streamsOf(bytes, plain), Buffer.from(hexOf(plain)));
  else for (const [block] of plain.matchAll(/[A-Za-z0-9+/]{24,}(?:\r?\n[A-Za-z0-9+/]+)*={0,2}/g)) found.push(Buffer.from(block, 'base64'));
  return found.filter(({ length }) => length > 0);
}

/** The streams of a PDF, inflated where they are packed, with the letters that are written as numbers. */
function streamsOf(bytes: Buffer, plain: string): Buffer[] {
  return [...plain.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const inflated = orNothing(() => inflateSync(bytes.subarray(index + length, plain.indexOf('endstream', index))));
    return inflated.length === 0 ? [] : [inflated, Buffer.from(hexOf(inflated.toString('latin1')))];
  });
}

/** Letters that are written as numbers, those of a row put together whatever stands between them. */
const hexOf = (text: string): string =>
  text.split('\n').map((line) => Buffer.from([...line.matchAll(/<([0-9a-f]{2,})>/gi)].map(([, digits]) => digits).join(''), 'hex').toString('latin1')).join('\n');

async function wordsOfPdf(bytes: Buffer): Promise<string> {
  try {
    return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text;
  } catch {
    return '';
  }
}

function orNothing(unpack: () => Buffer): Buffer {
  try {
    return unpack();
  } catch {
    return Buffer.alloc(0);
  }
}

function orNone(unpack: () => Record<string, Uint8Array>): Record<string, Uint8Array> {
  try {
    return unpack();
  } catch {
    return {};
  }
}
