import { describe, expect, it } from 'vitest';
import { attachmentDisposition, safeFilename } from './safe-filename.ts';

describe('the name a download is offered under', () => {
  it.each([
    ['keeps an ordinary name as it is', 'DSG management plan (final) 2024-25.xlsx', 'DSG management plan (final) 2024-25.xlsx'],
    ['keeps letters of every language', 'Cynllun rheoli – tŷ 計画.pdf', 'Cynllun rheoli – tŷ 計画.pdf'],
    ['drops the folders in front of it', '../../etc/passwd', 'passwd'],
    ['drops folders as Windows writes them', 'C:\\Users\\officer\\plan.docx', 'plan.docx'],
    ['is not two dots', '..', 'file'],
    ['is not empty', '', 'file'],
    ['does not hide itself behind a dot', '.htaccess', 'htaccess'],
    ['loses line breaks and other control characters', 'plan\r\nSet-Cookie: a=b\u0000.pdf', 'planSet-Cookie_ a=b.pdf'],
    ['loses what writes it backwards', 'report-\u202efdp.exe', 'report-fdp.exe'],
    ['loses what cannot be seen', 'pl\u200ban\u2066\ufeff.pdf', 'plan.pdf'],
    ['loses signs that file systems treat specially', 'a<b>c:d"e|f?g*h.pdf', 'a_b_c_d_e_f_g_h.pdf'],
    ['is never the name of a device', 'CON.pdf', 'CON_.pdf'],
    ['has no dot or space at its end', 'plan.pdf. . ', 'plan.pdf'],
  ])('%s', (_, given, expected) => {
    expect(safeFilename(given)).toBe(expected);
  });

  it('is cut to what file systems take, and keeps its ending', () => {
    const name = safeFilename(`${'ж'.repeat(400)}.xlsx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
    expect(name.endsWith('ж.xlsx')).toBe(true);
  });

  it('stays the same when it is made safe twice', () => {
    for (const given of ['../x.pdf', 'con', '  a  b  ', '\u202e', `${'é'.repeat(300)}.doc`]) expect(safeFilename(safeFilename(given))).toBe(safeFilename(given));
  });
});

describe('the header a download is sent with', () => {
  it('is an attachment with the name in both spellings', () => {
    expect(attachmentDisposition("Tŷ's plan.pdf")).toBe(`attachment; filename="Ty_'s plan.pdf"; filename*=UTF-8''T%C5%B7%27s%20plan.pdf`);
  });

  it('holds no line break and no quotation mark of the sender’s', () => {
    const header = attachmentDisposition('a"; filename="b.html\r\nSet-Cookie: x=y');
    expect(header).not.toMatch(/[\r\n]/);
    expect(header.match(/"/g)).toHaveLength(2);
  });
});
