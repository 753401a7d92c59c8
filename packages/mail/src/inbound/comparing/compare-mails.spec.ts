import { describe, expect, it } from 'vitest';
import type { ParsedFile } from '../parsed-mail.ts';
import { compareLines } from './compare-lines.ts';
import { compareMails } from './compare-mails.ts';

const file = (filename: string, sha256: string): ParsedFile => ({ filename, sha256, size: sha256.length, contentType: 'text/csv', declaredType: null, inline: false, contentId: null, content: new Uint8Array() });
const mail = { from: { name: 'FOI', address: 'foi@council.example' }, date: '2026-11-23T10:00:00.000Z', subject: 'Costs', text: 'Dear Ada,\n\nPay to one.\n\nRegards', html: null, files: [file('a.csv', '1'), file('b.csv', '2'), file('c.csv', '3')] };
const shape = (first: string, second: string): string[] => compareLines(first, second).map(({ is, text }) => `${{ same: ' ', removed: '-', added: '+' }[is]}${text}`);

describe('two mails that claim to be one', () => {
  it('differ in nothing where they are the same', () => {
    const compared = compareMails(mail, { ...mail, from: { name: 'FOI', address: 'FOI@Council.example' }, text: `${mail.text}  \r\n` });
    expect([compared.sender, compared.date, compared.subject, compared.layout]).toEqual(['same', 'same', 'same', 'same']);
    expect(compared.lines.every(({ is }) => is === 'same')).toBe(true);
    expect(compared.files.every(({ is }) => is === 'same')).toBe(true);
  });

  it('are told apart by sender, date, subject and page', () => {
    const compared = compareMails(mail, { ...mail, from: { name: 'FOI', address: 'foi@council.example.net' }, date: null, subject: 'Cost', html: '<p>x</p>' });
    expect([compared.sender, compared.date, compared.subject, compared.layout]).toEqual(['differs', 'differs', 'differs', 'differs']);
    expect(compareMails(mail, { ...mail, from: { name: 'Finance', address: 'foi@council.example' } }).sender).toBe('differs');
  });

  it('are compared file by file, by name and by content', () => {
    const { files } = compareMails(mail, { ...mail, files: [file('a.csv', '1'), file('b.csv', '22'), file('d.csv', '4')] });
    expect(files.map(({ filename, is }) => [filename, is])).toEqual([['a.csv', 'same'], ['b.csv', 'other_content'], ['c.csv', 'only_first'], ['d.csv', 'only_second']]);
    expect(files[1]).toMatchObject({ first: { sha256: '2' }, second: { sha256: '22', size: 2 } });
  });
});

describe('two texts, line by line', () => {
  it('have the lines that both have once, and the others where they stand', () => {
    expect(shape('Dear Ada,\n\nPay to one.\n\nRegards', 'Dear Ada,\n\nPay to two.\nAt once.\n\nRegards')).toEqual([' Dear Ada,', ' ', '-Pay to one.', '+Pay to two.', '+At once.', ' ', ' Regards']);
    expect(shape('a\nb\nc\nd', 'a\nc\nd\ne')).toEqual([' a', '-b', ' c', ' d', '+e']);
    expect(shape('', 'a')).toEqual(['-', '+a']);
  });

  it('that share little of very much are shown one after the other, whatever they are', () => {
    const many = (name: string) => Array.from({ length: 5_000 }, (_, at) => `${name}${at}`).join('\n');
    const found = compareLines(many('a'), many('b'));
    expect([found.length, found[0]?.is, found[4_999]?.is, found[5_000]?.is]).toEqual([10_000, 'removed', 'removed', 'added']);
  });
});
