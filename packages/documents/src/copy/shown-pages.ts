import { endingOf } from '../conversion/office-types.ts';
import type { Examined, ExaminedPage, HiddenKind } from '../examined.ts';
import { examineFile } from '../intake/examine-file.ts';
import { onlyWithConverter } from '../intake/only-with-converter.ts';
import { suspectsIn } from '../intake/suspects/suspects.ts';
import { lookIntoPdf } from '../pdf/examine-pdf.ts';
import { wordsOfPicture } from '../pdf/redact-picture.ts';
import { withNewer } from './as-newer.ts';
import { asPdf } from './as-pdf.ts';
import { typeOf, type FileBytes } from './file-bytes.ts';

/** How long the pictures of one file are read, in milliseconds. */
const readingPictures = 180_000;

/** A picture with the words that can be read in it. */
async function readPicture({ bytes }: FileBytes, examined: Examined): Promise<Examined> {
  const pages: ExaminedPage[] = [];
  const until = performance.now() + readingPictures;
  let unread = 0;
  for (const page of examined.pages) {
    const read = performance.now() < until ? await wordsOfPicture(bytes, page.number) : null;
    if (read === null) unread += 1;
    pages.push(read === null ? page : { ...page, ...read });
  }
  if (unread === pages.length) return examined;
  const warnings = unread === 0 ? [] : [`${unread} of its pictures were not read.`];
  return { ...examined, pages, textMissing: unread > 0, readFromPictures: pages.some(({ text }) => text !== ''), hidden: [...examined.hidden, ...suspectsIn(pages)], warnings: [...examined.warnings, ...warnings] };
}

const suspects: readonly HiddenKind[] = ['small-number', 'name', 'phone', 'mail-address', 'postcode', 'nhs-number', 'upn'];

/** What of the pages made of a file nobody sees. */
const unseen: readonly HiddenKind[] = ['text-under-box', 'unseen-text', 'text-off-page'];

/** What a file holds and hides. An office file that can be made into a PDF has that PDF’s pages, because they are what is looked at and marked. */
export async function shownPages(file: FileBytes): Promise<Examined> {
  const type = await typeOf(file);
  const examined = await withNewer(file, type, await examineFile(file.bytes, file));
  if (examined.kind === 'image') return readPicture(file, examined);
  if (endingOf(type) === null || examined.encrypted) return examined;
  const made = await asPdf(file, type);
  if (!made.ok) return { ...examined, warnings: [...examined.warnings, made.words] };
  const { pages, pageCount, textMissing, warnings, hidden } = await lookIntoPdf(made.bytes);
  if (pages.length === 0) return examined;
  return {
    ...examined,
    pages,
    pageCount,
    textMissing,
    hidden: [...examined.hidden.filter(({ kind }) => !suspects.includes(kind)), ...hidden.filter(({ kind }) => unseen.includes(kind)), ...suspectsIn(pages)],
    warnings: [...examined.warnings.filter((words) => !onlyWithConverter.includes(words)), ...warnings],
  };
}
