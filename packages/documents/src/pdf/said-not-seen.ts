import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { HiddenThing } from '../examined.ts';
import { withSecondEngine } from './pdfjs.ts';
import { spokenIn } from './spoken-text.ts';
import { hiddenThing } from './structure.ts';

/** The letters of a text alone: words can be drawn in pieces. */
export const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** All letters that pages draw, by the engine that takes no word for them from elsewhere. */
export const drawnLetters = (bytes: Uint8Array): Promise<string> =>
  withSecondEngine(bytes, async (document) => {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(lettersOf(items.map((item) => ('str' in item ? item.str : '')).join('')));
    }
    return pages.join(' ');
  });

/** What a PDF says elsewhere and no page shows: words to be read aloud in the place of what is drawn, descriptions of pictures, bookmarks. */
export async function saidNotSeen(bytes: Uint8Array): Promise<HiddenThing[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const [aloud, bookmarks] = [new Set(spokenIn(document)), new Set<string>()];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    for (const name of ['Alt', 'ActualText', 'E']) addText(object, name, aloud);
    if (['Parent', 'Prev', 'Next'].some((name) => object.has(PDFName.of(name))) && !object.has(PDFName.of('S'))) addText(object, 'Title', bookmarks);
  }
  if (aloud.size + bookmarks.size === 0) return [];
  const drawn = await drawnLetters(bytes);
  const unseen = (texts: ReadonlySet<string>): string[] => [...texts].filter((text) => !drawn.includes(lettersOf(text)));
  return [[unseen(aloud), 'to be read aloud'] as const, [unseen(bookmarks), 'bookmarks'] as const].flatMap(([texts, place]) =>
    texts.length === 0 ? [] : [hiddenThing('hidden-text', null, place, texts.join('; '), { count: texts.length })],
  );
}

function addText(dictionary: PDFDict, name: string, to: Set<string>): void {
  const value = dictionary.lookup(PDFName.of(name));
  const text = value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : '';
  if (text !== '') to.add(text);
}
