import { endingOf } from '../conversion/office-types.ts';
import type { Mark } from '../examined.ts';
import { examineFile } from '../intake/examine-file.ts';
import { redactPicture } from '../pdf/redact-picture.ts';
import { asNewer, withNewer } from './as-newer.ts';
import { asPdf } from './as-pdf.ts';
import { typeOf, type FileBytes } from './file-bytes.ts';
import { leftOutOf } from '../left-out/left-out.ts';
import { pdfCopy, pictureCopy, type Copied } from './pdf-copy.ts';
import { textCopy } from './text-copy.ts';
import { valuesOnly } from '../values-only/values-only.ts';
import { verifyValuesOnly } from '../values-only/verify-values-only.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const sheets = new Set([
  xlsx,
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.ms-excel.sheet.binary.macroenabled.12',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.ms-excel',
  'text/csv',
]);
const texts = new Set(['text/plain', 'text/html', 'text/xml']);

/**
 * A copy that may be shown to anybody, made from what can be seen, without what is marked, and verified; or why there is none. `words` may be
 * nowhere in it. The file itself is not touched.
 */
export async function makeSafeCopy(file: FileBytes, marks: readonly Mark[], words: readonly string[]): Promise<Copied> {
  const type = await typeOf(file);
  if (type === 'application/pdf') return pdfCopy(file.bytes, marks, words);
  if (sheets.has(type)) return sheetCopy(file, type, marks, words);
  if (type.startsWith('image/') && type !== 'image/svg+xml') return imageCopy(file, marks, words);
  if (endingOf(type) !== null) return officeCopy(file, type, marks, words);
  if (texts.has(type)) {
    const { pages } = await examineFile(file.bytes, file);
    return textCopy(pages.map(({ text }) => text).join('\n'), marks, words);
  }
  return { ok: false, why: 'unreadable', words: 'This type of file cannot be made safe here. It can be kept, and not published.' };
}

async function sheetCopy(file: FileBytes, type: string, marks: readonly Mark[], words: readonly string[]): Promise<Copied> {
  const removed = marks.flatMap((mark) => ('range' in mark ? [mark] : []));
  // A mark that is not understood is a mark that would leak.
  if (removed.length < marks.length) return { ok: false, why: 'no_such_page', words: 'A mark is a box on a page, and this file has sheets. Mark cells instead.' };
  const newer = await asNewer(file, type);
  if (newer !== null && !newer.ok) return newer;
  const made = newer === null ? await valuesOnly(file.bytes, { contentType: type, removed }) : await valuesOnly(newer.bytes, { contentType: xlsx, removed });
  if (!made.ok) return made;
  const verified = await verifyValuesOnly(made.copy, file.bytes, words);
  return verified.ok ? made : verified;
}

async function imageCopy(file: FileBytes, marks: readonly Mark[], words: readonly string[]): Promise<Copied> {
  const made = await redactPicture(file.bytes, marks);
  if (!made.ok) return made;
  const { hidden, pageCount } = await examineFile(file.bytes, file);
  const beyond = pageCount - made.pages.length;
  const more = beyond > 0 ? [`${beyond} more ${beyond === 1 ? 'picture' : 'pictures'} in the file`] : [];
  return pictureCopy(made, marks.length > 0 ? 'redacted' : 'sanitised', words, [...leftOutOf(hidden), ...more]);
}

async function officeCopy(file: FileBytes, type: string, marks: readonly Mark[], words: readonly string[]): Promise<Copied> {
  const made = await asPdf(file, type);
  if (!made.ok) return made;
  const copied = await pdfCopy(made.bytes, marks, words);
  if (!copied.ok) return copied;
  const { hidden } = await withNewer(file, type, await examineFile(file.bytes, file));
  return { ok: true, copy: { ...copied.copy, leftOut: [...new Set([...leftOutOf(hidden), ...copied.copy.leftOut])] } };
}
