import { readMail } from '@openvalve/mail';
import { describe, expect, it } from 'vitest';
import { aWorkbook } from './a-workbook.ts';

const workbook = aWorkbook([['Note', 'Figure'], ['Invented & small', 100]]);

describe('the workbook of the demonstration', () => {
  it('is known by its bytes as what spreadsheet programs open', async () => {
    const mail = ['From: a@b.example', 'Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="figures.xlsx"', 'Content-Transfer-Encoding: base64', '', workbook.toString('base64')].join('\r\n');
    const { files } = await readMail(Buffer.from(mail));
    expect(files).toMatchObject([{ filename: 'figures.xlsx', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', size: workbook.length }]);
  });

  it('says what it is given, and is the same each time', () => {
    expect(workbook.toString('latin1')).toContain('<t>Invented &amp; small</t></is></c><c><v>100</v></c>');
    expect(aWorkbook([['Note', 'Figure'], ['Invented & small', 100]]).equals(workbook)).toBe(true);
  });
});
