import { fileTypeFromBuffer } from 'file-type';
import { extensionOf } from '../names/safe-filename.ts';
import { officeTypeInOle, officeTypeInZip } from './office.ts';
import { textType } from './text.ts';

/** How many first bytes are enough to tell every type apart that councils send. */
export const bytesToSniff = 65_536;

/** What a file is, by its bytes. */
export type SniffedType = {
  /** An IANA media type; `application/octet-stream` when nothing is known about the bytes. */
  readonly contentType: string;
  /** Whether the name ends as files of this type do. A PDF called `.docx` does not; a name without an ending does. */
  readonly nameAgrees: boolean;
};

const endings: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.ms-word.document.macroenabled.12': ['docm'],
  'application/vnd.ms-excel.sheet.macroenabled.12': ['xlsm'],
  'application/vnd.ms-excel.sheet.binary.macroenabled.12': ['xlsb'],
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': ['pptm'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/msword': ['doc', 'dot'],
  'application/vnd.ms-excel': ['xls', 'xlt'],
  'application/vnd.ms-powerpoint': ['ppt', 'pps'],
  'application/vnd.ms-outlook': ['msg'],
  'application/x-cfb': ['doc', 'xls', 'ppt', 'msg', 'dot', 'xlt', 'pps'],
  'application/zip': ['zip'],
  'application/rtf': ['rtf'],
  'message/rfc822': ['eml'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
  'image/gif': ['gif'],
  'image/svg+xml': ['svg'],
  'text/html': ['html', 'htm'],
  'text/xml': ['xml'],
  'text/csv': ['csv'],
  'text/plain': ['txt', 'text', 'log', 'md', 'csv', 'json', 'eml'],
};

/**
 * The type of a file by its first bytes (`bytesToSniff` of them, or all). What the sender says it is plays no part; the
 * name decides only between text and CSV, which have the same bytes, and whether the two agree.
 */
export async function sniffType(head: Uint8Array, name: string): Promise<SniffedType> {
  const contentType = await typeOf(head, extensionOf(name));
  const expected = endings[contentType];
  const ending = extensionOf(name);
  return { contentType, nameAgrees: ending === '' || expected === undefined || expected.includes(ending) };
}

async function typeOf(head: Uint8Array, ending: string): Promise<string> {
  const text = textType(head, ending);
  if (text !== null) return text;
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  switch (found?.mime) {
    case 'application/zip':
      return officeTypeInZip(head) ?? 'application/zip';
    case 'application/x-cfb':
      return officeTypeInOle(head) ?? 'application/x-cfb';
    case undefined:
      // A scanner writes what it says of a picture after the picture, beyond what is looked at here.
      if (startsLikeTiff(head)) return 'image/tiff';
      // What a web server or a mail program left before its beginning makes it no other file.
      if (pdfBegins(head)) return 'application/pdf';
      return startsLikeZip(head) ? (officeTypeInZip(head) ?? 'application/zip') : 'application/octet-stream';
    default:
      return found?.mime.toLowerCase() ?? 'application/octet-stream';
  }
}

const startsLikeZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

const startsLikeTiff = (head: Uint8Array): boolean => ['II*\0', 'MM\0*'].includes(Buffer.from(head.buffer, head.byteOffset, Math.min(4, head.byteLength)).toString('latin1'));
const pdfBegins = (head: Uint8Array): boolean => Buffer.from(head.buffer, head.byteOffset, Math.min(1_024, head.byteLength)).includes('%PDF-1.');
