import { describe, expect, it } from 'vitest';
import { sniffType } from './sniff-type.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A ZIP's local headers, as far as its first bytes show them. */
const zip = (...entries: [name: string, content?: string][]): Uint8Array =>
  Buffer.concat(
    entries.map(([name, content = '']) => {
      const header = Buffer.alloc(30);
      header.write('PK\u0003\u0004', 'latin1');
      header.writeUInt16LE(20, 4);
      header.writeUInt32LE(content.length, 18);
      header.writeUInt32LE(content.length, 22);
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name), Buffer.from(content)]);
    }),
  );

const ole = (...streams: string[]): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le'))]);

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

describe('what a file is', () => {
  it.each<[string, Uint8Array, string, string, boolean]>([
    ['a PDF', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'plan.pdf', 'application/pdf', true],
    ['a PDF whatever it is called', bytes('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'), 'plan.docx', 'application/pdf', false],
    ['a PDF with a line of a web server before it', bytes('Content-Type: application/pdf\r\n\r\n%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\0\x01'), 'plan.pdf', 'application/pdf', true],
    ['a workbook', zip(['[Content_Types].xml', '<Types/>'], ['_rels/.rels'], ['xl/workbook.xml', '<x/>']), 'plan.xlsx', sheet, true],
    ['a workbook called a document', zip(['[Content_Types].xml', '<Types/>'], ['_rels/.rels'], ['xl/workbook.xml', '<x/>']), 'plan.doc', sheet, false],
    ['a document', zip(['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<x/>']), 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
    ['an OpenDocument sheet', zip(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml']), 'a.ods', 'application/vnd.oasis.opendocument.spreadsheet', true],
    ['a plain ZIP, although a folder in it is called xl', zip(['readme.txt', 'hello'], ['xl/workbook.xml', '<x/>']), 'papers.zip', 'application/zip', true],
    ['an old workbook', ole('Root Entry', 'Workbook'), 'kpi.xls', 'application/vnd.ms-excel', true],
    ['an old document', ole('Root Entry', 'WordDocument'), 'reply.doc', 'application/msword', true],
    ['an old container of something else', ole('Root Entry'), 'reply.doc', 'application/x-cfb', true],
    ['a picture', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0'), 'scan.png', 'image/png', true],
    ['a scan that says what it is only at its end', Buffer.concat([bytes('II*\0\xf0\xff\xff\0'), Buffer.alloc(2_000, 7)]), 'scan.tif', 'image/tiff', true],
    ['a saved mail', bytes('Received: from mail\r\nFrom: foi@council.example\r\nSubject: FOI 123\r\n\r\nDear'), 'reply.eml', 'message/rfc822', true],
    ['a table in text', bytes('year,plans,cost\n2023-24,1200,3\n2024-25,1100,2\n'), 'kpi', 'text/csv', true],
    ['a table by its name, with one column', bytes('plans\n1200\n1100\n'), 'kpi.csv', 'text/csv', true],
    ['text', bytes('Dear Ms Example,\n\nThank you for your request.\n'), 'reply.txt', 'text/plain', true],
    ['text in an old encoding', bytes('The grant is \xa327m over five years'), 'reply.txt', 'text/plain', true],
    ['only text, although virus scanners know it', bytes(eicar), 'eicar.com', 'text/plain', false],
    ['a web page, although it is called a PDF', bytes('<!DOCTYPE html><script>alert(1)</script>'), 'plan.pdf', 'text/html', false],
    ['a drawing that could hold a script', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'chart.png', 'image/svg+xml', false],
    ['unknown bytes', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 200, 201]), 'thing.bin', 'application/octet-stream', true],
    ['nothing at all', new Uint8Array(), 'empty.pdf', 'application/octet-stream', true],
  ])('is told by its bytes: %s', async (_, head, name, contentType, nameAgrees) => {
    expect(await sniffType(head, name)).toEqual({ contentType, nameAgrees });
  });

  it('is not lost when the first bytes end in the middle of a letter', async () => {
    const text = Buffer.from('Cynllun tŷ'.repeat(10));
    expect((await sniffType(text.subarray(0, text.length - 1), 'a.txt')).contentType).toBe('text/plain');
  });
});
