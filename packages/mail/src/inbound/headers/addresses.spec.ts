import { growsWithItsSquare, growthOf } from '@openvalve/domain/testing';
import { describe, expect, it } from 'vitest';
import { readMail } from '../read-mail.ts';
import { readAddresses } from './addresses.ts';

const shown = (header: string): string[] => readAddresses(header).map(({ name, address }) => (name ? `${name} <${address}>` : address));

describe('the addresses of a header', () => {
  it.each<[string, string[]]>([
    ['foi@council.example', ['foi@council.example']],
    ['<foi@council.example>', ['foi@council.example']],
    ['FOI Team <foi@council.example>', ['FOI Team <foi@council.example>']],
    ['"Clare College, Cambridge" <a@b.example>', ['Clare College, Cambridge <a@b.example>']],
    ['Smith, John <a@b.example>, Jones, Ann <c@d.example>', ['Smith, John <a@b.example>', 'Jones, Ann <c@d.example>']],
    ['"FOI [ Person" <a@b.example>', ['FOI [ Person <a@b.example>']],
    ['FOI [Team] (Leeds) <a@b.example>', ['FOI [Team] <a@b.example>']],
    [String.raw`"FOI \" Person" <a@b.example>`, ['FOI " Person <a@b.example>']],
    ['"FOI @ Person" <a@b.example>', ['FOI @ Person <a@b.example>']],
    ["'FOI Team' <a@b.example>", ['FOI Team <a@b.example>']],
    ['"\'a@b.example\'" <a@b.example>', ['a@b.example <a@b.example>']],
    ['a@b.example (FOI Team)', ['FOI Team <a@b.example>']],
    ['=?utf-8?Q?Cyngor_T=C5=B7?= <a@b.example>', ['Cyngor Tŷ <a@b.example>']],
    ['"=?utf-8?Q?Smith=2C_Ann?=" <a@b.example>', ['Smith, Ann <a@b.example>']],
    ['=?utf-8?Q?Smith=2C_Ann?= <a@b.example>', ['Smith, Ann <a@b.example>']],
    ['Councillors: a@b.example, c@d.example;', ['a@b.example', 'c@d.example']],
    ['undisclosed-recipients:;', []],
    ['a@b.example; c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example, A@B.example, <a@b.example>', ['a@b.example']],
    ['<request-5555>', []],
    ['Webshield SMTP V4.5 Mail Service', []],
    ['FOI Team', []],
    ['', []],
    ['<a@b.example', ['a@b.example']],
    ['a@b.example>', ['a@b.example']],
    ['<mailto:a@b.example>', ['a@b.example']],
    ['FOI Team <@relay.example:a@b.example>', ['FOI Team <a@b.example>']],
    ['person@localhost', ['person@localhost']],
    ['FOI Team <foi @ council.example>', ['FOI Team <foi@council.example>']],
    ['"a b"@council.example', ['"a b"@council.example']],
    ['FOI@Leeds <foi@council.example>', ['FOI@Leeds <foi@council.example>']],
    ['foi@council.example <foi@council.example>', ['foi@council.example <foi@council.example>']],
    ['"FOI "Team" Leeds" <a@b.example>', ['FOI Team Leeds <a@b.example>']],
    ['"unclosed <a@b.example>, c@d.example', ['unclosed <a@b.example>', 'c@d.example']],
    ['=?utf-8?Q?FOI_<a=40b.example>?=', ['FOI <a@b.example>']],
  ])('are read as they were meant: %s', (header, meant) => {
    expect(shown(header)).toEqual(meant);
  });

  it('give the first From that is an address when there are two', async () => {
    const mail = await readMail(Buffer.from('From: FOI Team\nFrom: Ann <ann@council.example>\nFrom: c@d.example\n\n'));
    expect(mail.from).toEqual({ name: 'Ann', address: 'ann@council.example' });
    expect(mail.warnings).toContain('It has more than one From: the first that is an address counts.');
  });

  it('come from all To headers, and where it was delivered from all that say so', async () => {
    const mail = await readMail(Buffer.from('To: A@b.example\nTo: c@d.example\nCc: e@f.example\nEnvelope-to: r-1-x@desk.example\nReceived: from a by b\n for <g@h.example>; Tue, 3 Mar 2026 14:02:00 +0000\n\n'));
    expect(mail.to.map(({ address }) => address)).toEqual(['A@b.example', 'c@d.example']);
    expect(mail.deliveredTo).toEqual(['a@b.example', 'c@d.example', 'e@f.example', 'r-1-x@desk.example', 'g@h.example']);
  });

  it('are found in little time, whatever the header is made of', () => {
    expect(['a,', '(', '"', '<', 'a@', ':', ';', '\\', "'", '<a@b', 'é "('].filter((piece) => growthOf((size) => readAddresses(piece.repeat(size)), { size: 12_500, now: () => performance.now() }) > growsWithItsSquare)).toEqual([]);
  });
});
