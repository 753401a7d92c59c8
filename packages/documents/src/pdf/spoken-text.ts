import { PDFDocument, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { contentsOf } from './pruned-pdf.ts';
import { plainWords } from './marked-words.ts';

/** Words that the drawing of pages says to be read aloud instead of what is drawn: nobody sees them. */
export async function spokenWords(bytes: Uint8Array): Promise<string[]> {
  return spokenIn(await PDFDocument.load(bytes, { updateMetadata: false }));
}

/** The same of a file that is open. */
export function spokenIn(document: PDFDocument): string[] {
  const words: string[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image') || object.dict.has(PDFName.of('Length1'))) continue;
    const contents = contentsQuietly(object);
    for (const [, literal, hex] of contents.matchAll(/\/(?:ActualText|Alt|E|T)\s*(?:\(((?:\\[^]|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)/g)) {
      const raw = hex === undefined ? Buffer.from((literal ?? '').replace(/\\([0-7]{1,3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8) & 255)).replace(/\\(.)/g, '$1'), 'latin1') : Buffer.from(hex.replace(/\s/g, ''), 'hex');
      const text = raw[0] === 0xfe && raw[1] === 0xff ? Buffer.from(raw.subarray(2, raw.length - (raw.length % 2))).swap16().toString('utf16le') : raw.toString('latin1');
      words.push(...plainWords(text).trim().split(' ').filter(Boolean));
    }
  }
  return [...new Set(words)];
}

const contentsQuietly = (stream: PDFRawStream): string => {
  try {
    return stream.dict instanceof PDFDict ? contentsOf(stream) : '';
  } catch {
    return '';
  }
};

/** Whether the drawing of pages holds remarks of a program, which no reader shows. */
export async function hasRemarks(bytes: Uint8Array): Promise<boolean> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const groups = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream && (object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form') || object.dict.has(PDFName.of('PatternType'))) ? [contentsQuietly(object)] : []));
  return [...document.getPages().map((page) => contentsOf(page.node.Contents())), ...groups].some((contents) => withoutStrings(contents).includes('%'));
}

/** A drawing without the letters it draws and the small pictures that stand in it. */
function withoutStrings(contents: string): string {
  let left = contents.replace(/\bID\s[^]*?\sEI\b/g, ' ');
  // Brackets can stand in brackets.
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/\((?:\\[^]|[^\\()])*\)/g, ' ');
  }
  return left;
}
