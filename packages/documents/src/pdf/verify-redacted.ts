import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { overlap } from './page-shape.ts';
import { formProblems, unpacked, withoutOwnWords } from './file-form.ts';
import { wordsIn, wordsInBytes } from './marked-words.ts';
import { withSecondEngine } from './pdfjs.ts';
import { boxProblems } from './painted-pixels.ts';
import type { PaintedPage } from './redact-pdf.ts';
import { placedItems, structureProblems } from './second-look.ts';

/** What a copy was to be: its pages and boxes, and words that may be nowhere in it. */
export type Expected = { readonly painted: readonly PaintedPage[]; readonly gone: readonly string[] };

const drawing = new Set<number>([
  OPS.save, OPS.restore, OPS.transform, OPS.paintImageXObject, OPS.dependency, OPS.beginText, OPS.endText, OPS.setTextRenderingMode, OPS.setFont, OPS.setHScale, OPS.setTextMatrix, OPS.showText,
]);

/** What is wrong with a copy: nothing, when it may be shown. It is read by the second engine and byte by byte, never by what made it. */
export async function verifyRedacted(bytes: Uint8Array, { painted, gone }: Expected): Promise<string[]> {
  const { problems, outside, streams } = formProblems(bytes, painted.length);
  // A PDF’s own words are no text: a marked “page” or “title” is not the one that every file has.
  const beside = withoutOwnWords(outside);
  const inFile = new Set(wordsInBytes(Buffer.from(beside, 'latin1'), gone));
  const texts = [readable(beside)];
  for (const stream of streams) {
    for (const word of wordsInBytes(stream.raw, gone)) inFile.add(word);
    const said = unpacked(stream);
    if (said === null) problems.push('A stream in it cannot be unpacked.');
    else if (stream.dictionary.includes('/Subtype /Image')) for (const word of wordsInBytes(said, gone)) inFile.add(word);
    else texts.push(shownBy(said.toString('latin1')));
  }
  for (const text of texts) for (const word of wordsIn(text, gone)) inFile.add(word);
  if (inFile.size > 0) problems.push(`${inFile.size} of the marked words ${inFile.size === 1 ? 'is' : 'are'} still in the file.`);
  try {
    problems.push(...(await withSecondEngine(bytes, (document) => lookAt(document, painted, gone))));
  } catch (error) {
    problems.push(`The second program cannot read it: ${error instanceof Error ? error.message : String(error)}`);
  }
  return [...new Set(problems)];
}

async function lookAt(document: PDFDocumentProxy, painted: readonly PaintedPage[], gone: readonly string[]): Promise<string[]> {
  const problems = await structureProblems(document);
  if (document.numPages !== painted.length) return [...problems, `It has ${document.numPages} pages, and the file had ${painted.length}.`];
  for (const [index, expected] of painted.entries()) {
    const page = await document.getPage(index + 1);
    problems.push(...(await pageProblems(page, expected, gone)).map((problem) => `Page ${index + 1}: ${problem}`));
    page.cleanup();
  }
  return problems;
}

async function pageProblems(page: PDFPageProxy, expected: PaintedPage, gone: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  const { width, height } = page.getViewport({ scale: 1 });
  if (Math.abs(width - expected.width) > 0.01 || Math.abs(height - expected.height) > 0.01) problems.push('its size has changed.');
  if ((await page.getAnnotations({ intent: 'any' })).length > 0) problems.push('it has annotations.');

  const items = await placedItems(page);
  if (wordsIn(items.map(({ text }) => text).join(' '), gone).length > 0) problems.push('a marked word can be copied from it.');
  const [across, down] = [width / expected.across, height / expected.down];
  const boxes = expected.boxes.map((box) => ({ x: box.left * across, y: box.top * down, width: (box.right - box.left) * across, height: (box.bottom - box.top) * down }));
  // The room of a word is a little higher than its ink: what only touches a box is let be.
  if (items.some((item) => boxes.some((box) => overlap({ x: item.x, y: item.y + item.height * 0.35, width: item.width, height: item.height * 0.3 }, box)))) problems.push('there is text under a box.');

  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.some((operation) => !drawing.has(operation))) problems.push('something is drawn on it that is no picture.');
  const pictures = fnArray.flatMap((operation, at) => (operation === OPS.paintImageXObject ? [String((argsArray[at] as unknown[])[0])] : []));
  if (pictures.length !== 1) problems.push(`it is drawn with ${pictures.length} pictures.`);
  else problems.push(...(await boxProblems(page, pictures[0] as string, expected)));
  return problems;
}

/** Text that a file of ours says outside its streams. */
const readable = (outside: string): string => outside.replace(/<FEFF([0-9A-F]*)>/g, (_, hex: string) => ` ${Buffer.from(hex, 'hex').swap16().toString('utf16le')} `);

/** Text that the drawing of a page says: read here by itself, as the second engine does by its font. */
const shownBy = (contents: string): string => contents.replace(/<([0-9a-f]*)> Tj/g, (_, hex: string) => ` ${Buffer.from(hex, 'hex').toString('latin1')} `);
