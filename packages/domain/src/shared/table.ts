/** A row of a reviewed table: the text under each heading; empty where the table has nothing. */
export type TableRow = Readonly<Record<string, string>>;

const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/**
 * Reads comma-separated text with a heading row. A quoted field may hold commas, quotes and line breaks. Throws, with the
 * line, when a row has more or fewer fields than the heading, so that a slipped column is not read as data.
 */
export function readTable(text: string): TableRow[] {
  const [heading, ...rows] = linesOf(text.replace(/^\uFEFF/, ''));
  if (!heading) return [];
  return rows.map((fields, index) => {
    if (fields.length !== heading.length) {
      throw new Error(`Row ${index + 1} of the table has ${fields.length} fields where the heading has ${heading.length}`);
    }
    return Object.fromEntries(heading.map((name, at) => [name, fields[at] ?? '']));
  });
}

function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  field.lastIndex = 0;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (!found) throw new Error(`The table cannot be read at character ${at}: a quotation mark stands where it should not`);
    const [, quoted, plain = '', end] = found;
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',' && field.lastIndex < text.length) continue;
    if (end === ',') line.push('');
    if (line.length > 1 || line[0] !== '') lines.push(line);
    line = [];
  }
  return lines;
}
