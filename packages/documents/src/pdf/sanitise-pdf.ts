import type { Examined, NotDone } from '../examined.ts';
import { hasCoveredPicture } from './covered-pictures.ts';
import { lookIntoPdf } from './examine-pdf.ts';
import { flattened } from './flatten-pdf.ts';
import { pdfLimits } from './limits.ts';
import { asNotDone, withPage, withPdf } from './open-pdf.ts';
import { shapeOf } from './page-shape.ts';
import { prunedPdf } from './pruned-pdf.ts';
import { redactPdf, type Redacted } from './redact-pdf.ts';
import { verifySanitised } from './verify-sanitised.ts';

/** A copy of what a file’s pages show: its pages themselves, or pictures of them where that is the only safe way. */
export type Sanitised = { readonly ok: true; readonly as: 'pages'; readonly bytes: Uint8Array; readonly before: Examined } | { readonly ok: true; readonly as: 'pictures'; readonly made: Redacted; readonly before: Examined; readonly because: string };

/** What only pictures of the pages leave behind. */
const onlyPictures: Readonly<Record<string, string>> = {
  layer: 'it has layers',
  'text-off-page': 'it has text beside its pages',
  'unseen-text': 'it has text that is not seen',
};

/** A copy of a PDF without marks. Where words lie under boxes there is none: whoever covered them meant them to be gone, and a reviewer has to see that. */
export async function sanitisePdf(bytes: Uint8Array, title: string | null = null): Promise<Sanitised | NotDone> {
  try {
    const before = await lookIntoPdf(bytes);
    const covered = before.hidden.find(({ kind }) => kind === 'text-under-box');
    if (before.encrypted) return { ok: false, why: 'encrypted', words: 'The file wants a password. Ask the council for a copy without one.' };
    if (before.pageCount === 0) return { ok: false, why: 'unreadable', words: before.warnings[0] ?? 'The file cannot be read.' };
    if (before.pageCount > pdfLimits.pages) return { ok: false, why: 'too_large', words: `The file has ${before.pageCount} pages: more than ${pdfLimits.pages} are not copied here.` };
    if (covered) return { ok: false, why: 'not_safe', words: `There are words under a box on page ${covered.page ?? 1}. Mark them, then make the copy again.` };
    const because = before.hidden.map(({ kind }) => onlyPictures[kind]).find((words) => words !== undefined) ?? (before.warnings.length > 0 ? 'it could not be read whole' : null) ?? (await coveredPicture(bytes, before));
    if (because !== null) return await asPictures(bytes, before, title, because);
    const copy = await prunedPdf(await flattened(bytes), title).catch(() => null);
    const problems = copy ? await verifySanitised(bytes, before, copy).catch((error: unknown) => [String(error)]) : ['its pages could not be copied'];
    if (!copy || problems.length > 0) return await asPictures(bytes, before, title, problems[0] ?? 'its pages could not be copied');
    return { ok: true, as: 'pages', bytes: copy, before };
  } catch (error) {
    return asNotDone(error);
  }
}

async function asPictures(bytes: Uint8Array, before: Examined, title: string | null, because: string): Promise<Sanitised | NotDone> {
  const made = await redactPdf(bytes, [], { title });
  return made.ok ? { ok: true, as: 'pictures', made, before, because } : made;
}

const coveredPicture = (bytes: Uint8Array, before: Examined): Promise<string | null> =>
  withPdf(bytes, (pdf) => {
    for (let index = 0; index < pdf.pageCount; index += 1) {
      const annotated = before.hidden.some(({ kind, page }) => kind === 'annotation' && page === index + 1);
      if (withPage(pdf, index, (page) => (annotated && pdf.engine.FPDFPage_GetAnnotCount(page) > 0) || hasCoveredPicture(pdf, page, shapeOf(pdf, page)))) return 'more of a picture is in the file than is seen';
    }
    return null;
  });
