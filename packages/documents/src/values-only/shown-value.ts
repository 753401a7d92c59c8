import type { Cell } from '../intake/sheets/workbook.ts';

/** What is written for a cell: a number as it was shown, or text. */
export type Written = { readonly number: number; readonly format: string } | { readonly text: string };

const figure = /^(\()?(-)?(£)?(-)?(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,10}))?(%)?(\))?$/;

/** A cell as it was shown. A number stays one, but only with the digits that could be seen: what was rounded, masked or made a date by its format is not told. */
export function shownValue({ text, value }: Cell): Written {
  if (typeof value !== 'number') return { text: harmless(text) };
  const parts = figure.exec(text);
  const [, open, minus, pounds, after, whole = '', decimals = '', percent, close] = parts ?? [];
  if (!parts || (open === undefined) !== (close === undefined)) return { text: harmless(text) };
  const sign = open !== undefined || minus !== undefined || after !== undefined ? -1 : 1;
  const plain = Number(`${whole.replaceAll(',', '')}${decimals === '' ? '' : `.${decimals}`}`);
  const number = percent === undefined ? plain : Number(`${plain}e-2`);
  const digits = `${pounds ?? ''}${whole.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}${percent ?? ''}`;
  return { number: sign * number, format: open === undefined ? digits : `${digits};(${digits})` };
}

/** Text that no program takes for a formula, also when it is saved as a table in text; a lone sign is left alone. Characters that XML cannot hold are left out. */
export function harmless(text: string): string {
  const kept = text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '');
  return /^[\s]*[=+@-]/.test(kept) && !/^[-+]?$|^-?\s*[£]?[\d.,]+%?$/.test(kept.trim()) ? `'${kept}` : kept;
}
