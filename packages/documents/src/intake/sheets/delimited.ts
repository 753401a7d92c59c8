import { hiddenList } from '../hidden-list.ts';
import { textOf } from '../plain/text-of.ts';
import { freshBudget, sheetBuilder } from './sheet-builder.ts';
import type { Workbook } from './workbook.ts';

/** A table in text as a workbook of one sheet. Fields may be in quotation marks, with commas and lines in them. */
export function delimitedSheet(bytes: Uint8Array): Workbook {
  const text = textOf(bytes);
  const list = hiddenList();
  const builder = sheetBuilder({ name: '', hidden: 'no', page: 1 }, freshBudget(), list);
  fields(text, delimiterOf(text), (row, column, field) => {
    const plain = field.trim();
    builder.cell(row, column, { text: plain, value: plain !== '' && Number.isFinite(Number(plain)) && !/^[+]|^0\d|^-0\d/.test(plain) ? Number(plain) : plain, unseen: null });
  });
  const sheet = builder.done();
  return { sheets: [sheet], sheetCount: 1, hidden: list.all(), warnings: sheet.cut ? ['It has more cells than are kept.'] : [], encrypted: false };
}

/** The sign that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, 10_000).split('\n', 1);
  const count = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function fields(text: string, delimiter: string, take: (row: number, column: number, field: string) => void): void {
  let [row, column, at] = [0, 0, 0];
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      const quoted = quotedField(text, at + 1);
      field = quoted.field;
      at = quoted.end;
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
    take(row, column, field + text.slice(start, at).replace(/\r$/, ''));
    if (text[at] === '\n') [row, column] = [row + 1, 0];
    else column += 1;
    at += 1;
  }
}

function quotedField(text: string, from: number): { field: string; end: number } {
  const pieces: string[] = [];
  let at = from;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return { field: pieces.join('') + text.slice(at), end: text.length };
    pieces.push(text.slice(at, mark));
    if (text[mark + 1] !== '"') return { field: pieces.join(''), end: mark + 1 };
    pieces.push('"');
    at = mark + 2;
  }
}
