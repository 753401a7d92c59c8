import type { PageRead } from '@openvalve/db';
import type { ExaminedPage } from '@openvalve/documents';
import { plainText, plainWords } from './plain-text.ts';

/** A page as it goes on record: what the database cannot keep of it is left out. */
export const pageOnRecord = ({ number, label, hidden, width, height, text, words, sheet }: ExaminedPage): PageRead => ({
  number,
  label: label === null ? null : plainText(label),
  hidden,
  width,
  height,
  text: plainText(text),
  words: plainWords(words),
  sheet: sheet === null ? null : { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(plainText) })) },
});
