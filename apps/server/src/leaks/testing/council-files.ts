import { strToU8, zipSync } from 'fflate';
import { aPdf } from '../../documents/testing/a-file.ts';

const schema = 'http://schemas.openxmlformats.org';
const office = `${schema}/officeDocument/2006/relationships`;
const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${schema}/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const packed = (parts: Readonly<Record<string, string>>): Buffer => Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)]))));
const contentTypes = `<?xml version="1.0"?><Types xmlns="${schema}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

/** A workbook with a sheet that is shown and one that is hidden. */
export function aWorkbookHiding(shown: string, hidden: string): Buffer {
  const main = `xmlns="${schema}/spreadsheetml/2006/main" xmlns:r="${office}"`;
  const sheet = (words: string): string => `<?xml version="1.0"?><worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${words}</t></is></c></row></sheetData></worksheet>`;
  return packed({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(['r1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${main}><sheets><sheet name="Plans" sheetId="1" r:id="r1"/><sheet name="Children" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', 'worksheets/sheet1.xml'], ['r2', 'worksheet', 'worksheets/sheet2.xml']),
    'xl/worksheets/sheet1.xml': sheet(shown),
    'xl/worksheets/sheet2.xml': sheet(hidden),
  });
}

/** A Word file with somebody’s comment. */
export function aLetterWithComment(shown: string, comment: string): Buffer {
  const word = `xmlns:w="${schema}/wordprocessingml/2006/main"`;
  const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  return packed({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(['r1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${paragraph(shown)}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(['r1', 'comments', 'comments.xml']),
    'word/comments.xml': `<?xml version="1.0"?><w:comments ${word}><w:comment w:id="0" w:author="An officer">${paragraph(comment)}</w:comment></w:comments>`,
  });
}

/** A PDF of one page that has a word on it. */
export const aPlanWith = (...words: readonly string[]): Promise<Buffer> => aPdf([['The DSG management plan', ...words.map((word) => `This is about ${word} of Year 4`)]]);

/** A mail with a heading of its own, words, a page and a file. */
export function aMailWith({ to, header, text, html, file, content }: { to: string; header: string; text: string; html: string; file: string; content: Buffer }): Buffer {
  const part = (head: readonly string[], body: string): string[] => ['--part', ...head, '', body];
  return Buffer.from(
    [
      'From: FOI Team <foi@kent.gov.uk>', `To: ${to}`, 'Subject: Your request', `Message-ID: <${header}@kent.gov.uk>`, `X-Case-Worker: ${header}`, 'Date: Mon, 23 Nov 2026 08:00:00 +0000', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="part"', '',
      '--part', 'Content-Type: multipart/alternative; boundary="either"', '', '--either', 'Content-Type: text/plain; charset=utf-8', '', `Dear Ada, ${text}`, '--either', 'Content-Type: text/html; charset=utf-8', '', `<p onclick="alert(1)">Dear Ada, <script>alert(1)</script>${html}</p>`, '--either--',
      ...part([`Content-Type: text/html; name="${file}"`, `Content-Disposition: attachment; filename="${file}"`, 'Content-Transfer-Encoding: base64'], content.toString('base64').replaceAll(/.{76}/g, '$&\r\n')), '--part--', '',
    ].join('\r\n'),
  );
}
