import type { Examined, ExaminedPage, HiddenThing } from '../examined.ts';
import { suspectsIn } from '../intake/suspects/suspects.ts';
import { pdfLimits } from './limits.ts';
import { namedThings } from './named-things.ts';
import { notTakenOut } from './not-taken-out.ts';
import { PdfProblem, withPage, withPdf, type OpenPdf } from './open-pdf.ts';
import { shapeOf } from './page-shape.ts';
import { unitsOf } from './pdfjs.ts';
import { picturesInside } from './pictures-inside.ts';
import { readScans } from './read-scans.ts';
import { earlierRevisions } from './revisions.ts';
import { saidNotSeen } from './said-not-seen.ts';
import { scansUnderBoxes } from './scans-under-boxes.ts';
import { hiddenThing, structureOf } from './structure.ts';
import { grouped, unseenWords } from './unseen-words.ts';
import { wordsOf } from './words.ts';

type Read = { readonly pages: ExaminedPage[]; readonly hidden: HiddenThing[]; readonly warnings: string[]; readonly pageCount: number; readonly behindScan: boolean };

/** What a PDF holds and hides, and the words in it that a person should look at. What cannot be read of it is said in `warnings`. */
export async function examinePdf(bytes: Uint8Array): Promise<Examined> {
  const looked = await lookIntoPdf(bytes);
  const examined = await readScans(bytes, looked).catch(() => looked);
  return { ...examined, hidden: [...examined.hidden, ...suspectsIn(examined.pages)] };
}

/** What a PDF holds and hides. */
export async function lookIntoPdf(bytes: Uint8Array): Promise<Examined> {
  const base: Examined = { kind: 'pdf', pages: [], pageCount: 0, hidden: [], encrypted: false, textMissing: false, readFromPictures: false, warnings: [] };
  try {
    const read = await readPages(bytes, await unitsOf(bytes, pdfLimits.pages));
    const [structure, structureWarnings] = await tried(structureOf(bytes), [], 'What stands beside its pages could not be read whole: look at it with care.');
    // A locked file is not read by this reader: the engines say what they find in it.
    const [beside] = await tried<HiddenThing[][]>(Promise.all([saidNotSeen(bytes), picturesInside(bytes)]), [], '');
    const [earlier, earlierWarnings] = await tried(earlierRevisions(bytes), { count: 0, lost: [] }, 'Its earlier states could not be read.');
    const revisions = earlier.count === 0 ? [] : [hiddenThing('earlier-revision', null, 'saved more than once', earlier.lost.join(' '), { count: earlier.count })];
    return {
      ...base,
      pages: read.pages,
      pageCount: read.pageCount,
      hidden: [...withoutRepeats([...structure, ...namedThings(bytes)]), ...beside.flat(), ...revisions, ...read.hidden, ...notTakenOut(read.pages, structure)],
      textMissing: read.pages.length > 0 && read.pages.some(({ text }) => text === '') && read.pages.filter(({ text }) => text !== '').length < read.pages.length / 2,
      readFromPictures: read.behindScan,
      warnings: [...read.warnings, ...structureWarnings, ...earlierWarnings],
    };
  } catch (error) {
    const encrypted = error instanceof PdfProblem && error.why === 'encrypted';
    return { ...base, encrypted, warnings: [error instanceof Error ? error.message : String(error)] };
  }
}

async function tried<T>(work: Promise<T>, otherwise: T, words: string): Promise<[T, string[]]> {
  try {
    return [await work, []];
  } catch {
    return [otherwise, [words]];
  }
}

function readPages(bytes: Uint8Array, units: readonly number[]): Promise<Read> {
  return withPdf(bytes, (pdf) => {
    const read: Read = { pages: [], hidden: [], warnings: [], pageCount: pdf.pageCount, behindScan: false };
    let characters = 0;
    let behindScan = false;
    for (let index = 0; index < Math.min(pdf.pageCount, pdfLimits.pages); index += 1) {
      try {
        const { page, hidden, scan } = withPage(pdf, index, (open) => onePage(pdf, open, index, units[index] ?? 1));
        characters += page.text.length;
        if (characters > pdfLimits.characters) throw new PdfProblem('too_large', `The text from page ${index + 1} on is not kept: there is too much of it.`);
        read.pages.push(page);
        read.hidden.push(...hidden);
        behindScan ||= scan;
      } catch (error) {
        if (!(error instanceof PdfProblem)) throw error;
        read.warnings.push(error.message);
        if (error.why === 'too_large') break;
        read.pages.push(emptyPage(index + 1));
      }
    }
    if (pdf.pageCount > pdfLimits.pages) read.warnings.push(`Only the first ${pdfLimits.pages.toLocaleString('en-GB')} of ${pdf.pageCount.toLocaleString('en-GB')} pages were read.`);
    return { ...read, behindScan };
  });
}

function onePage(pdf: OpenPdf, open: number, index: number, unit: number): { page: ExaminedPage; hidden: HiddenThing[]; scan: boolean } {
  const shape = shapeOf(pdf, open, unit);
  const { text, words } = wordsOf(pdf, open, shape);
  const { unseen, behindScan } = unseenWords(pdf, open, shape, words);
  const groups = grouped(unseen);
  const hidden = groups.slice(0, pdfLimits.namedPerPage).map(({ kind, text: sample, count, box }) => hiddenThing(kind, index + 1, 'page', sample, { count, box }));
  const more = groups.slice(pdfLimits.namedPerPage);
  if (more.length > 0) hidden.push(hiddenThing((more[0] as (typeof more)[number]).kind, index + 1, 'more of the page', null, { count: more.reduce((sum, { count }) => sum + count, 0) }));
  hidden.push(...scansUnderBoxes(pdf, open, shape).map((box) => hiddenThing('text-under-box', index + 1, 'part of a scan', null, { box })));
  if (pdf.engine.FPDFPage_GetRawThumbnailData(open, 0, 0) > 0) hidden.push(hiddenThing('thumbnail', index + 1, 'small picture of the page'));
  const placed = words.map(({ text: word, x, y, width, height }) => ({ text: word, x, y, width, height }));
  return { page: { ...emptyPage(index + 1), width: shape.width, height: shape.height, text, words: placed }, hidden, scan: behindScan > words.length / 2 };
}

const emptyPage = (number: number): ExaminedPage => ({ number, label: null, hidden: 'no', width: 0, height: 0, text: '', words: [], sheet: null });

/** What was found by its name only, where nothing of its kind was found by looking. */
function withoutRepeats(things: readonly HiddenThing[]): HiddenThing[] {
  const looked = new Set(things.filter(({ place }) => !place.startsWith('/')).map(({ kind }) => kind));
  return things.filter(({ place, kind }) => !place.startsWith('/') || !looked.has(kind));
}
