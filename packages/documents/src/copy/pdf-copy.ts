import type { Examined, Mark, NotDone, SafeCopy } from '../examined.ts';
import { lookIntoPdf } from '../pdf/examine-pdf.ts';
import { partIn } from '../pdf/page-shape.ts';
import { wordsOnlyUnder } from '../pdf/marked-words.ts';
import { readScans } from '../pdf/read-scans.ts';
import { redactPdf, type Redacted } from '../pdf/redact-pdf.ts';
import { sanitisePdf } from '../pdf/sanitise-pdf.ts';
import { verifyRedacted } from '../pdf/verify-redacted.ts';
import { leftOutOf } from '../left-out/left-out.ts';

/** A copy, or why there is none. */
export type Copied = { readonly ok: true; readonly copy: SafeCopy } | NotDone;

/** A PDF’s copy: its pages without what is hidden, or pictures of all of them as soon as there is one mark or one word that may be nowhere. */
export async function pdfCopy(bytes: Uint8Array, marks: readonly Mark[], words: readonly string[]): Promise<Copied> {
  if (marks.length === 0 && words.length === 0) return unmarked(bytes);
  const before = await lookIntoPdf(bytes);
  if (before.encrypted) return { ok: false, why: 'encrypted', words: 'The file wants a password. Ask the council for a copy without one.' };
  const made = await redactPdf(bytes, marks.filter((mark) => !liesOnUnseenText(mark, before)));
  if (!made.ok) return made;
  return pictureCopy(made, marks.length > 0 ? 'redacted' : 'sanitised', [...words, ...wordsOnlyUnder(before.pages, marks)], leftOutOf(before.hidden));
}

/** A word beside the page can be marked by looking for it. No picture of the page has it: there is nothing to paint. */
const liesOnUnseenText = (mark: Mark, { hidden }: Examined): boolean =>
  'box' in mark && hidden.some(({ kind, page, box }) => kind === 'text-off-page' && page === mark.page && box !== null && partIn(mark.box, box) > 0.95);

async function unmarked(bytes: Uint8Array): Promise<Copied> {
  const made = await sanitisePdf(bytes);
  if (!made.ok) return made;
  const leftOut = leftOutOf(made.before.hidden);
  if (made.as === 'pictures') return pictureCopy(made.made, 'sanitised', [], [...leftOut, `what a PDF can hold beside pictures, because ${made.because}`]);
  const looked = await lookIntoPdf(made.bytes);
  // What is read from the pictures of a scan can be searched here, though the copy itself has no text.
  const { pages } = await readScans(made.bytes, looked).catch(() => looked);
  return { ok: true, copy: { role: 'sanitised', contentType: 'application/pdf', bytes: made.bytes, pages, leftOut, hasText: looked.pages.some(({ text }) => text !== '') } };
}

/** Pictures of pages are a copy once they are verified. */
export async function pictureCopy(made: Redacted, role: 'redacted' | 'sanitised', gone: readonly string[], leftOut: readonly string[]): Promise<Copied> {
  const problems = await verifyRedacted(made.bytes, { painted: made.painted, gone });
  if (problems.length > 0) return { ok: false, why: 'not_safe', words: `The copy was made, and is not safe: ${problems.slice(0, 5).join(' ')}` };
  const silent = made.pagesWithoutText === 0 ? [] : [`the text of ${made.pagesWithoutText} ${made.pagesWithoutText === 1 ? 'page' : 'pages'}: it was not read from the pictures here`];
  return { ok: true, copy: { role, contentType: 'application/pdf', bytes: made.bytes, pages: made.pages, leftOut: [...leftOut, ...silent], hasText: made.hasText } };
}
