import { deflateRawSync } from 'node:zlib';
import { aWorkbook, numberCell, row, textCell } from './a-workbook.ts';
import { storedZip } from '../../intake/package/stored-zip.ts';
import { zipOf } from './zip-of.ts';

/** A workbook whose sheet inflates to this many million spaces, out of a few thousand bytes. */
export async function aBomb(millions: number): Promise<Buffer> {
  const sheet = `<worksheet><sheetData>${row(1, textCell('A1', 'x'))}</sheetData>${' '.repeat(millions * 1_000_000)}</worksheet>`;
  return aWorkbook({ parts: { 'xl/worksheets/sheet1.xml': sheet } });
}

/** A bomb that says of itself that it is small. */
export async function aLyingBomb(millions: number): Promise<Buffer> {
  const packed = deflateRawSync(Buffer.alloc(millions * 1_000_000, 32));
  const file = storedZip([{ name: 'big.txt', bytes: packed }]);
  const list = file.indexOf('PK\u0001\u0002', 0, 'latin1');
  // Deflated, and ten bytes long: in the local header and in the list.
  file.writeUInt16LE(8, 8);
  file.writeUInt32LE(10, 22);
  file.writeUInt16LE(8, list + 10);
  file.writeUInt32LE(10, list + 24);
  return file;
}

/** Elements in elements in a sheet, thousands deep. */
export const aDeepSheet = (depth: number): Promise<Buffer> => aWorkbook({ sheets: [{ after: '<x>'.repeat(depth) + '</x>'.repeat(depth) }] });

/** A document type with entities that would expand to thousands of millions of letters. */
export const anEntityBomb = (): Promise<Buffer> => {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  return aWorkbook({ parts: { 'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol"><!ENTITY own SYSTEM "file:///etc/passwd">${entities}]><worksheet><sheetData>${row(1, textCell('A1', '&l9;&own;'))}</sheetData></worksheet>` } });
};

/** A sheet of many rows, two cells each. */
export const manyRows = (count: number): Promise<Buffer> => aWorkbook({ sheets: [{ rows: Array.from({ length: count }, (_, at) => row(at + 1, textCell(`A${at + 1}`, 'Ward') + numberCell(`B${at + 1}`, at))).join('') }] });

/** A workbook with one cell in the last corner a sheet has. */
export const aFarCell = (): Promise<Buffer> => aWorkbook({ sheets: [{ rows: row(1, textCell('A1', 'here')) + row(1_048_576, textCell('XFD1048576', 'Zebediah Quillfeather')) }] });

/** A ZIP with a PDF behind it. */
export const aPolyglot = async (): Promise<Buffer> => Buffer.concat([await zipOf({ 'a.txt': 'x' }), Buffer.from('\n%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n')]);

/** An old container with an encrypted package in it, as Office writes for a file with a password. */
export function anEncryptedOfficeFile(): Buffer {
  const file = Buffer.alloc(512 * 4, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0x1000, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  for (let at = 76; at < 512; at += 4) file.writeUInt32LE(at === 76 ? 0 : 0xffffffff, at);
  for (let at = 512; at < 1_024; at += 4) file.writeUInt32LE(0xffffffff, at);
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  [['Root Entry', 5, 1], ['EncryptedPackage', 2, -1]].forEach(([name, type, child], at) => {
    const entry = 1_024 + at * 128;
    file.write(String(name), entry, 'utf16le');
    file.writeUInt16LE((String(name).length + 1) * 2, entry + 64);
    file.writeUInt8(Number(type), entry + 66);
    file.writeUInt8(1, entry + 67);
    file.writeInt32LE(-1, entry + 68);
    file.writeInt32LE(-1, entry + 72);
    file.writeInt32LE(Number(child), entry + 76);
    file.writeUInt32LE(0xfffffffe, entry + 116);
  });
  return file;
}
