import { openZip, type ZipPackage } from '../package/zip-package.ts';
import { storedZip } from '../package/stored-zip.ts';
import { delimitedSheet } from './delimited.ts';
import { readOds } from './read-ods.ts';
import { readOldWorkbook } from './read-old-workbook.ts';
import { readXlsx } from './read-xlsx.ts';
import { unreadable, type Workbook } from './workbook.ts';

/** Kinds of workbook in which letters that cannot be seen are not found: they are turned into another kind before anything is made of them. */
export const notWhollyLookedInto: readonly string[] = ['application/vnd.ms-excel', 'application/vnd.ms-excel.sheet.binary.macroenabled.12'];

/** Reads a workbook of any format by what its bytes are said to be (`sniffType`). Never throws for what a file is. */
export async function readWorkbook(bytes: Uint8Array, contentType: string): Promise<Workbook> {
  if (contentType === 'text/csv') return delimitedSheet(bytes);
  if (contentType === 'application/vnd.ms-excel') return readOldWorkbook(bytes);
  const zip = await openZip(bytes);
  if (!zip) return unreadable('It is damaged: its list of parts is missing. Perhaps it did not arrive whole.');
  if (contentType === 'application/vnd.oasis.opendocument.spreadsheet') return readOds(zip);
  if (zip.names.some((name) => /^xl\/workbook\.bin$/i.test(name))) return readOldWorkbook(await withinLimits(zip));
  return readXlsx(zip);
}

/** The same package made again from parts that passed our limits: what is handed on cannot inflate to more. */
export async function withinLimits(zip: ZipPackage): Promise<Uint8Array> {
  const parts: { name: string; bytes: Uint8Array }[] = [];
  for (const name of zip.names) {
    const bytes = /\/media\//i.test(name) ? null : await zip.read(name);
    if (bytes) parts.push({ name, bytes });
  }
  return storedZip(parts);
}
