import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesOf, file, head, parts, read } from '../../testing/eml/a-mail.ts';
import { readMail } from '../read-mail.ts';

const mailIn = (charset: string | null, body: Uint8Array | string, transfer = '8bit'): Promise<Awaited<ReturnType<typeof readMail>>> =>
  readMail(Buffer.concat([bytesOf(...head, `Content-Type: text/plain${charset === null ? '' : `; charset=${charset}`}`, `Content-Transfer-Encoding: ${transfer}`, '', ''), typeof body === 'string' ? Buffer.from(body, 'latin1') : body]));

const chinese = '贵公司负责人：您好！本公司成立于一九九七年，注册资金雄厚，欢迎来电咨询。业务电话如下。';
const russian = 'Уважаемый господин, мы получили ваше письмо и ответим в течение двадцати дней.';
const japanese = 'お世話になっております。資料を添付いたしますのでご確認ください。';

describe('the letters of a mail', () => {
  it.each<[string, string | null, Uint8Array | string, string]>([
    ['Windows-1252 that is labelled ISO-8859-1', 'iso-8859-1', 'The council \x96 \x93we\x94 \x80', 'The council – “we” €'],
    ['Windows-1252 that is labelled US-ASCII', 'us-ascii', 'cost \xa35', 'cost £5'],
    ['UTF-8 without a label', null, Buffer.from('Cyngor Tŷ £5'), 'Cyngor Tŷ £5'],
    ['UTF-8 that is labelled ISO-8859-1', 'iso-8859-1', Buffer.from('cost £5 – “all”'), 'cost £5 – “all”'],
    ['Windows-1252 that is labelled UTF-8', 'utf-8', 'cost \xa35 \x96 more', 'cost £5 – more'],
    ['Windows-1252 without a label', null, 'cost \xa35', 'cost £5'],
    ['Chinese without a label', null, iconv.encode(chinese, 'gb18030'), chinese],
    ['Russian without a label', null, iconv.encode(russian, 'windows-1251'), russian],
    ['Japanese in ISO-2022-JP', 'iso-2022-jp', Buffer.from('\x1b$B$3$s$K$A$O\x1b(B', 'latin1'), 'こんにちは'],
    ['Japanese in Shift_JIS', 'Shift_JIS', iconv.encode(japanese, 'cp932'), japanese],
    ['Korean by its old name', 'ks_c_5601-1987', iconv.encode('안녕하세요', 'cp949'), '안녕하세요'],
    ['UTF-7', 'utf-7', 'Hi Mom +Jjo-!', 'Hi Mom ☺!'],
    ['a label that nobody knows', 'x-nonsense', Buffer.from('cost £5'), 'cost £5'],
    ['a label in quotation marks and with words after it', '"iso-8859-15" (Latin)', 'cost \xa45', 'cost €5'],
    ['UTF-16 with its mark', 'utf-16', Buffer.from('\ufeffHello', 'utf16le'), 'Hello'],
  ])('are right: %s', async (_, charset, body, text) => {
    expect((await mailIn(charset, body)).text).toBe(text);
  });

  it('are marked where they cannot be read, and a warning says so', async () => {
    const mail = await mailIn('utf-8', Buffer.concat([Buffer.from('Tŷ ŷ ŷ ŷ '), Buffer.from([0xff]), Buffer.from(' cyngor')]));
    expect(mail.text).toBe('Tŷ ŷ ŷ ŷ \ufffd cyngor');
    expect(mail.warnings).toContain('Some characters could not be read; each is shown as \ufffd.');
  });

  it('hold no NUL, wherever it stood', async () => {
    const mail = await readMail(Buffer.from('Subject: a\0b\r\nFrom: "x\0y" <a\0@b.example>\r\nContent-Type: text/plain\r\n\r\nc\0d'));
    expect(JSON.stringify(mail)).not.toContain('\\u0000');
    expect(mail).toMatchObject({ subject: 'ab', text: 'cd' });
  });

  it('are read by the page’s own word where the part says nothing', async () => {
    const page = iconv.encode('<html><head><meta charset="windows-1251"></head><body>Да</body></html>', 'windows-1251');
    const mail = await read(...parts('mixed', ['Content-Type: text/html', 'Content-Transfer-Encoding: 8bit', '', page.toString('latin1')]));
    expect(mail.text).toBe('Да');
  });

  it('are right whatever the transfer encoding is called', async () => {
    expect((await mailIn('utf-8', 'caf=C3=A9=\n!', 'Quoted_Printable')).text).toBe('café!');
    expect((await mailIn('utf-8', Buffer.from('Hello').toString('base64'), '"base64";')).text).toBe('Hello');
    expect((await mailIn('utf-8', '100% = all =ZZ =C3=A9=', 'quoted-printable')).text).toBe('100% = all =ZZ é');
  });

  it('survive base64 with junk, a footer, an early end and a cut', async () => {
    const base64 = Buffer.from('Please find the answer attached. '.repeat(6)).toString('base64').replace(/.{60}/g, '$&\n');
    const whole = 'Please find the answer attached. '.repeat(6).trimEnd();
    expect((await mailIn('utf-8', `${base64}\n-- \nThis list is run by nobody at all`, 'base64')).text).toBe(whole);
    expect((await mailIn('utf-8', base64.replace('\n', '*\n'), 'base64')).text).toBe(whole);
    expect((await mailIn('utf-8', base64.slice(0, 101), 'base64')).text).toBe(whole.slice(0, 75));
    expect((await mailIn('utf-8', `${Buffer.from('One.').toString('base64')}\n${Buffer.from('Two').toString('base64')}`, 'base64')).text).toBe('One.Two');
  });

  it('leave the bytes of a file alone', async () => {
    const content = Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256));
    const mail = await read(...parts('mixed', file('application/octet-stream', 'a.bin', content)));
    expect(Buffer.from(mail.files[0]?.content ?? []).equals(content)).toBe(true);
  });
});
