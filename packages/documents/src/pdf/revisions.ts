import { withPage, withPdf } from './open-pdf.ts';
import { shapeOf } from './page-shape.ts';
import { wordsOf } from './words.ts';

/** How many times a file was saved on top of itself before, and what its earlier state said that its last does not. */
export type EarlierRevisions = { readonly count: number; readonly lost: readonly string[] };

const mostTried = 8;
const mostPages = 50;

/** Where the file ended each time it was saved. */
export function endsOf(bytes: Uint8Array): number[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: number[] = [];
  for (let at = buffer.indexOf('%%EOF', 0, 'latin1'); at >= 0 && ends.length < 1_000; at = buffer.indexOf('%%EOF', at + 5, 'latin1')) {
    if (/startxref\s+\d+\s*$/.test(buffer.toString('latin1', Math.max(0, at - 60), at))) ends.push(at + 5);
  }
  return ends;
}

/** Reads the file as it was each time it was saved. */
export async function earlierRevisions(bytes: Uint8Array): Promise<EarlierRevisions> {
  const ends = endsOf(bytes);
  if (ends.length < 2) return { count: 0, lost: [] };
  const now = new Set(await wordsAll(bytes));
  const lost = new Set<string>();
  for (const end of ends.slice(0, -1).slice(-mostTried)) {
    // A part of a file that was written to be read while it is loading is no earlier state, and says nothing else.
    for (const word of await wordsAll(bytes.subarray(0, end)).catch(() => [])) if (!now.has(word)) lost.add(word);
  }
  const writtenForLoading = /\/Linearized\s/.test(Buffer.from(bytes.subarray(0, 1_024)).toString('latin1'));
  return { count: Math.max(ends.length - 1 - (writtenForLoading ? 1 : 0), lost.size > 0 ? 1 : 0), lost: [...lost] };
}

const wordsAll = (bytes: Uint8Array): Promise<string[]> =>
  withPdf(bytes, (pdf) =>
    Array.from({ length: Math.min(pdf.pageCount, mostPages) }, (_, index) => withPage(pdf, index, (page) => wordsOf(pdf, page, shapeOf(pdf, page)).words.map(({ text }) => text))).flat(),
  );
