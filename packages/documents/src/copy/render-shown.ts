import { endingOf } from '../conversion/office-types.ts';
import type { NotDone, Picture } from '../examined.ts';
import { renderPicture } from '../pdf/redact-picture.ts';
import { isKept } from '../pdf/kept-pdf.ts';
import { renderKeptPage, renderPage } from '../pdf/render-page.ts';
import { asPdf } from './as-pdf.ts';
import { typeOf, type FileBytes } from './file-bytes.ts';

/** A file whose bytes are read only when they are wanted. `key` tells which bytes it has. */
export type FileToRead = { readonly key: string; readonly read: () => Promise<FileBytes> };

/** A page of whatever has pages, as a picture. */
export async function renderShown(file: FileBytes, page: number, width: number): Promise<Shown> {
  const shown = await shownAs(file);
  return 'pdf' in shown ? renderPage(shown.pdf, page, width) : shown.picture(page, width);
}

/** The same where the next page is wanted soon: what is drawn from stays open for it. */
export async function renderNext({ key, read }: FileToRead, page: number, width: number): Promise<Shown> {
  if (isKept(key)) return renderKeptPage(key, async () => new Uint8Array(), page, width);
  const shown = await shownAs(await read());
  return 'pdf' in shown ? renderKeptPage(key, () => Promise.resolve(shown.pdf), page, width) : shown.picture(page, width);
}

type Shown = { readonly ok: true; readonly picture: Picture } | NotDone;

/** The PDF that is shown, or how a page is drawn where there is none. */
async function shownAs(file: FileBytes): Promise<{ readonly pdf: Uint8Array } | { readonly picture: (page: number, width: number) => Promise<Shown> }> {
  const not = (why: NotDone) => ({ picture: () => Promise.resolve(why) });
  const type = await typeOf(file);
  if (type === 'application/pdf') return { pdf: file.bytes };
  if (type.startsWith('image/') && type !== 'image/svg+xml') return { picture: (page, width) => renderPicture(file.bytes, page, width) };
  if (endingOf(type) === null) return not({ ok: false, why: 'no_such_page', words: 'This type of file has no pages to be shown as pictures.' });
  const made = await asPdf(file, type);
  return made.ok ? { pdf: made.bytes } : not(made);
}
