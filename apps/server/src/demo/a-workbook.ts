import { crc32 } from 'node:zlib';

/** A sheet in rows: the first is its head. */
export type Sheet = readonly (readonly (string | number)[])[];

const xml = (content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
const schema = 'http://schemas.openxmlformats.org';
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (value: string | number): string => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`);

/** A small workbook as spreadsheet programs open it, byte for byte the same each time. */
export function aWorkbook(sheet: Sheet): Buffer {
  const type = (part: string, kind: string): string => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (kind: string, target: string): string => `<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="r1" Type="${schema}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
  const main = `xmlns="${schema}/spreadsheetml/2006/main"`;
  return stored([
    ['[Content_Types].xml', `<Types xmlns="${schema}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`],
    ['_rels/.rels', relation('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', `<workbook ${main} xmlns:r="${schema}/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relation('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', `<worksheet ${main}><sheetData>${sheet.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`],
  ]);
}

/** Files in a ZIP as they are, without compression. */
function stored(files: readonly (readonly [string, string])[]): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of files) {
    const [title, bytes] = [Buffer.from(name), Buffer.from(xml(content))];
    const facts = Buffer.alloc(26);
    // Version 2.0, no compression, the first moment a ZIP can name.
    for (const [offset, value] of [[0, 20], [8, 0x21]] as const) facts.writeUInt16LE(value, offset);
    for (const [offset, value] of [[10, crc32(bytes)], [14, bytes.length], [18, bytes.length]] as const) facts.writeUInt32LE(value, offset);
    facts.writeUInt16LE(title.length, 22);
    const listed = Buffer.alloc(14);
    listed.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, title, bytes);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, listed, title);
    at += 4 + facts.length + title.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  for (const offset of [4, 6]) end.writeUInt16LE(files.length, offset);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
