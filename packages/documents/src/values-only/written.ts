import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { shownNumber } from '../intake/sheets/shown-number.ts';
import type { Written } from './shown-value.ts';

type Rows = readonly (readonly (Written | null)[])[];

/** Writes a new workbook: values and nothing else, no formulas, no properties. */
export const workbookBytes = async (sheets: readonly { readonly name: string; readonly rows: Rows }[]): Promise<Uint8Array> =>
  writeExcelFile(sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(cellOf)) as SheetData }))).toBuffer();

const cellOf = (cell: Written | null): SheetData[number][number] => {
  if (cell === null) return null;
  return 'text' in cell ? { value: cell.text, type: String } : { value: cell.number, type: Number, ...(cell.format === '0' ? {} : { format: cell.format }) };
};

/** Every cell as it will be shown. */
export const gridOf = (rows: Rows): string[][] => rows.map((row) => row.map((cell) => (cell === null ? '' : 'text' in cell ? cell.text : shownNumber(cell.number, cell.format))));

/** A table in text: fields with commas, lines or quotation marks stand in quotation marks. */
export const delimitedText = (rows: Rows): string => `${gridOf(rows).map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
