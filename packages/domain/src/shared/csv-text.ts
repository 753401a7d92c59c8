/** What a cell of a table may hold. Nothing is an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** The mark at the start by which spreadsheet programs know that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * A table as comma-separated text that spreadsheet programs open safely: UTF-8 with its mark, a heading row, every line ended,
 * commas and quotation marks kept. A cell somebody else wrote is never taken for a formula: see `harmless`.
 */
export const csvText = (heading: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + [heading, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');

/**
 * Text that a spreadsheet program would run as a formula, with an apostrophe before it: what begins with `=`, `+`, `-`, `@`, a
 * tab or a carriage return, also after blanks, which some programs drop.
 */
export const harmless = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  // A number of ours is a number, with its minus sign.
  const text = typeof cell === 'string' ? harmless(cell) : typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
