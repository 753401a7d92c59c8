import { examinePdf } from '../pdf/examine-pdf.ts';
import { wholeType } from '../types/whole-type.ts';
import type { Examined } from './examined.ts';
import { examineImage } from './images/examine-image.ts';
import { examineOle } from './old-office/examine-ole.ts';
import { openZip, type ZipPackage } from './package/zip-package.ts';
import { examinedAs } from './pages.ts';
import { examineArchive, examineHtml, examineMail, examineText } from './plain/examine-plain.ts';
import { examineRtf } from './plain/examine-rtf.ts';
import { examineSpreadsheet } from './sheets/examine-spreadsheet.ts';
import { examinePresentation } from './slides/examine-presentation.ts';
import { examineOdt } from './word/examine-odt.ts';
import { examineWord } from './word/examine-word.ts';

/** Looks into a file of any type: its pages, its text, and what in it is hidden. What it is called and said to be decides nothing. Never throws for what a file is. */
export async function examineFile(bytes: Uint8Array, { name, contentType }: { readonly name: string; readonly contentType: string }): Promise<Examined> {
  if (bytes.length === 0) return examinedAs('unknown', { warnings: ['It is empty. Ask for it to be sent again.'] });
  const sniffed = await wholeType(bytes, name);
  const type = sniffed.contentType === 'application/zip' ? await typeOfZip(bytes) : sniffed.contentType;
  const warnings = [
    ...(sniffed.nameAgrees ? [] : ['Its name says it is another type of file than it is. It was read as what it is.']),
    ...(type !== 'application/pdf' && holdsAPdf(bytes) ? ['It is two files in one: a PDF begins inside it. Only the outer file was looked into.'] : []),
  ];
  try {
    const examined = await examineAs(bytes, type, contentType);
    return { ...examined, warnings: [...warnings, ...examined.warnings] };
  } catch {
    return examinedAs('unknown', { warnings: [...warnings, 'It could not be read: something in it is damaged.'] });
  }
}

async function examineAs(bytes: Uint8Array, type: string, said: string): Promise<Examined> {
  switch (type) {
    case 'application/pdf':
      return examinePdf(bytes);
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    case 'application/vnd.ms-excel.sheet.macroenabled.12':
    case 'application/vnd.ms-excel.sheet.binary.macroenabled.12':
    case 'application/vnd.oasis.opendocument.spreadsheet':
    case 'text/csv':
      return examineSpreadsheet(bytes, type);
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    case 'application/vnd.ms-word.document.macroenabled.12':
      return examineWord(bytes);
    case 'application/vnd.openxmlformats-officedocument.presentationml.presentation':
    case 'application/vnd.ms-powerpoint.presentation.macroenabled.12':
      return examinePresentation(bytes);
    case 'application/vnd.oasis.opendocument.text':
    case 'application/vnd.oasis.opendocument.presentation':
      return examineOdt(bytes, type);
    case 'application/vnd.ms-excel':
    case 'application/msword':
    case 'application/vnd.ms-powerpoint':
    case 'application/vnd.ms-outlook':
    case 'application/x-cfb':
      return examineOle(bytes, type);
    case 'application/rtf':
      return examineRtf(bytes);
    case 'application/zip':
      return examineArchive(bytes);
    case 'message/rfc822':
      return examineMail(bytes);
    case 'text/html':
      return examineHtml(bytes);
    case 'image/svg+xml':
      return examineText(bytes, 'It is a drawing that may hold a script. It is shown as text only.');
    case 'text/xml':
    case 'application/xml':
    case 'application/json':
    case 'text/plain':
      return examineText(bytes, null);
    default:
      return type.startsWith('image/') ? examineImage(bytes) : examinedAs('unknown', { warnings: [`Nothing here can read this type of file${said === '' ? '' : ` (${said})`}. It can be kept, but not shown.`] });
  }
}

/** A package whose first bytes did not name what it is. */
async function typeOfZip(bytes: Uint8Array): Promise<string> {
  const zip = await openZip(bytes);
  const has = (name: string): boolean => zip?.names.some((each) => each.toLowerCase().startsWith(name)) ?? false;
  if (zip && has('mimetype')) return (await mimetypeOf(zip)) ?? 'application/zip';
  if (!has('[content_types].xml')) return 'application/zip';
  if (has('xl/workbook.bin')) return 'application/vnd.ms-excel.sheet.binary.macroenabled.12';
  if (has('xl/')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  if (has('word/')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return has('ppt/') ? 'application/vnd.openxmlformats-officedocument.presentationml.presentation' : 'application/zip';
}

async function mimetypeOf(zip: ZipPackage): Promise<string | null> {
  const said = Buffer.from((await zip.read('mimetype')) ?? []).toString('latin1').trim();
  return /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation)$/.test(said) ? said : null;
}

const holdsAPdf = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.subarray(0, 1_024).includes('%PDF-') || (buffer.includes('%PDF-1') && buffer.subarray(-1_024).includes('%%EOF'));
};
