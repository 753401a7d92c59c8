import { crc32 } from 'node:zlib';

/** A PDF of A4 pages with these lines, 12 points, from the top: written by hand, so that nothing else is in it. `covered` draws a black box over a line, and leaves the line. */
export function aPdf(pages: readonly (readonly string[])[], { covered }: { covered?: { page: number; line: number } } = {}): Buffer {
  const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  for (const [at, lines] of pages.entries()) {
    const words = lines.map((line, place) => `BT /F1 12 Tf 50 ${780 - 24 * place} Td (${escaped(line)}) Tj ET`);
    const box = covered?.page === at + 1 ? [`0 g 45 ${775 - 24 * (covered.line - 1)} 300 18 re f`] : [];
    const content = [...words, ...box].join('\n');
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

type ASheet = { readonly name: string; readonly hidden?: boolean; readonly rows: readonly (readonly (string | number)[])[]; /** Rows that are hidden, from 1. */ readonly hiddenRows?: readonly number[] };

/** An Excel workbook with these sheets. */
export function aWorkbook(sheets: readonly ASheet[]): Buffer {
  const cell = (value: string | number, at: string): string => (typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`);
  const sheetOf = ({ rows, hiddenRows = [] }: ASheet): string =>
    `<worksheet ${main}><sheetData>${rows.map((cells, row) => `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${cells.map((value, column) => cell(value, `${letters.charAt(column)}${row + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main}><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${related}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheet)])),
  });
}

/** A ZIP of texts, stored as they are. */
function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const [entries, listed]: [Buffer[], Buffer[]] = [[], []];
  let place = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(place, 10);
    entries.push(Buffer.from('PK\u0003\u0004'), facts, path, content);
    listed.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, end, path);
    place += 30 + path.length + content.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...entries, list, end]);
}
