import type { Examined } from '../examined.ts';
import { lookIntoPdf } from './examine-pdf.ts';
import { outsideStreams } from './named-things.ts';
import { plainWords } from './marked-words.ts';
import { withPage, withPdf } from './open-pdf.ts';
import { withSecondEngine } from './pdfjs.ts';
import { pictureSize, pixelsOf } from './render-page.ts';
import { structureProblems } from './second-look.ts';
import { shapeOf } from './page-shape.ts';
import { drawnLetters, lettersOf } from './said-not-seen.ts';
import { hasRemarks, spokenWords } from './spoken-text.ts';

const refused = /\/(?:JavaScript|JS|AA|OpenAction|Launch|EmbeddedFiles?|Annots?|AcroForm|XFA|OCProperties|OCGs?|Metadata|PieceInfo|Thumb|Prev|URI|Names|Outlines|StructTreeRoot|Encrypt|Author|Creator|Subject|Keywords|CreationDate|ModDate|ObjStm|RichMedia|Filespec|AF)(?![A-Za-z0-9])/g;

/** What is wrong with a copy of a file’s pages: nothing, when it may be shown. Form and words are read by the second engine. */
export async function verifySanitised(original: Uint8Array, before: Examined, copy: Uint8Array): Promise<string[]> {
  const problems: string[] = [];
  const outside = outsideStreams(Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength));
  const names = [...new Set(outside.match(refused) ?? [])];
  if (names.length > 0) problems.push(`It still holds ${names.join(', ')}.`);
  if (outside.split('%%EOF').length !== 2) problems.push('It was saved more than once.');
  problems.push(...(await secondLook(original, copy)));
  const after = await lookIntoPdf(copy);
  for (const thing of after.hidden) if (thing.kind !== 'document-properties') problems.push(`It still hides something: ${thing.kind}.`);
  if (after.pageCount !== before.pageCount) problems.push('It has not as many pages as the file.');
  problems.push(...after.warnings);
  const spoken = await spokenWords(copy);
  const drawn = spoken.length === 0 ? '' : await drawnLetters(copy);
  if (spoken.some((word) => !drawn.includes(lettersOf(word)))) problems.push('It says words aloud that nobody sees.');
  if (await hasRemarks(copy)) problems.push('Its drawing holds remarks that nobody sees.');
  problems.push(...(await looksTheSame(original, copy)));
  return [...new Set(problems)];
}

const secondLook = (original: Uint8Array, copy: Uint8Array): Promise<string[]> =>
  withSecondEngine(copy, async (document) => {
    const problems = await structureProblems(document);
    await withSecondEngine(original, async (source) => {
      if (source.numPages !== document.numPages) return void problems.push('It has not as many pages as the file.');
      for (let number = 1; number <= document.numPages; number += 1) {
        const [page, old] = [await document.getPage(number), await source.getPage(number)];
        const [now, then] = [page.getViewport({ scale: 1 }), old.getViewport({ scale: 1 })];
        if (Math.abs(now.width - then.width) > 0.01 || Math.abs(now.height - then.height) > 0.01) problems.push(`Page ${number} has another size.`);
        if ((await page.getAnnotations({ intent: 'any' })).length > 0) problems.push(`Page ${number} has annotations.`);
        const [words, oldWords] = await Promise.all([page, old].map(async (each) => plainWords((await each.getTextContent()).items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')).trim().split(' ')));
        const there = new Set(words);
        if (oldWords?.some((word) => !there.has(word))) problems.push(`Page ${number} has lost words.`);
      }
    });
    return problems;
  }).catch((error: unknown) => [`The second program cannot read it: ${error instanceof Error ? error.message : String(error)}`]);

/** Both drawn small, and compared. */
async function looksTheSame(original: Uint8Array, copy: Uint8Array): Promise<string[]> {
  const pictures = (bytes: Uint8Array): Promise<Uint8Array[]> =>
    withPdf(bytes, (pdf) =>
      Array.from({ length: pdf.pageCount }, (_, index) => withPage(pdf, index, (page) => {
        const size = pictureSize(shapeOf(pdf, page), 200);
        return pixelsOf(pdf, page, size.width, size.height).data;
      })));
  const [before, after] = [await pictures(original), await pictures(copy)];
  return before.some((picture, index) => !alike(picture, after[index])) ? ['It does not look as the file does.'] : [];
}

function alike(a: Uint8Array, b: Uint8Array | undefined): boolean {
  if (a.length !== b?.length) return false;
  let different = 0;
  for (let at = 0; at < a.length; at += 1) if (Math.abs((a[at] as number) - (b[at] as number)) > 40) different += 1;
  return different <= a.length / 500;
}
