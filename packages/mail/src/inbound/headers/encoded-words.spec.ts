import { growsWithItsSquare, growthOf } from '@openvalve/domain/testing';
import { describe, expect, it } from 'vitest';
import { readMail } from '../read-mail.ts';
import { decodeWords } from './encoded-words.ts';

/** Part of a text in base64, cut between two bytes of its last letter. */
const half = (from: number, to?: number): string => Buffer.from('Cyngor Tŷ').subarray(from, to).toString('base64');

describe('a subject', () => {
  it.each([
    ['=?iso-8859-1?Q?C=E2mara_Responde=3A__Banco?=', 'Câmara Responde:  Banco'],
    ['=?UTF-8?B?aGVsbG/w?=', 'hello'],
    ['=?UTF-8?Q?hello=F0=?=', 'hello'],
    ['=?UTF-8?Q?hello=?=', 'hello'],
    [`=?utf-8?B?${half(0, 9)}?= =?utf-8?B?${half(9)}?= end`, 'Cyngor Tŷ end'],
    ['=?utf-8?q?one?= =?utf-8?q?two?=', 'onetwo'],
    ['=?utf-8?q?one?= and =?utf-8?q?two?=', 'one and two'],
    ['=?utf-8?Q?with blanks inside?=', 'with blanks inside'],
    ['=?utf-8?Q?what?_this=3F?=', 'what? this?'],
    ['=?utf-8?Q?never_ended', 'never ended'],
    ['=?utf-8?B?SGVsbG8gd29ybGQ', 'Hello world'],
    ['=?utf-7?Q?Va+AWE-e_zpr+AOE-va?=', 'Vaše zpráva'],
    ['=?utf-8*en?Q?language?=', 'language'],
    ['=?x-nonsense?Q?readable?=', 'readable'],
    ['=?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?=', 'こんにちは'],
    ['=?hz-gb-2312?B?fntWUE5Efn0gT0s=?=', '中文 OK'],
    ['RE: =?windows-1252?Q?Costs_=96_=A35?=', 'RE: Costs – £5'],
    ['prefix=?utf-8?Q?glued?=suffix', 'prefixgluedsuffix'],
    ['Costs \xa35', 'Costs £5'],
    [Buffer.from('Tŷ').toString('latin1'), 'Tŷ'],
    ['=?utf-8?Q??=', ''],
    ['=? not a word ?=', '=? not a word ?='],
    ['2 + 2 =? 4', '2 + 2 =? 4'],
  ])('reads as people meant it: %s', (value, meant) => {
    expect(decodeWords(value)).toBe(meant);
  });

  it('in raw letters is read in the character set of the mail, unless it is UTF-8', async () => {
    const raw = (subject: string): Buffer => Buffer.from(`Subject: ${subject}\nContent-Type: text/plain; charset=iso-8859-2\n\n`, 'latin1');
    expect((await readMail(raw('P\xf8\xedloha'))).subject).toBe('Příloha');
    expect((await readMail(raw(Buffer.from('Příloha').toString('latin1')))).subject).toBe('Příloha');
  });

  it('is one line however it was folded, and without controls', async () => {
    const mail = await readMail(Buffer.from('Subject: Freedom of\r\n\tInformation\r\n   request\x07\r\n\r\n'));
    expect(mail.subject).toBe('Freedom of Information request');
  });

  it('is put together when its second line was not indented', async () => {
    const mail = await readMail(Buffer.from('Subject: Freedom of\nInformation\nFrom: a@b.example\n\nWords'));
    expect(mail).toMatchObject({ subject: 'Freedom of Information', from: { address: 'a@b.example' }, text: 'Words' });
  });

  it('is empty where there is none, and the first where there are two', async () => {
    expect((await readMail(Buffer.from('From: a@b.example\n\n'))).subject).toBe('');
    expect((await readMail(Buffer.from('Subject: One\nSubject: Two\n\n'))).subject).toBe('One');
  });

  it('does not take long, whatever is in it', () => {
    expect(['=?', '=?utf-8?Q?', '?=', '=?a?b?', '=?utf-8?B?=?= ', '\x1b$B'].filter((piece) => growthOf((size) => decodeWords(piece.repeat(size)), { size: 25_000, now: () => performance.now() }) > growsWithItsSquare)).toEqual([]);
  });
});
