import type { TableRow } from '@openvalve/domain';

/** A row of the file, with what stands beside its columns where a comma too many made it slip. */
export type WorkedRow = { readonly cells: TableRow; readonly beyond: readonly string[] };

/**
 * Reads a file of worked cases as other programs write them: commas, semicolons or tabs, any line end, blanks around a cell or a
 * quoted one, a quotation mark within plain text, headings in capitals. A row that ends early has no cell in its last columns; one
 * that goes on has the rest in `beyond`. Rows with nothing in them are left out. Our own tables are read by `readTable`, which
 * forgives nothing.
 */
export function readWorkedCases(text: string): WorkedRow[] {
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  const [heading = [], ...rows] = linesOf(plain, separatorIn(plain));
  const names = heading.map((name) => name.trim().toLowerCase());
  return rows
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => ({
      cells: Object.fromEntries(names.flatMap((name, at) => (at < cells.length ? [[name, cells[at] ?? '']] : []))),
      beyond: cells.slice(names.length).filter((cell) => cell.trim() !== ''),
    }));
}

/** What stands between the headings: the first of these there is. */
const separatorIn = (text: string): string => /[,;\t]/.exec(text.split(/[\r\n]/, 1)[0] ?? '')?.[0] ?? ',';

function linesOf(text: string, separator: string): string[][] {
  // A cell in quotation marks with its doubled ones, and whatever follows it before the separator; or plain text.
  const cell = new RegExp(`[^\\S\\r\\n${separator}]*"((?:[^"]|"")*)"([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*)`, 'y');
  const lines: string[][] = [];
  let line: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    cell.lastIndex = at;
    const [all = '', quoted, after = '', bare = ''] = cell.exec(text) ?? [];
    line.push(quoted === undefined ? bare : quoted.replaceAll('""', '"') + after.trimEnd());
    at += all.length;
    if (text[at] === separator) continue;
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    lines.push(line);
    line = [];
  }
  return lines;
}
