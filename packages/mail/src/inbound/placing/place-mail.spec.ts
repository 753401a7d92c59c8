import type { RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { cluesOf, type MailToPlace } from './clues.ts';
import { placeMail, type Known, type KnownRequest } from './place-mail.ts';

const request = (given: Partial<KnownRequest> = {}): KnownRequest => ({
  requestId: '3f1c9a2b-4d5e-4f60-8a71-92b3c4d5e6f7' as RequestId, shortId: '3f1c9a2b4d5e', token: 'abcdefghijklmnop',
  councilDomains: ['ambleford.gov.uk'], councilAddresses: ['answers@casesystem.example'], references: ['FOI-2026/0123'], live: true, ...given,
});
const first = request();
const second = request({ requestId: '7a000000-0000-4000-8000-000000000001' as RequestId, shortId: '7a0000000000', token: 'ponmlkjihgfedcba', references: ['FOI 4567'] });
const known = (given: Partial<Known> = {}): Known => ({ mailDomain: 'mail.example', requests: [first, second], messageIds: new Map([['<letter-one@mail.example>', first.requestId], ['<letter-two@mail.example>', second.requestId]]), ...given });
const address = 'r-3f1c9a2b4d5e-abcdefghijklmnop@mail.example';

const mail = (given: Partial<MailToPlace> = {}): MailToPlace => ({
  messageId: '<theirs@ambleford.gov.uk>', inReplyTo: [], references: [], subject: 'Your request', from: { name: '', address: 'foi@ambleford.gov.uk' }, deliveredTo: [], bounce: null,
  authentication: { spf: null, dkim: null, dmarc: null }, returnPath: 'foi@ambleford.gov.uk', ...given,
});
const on = (given: Partial<MailToPlace>, what = known()): string[] => placeMail(mail(given), what).on.map(({ requestId, by }) => `${requestId.slice(0, 2)} ${by}`);

describe('a mail’s request', () => {
  it('is the one whose address it was for, in any letters', () => {
    expect(on({ deliveredTo: [address] })).toEqual(['3f own_address']);
    expect(on({ deliveredTo: [address.toUpperCase()] })).toEqual(['3f own_address']);
    expect(on({ deliveredTo: [`prvs=1234abcd=${address}`] })).toEqual(['3f own_address']);
    expect(placeMail(mail(), known(), [address]).on).toHaveLength(1);
  });

  it('may be several', () => {
    expect(on({ deliveredTo: [address, 'r-7a0000000000-ponmlkjihgfedcba@mail.example'] })).toEqual(['3f own_address', '7a own_address']);
  });

  it('is the one whose letter it answers, where no address says otherwise', () => {
    expect(on({ inReplyTo: ['<letter-two@mail.example>'], references: ['<letter-one@mail.example>'] })).toEqual(['7a threading']);
    expect(on({ references: ['<unknown@elsewhere.example>', '<letter-one@mail.example>'] })).toEqual(['3f threading']);
    const placing = placeMail(mail({ deliveredTo: [address], inReplyTo: ['<letter-two@mail.example>'] }), known());
    expect(placing.on.map(({ by }) => by)).toEqual(['own_address']);
    expect(placing.guesses).toEqual([{ requestId: second.requestId, why: 'It answers a letter of this request.' }]);
  });

  it('is the one whose letter a report of non-delivery shows', () => {
    const bounce = { recipients: [], status: null, permanent: true, delayed: false, server: null, said: null, ofMessageId: '<letter-one@mail.example>' };
    expect(on({ bounce, from: { name: '', address: 'mailer-daemon@relay.example' }, returnPath: '' })).toEqual(['3f threading']);
  });

  it('is the one whose reference the council writes in its subject, but not when a stranger does', () => {
    expect(on({ subject: 'RE: FOI-2026/0123 - Safety Valve' })).toEqual(['3f reference']);
    expect(on({ subject: 'Response to (FOI 4567)' })).toEqual(['7a reference']);
    const stranger = placeMail(mail({ subject: 'FOI-2026/0123', from: { name: '', address: 'foi@notambleford.gov.uk' } }), known());
    expect(stranger).toEqual({ on: [], guesses: [{ requestId: first.requestId, why: 'Its subject has a reference of this request.' }], ours: null });
    expect(on({ subject: 'FOI-2026/01234 and FOI-2026/012' })).toEqual([]);
  });

  it('is for a person to say where two requests have the reference', () => {
    const both = known({ requests: [first, { ...second, references: ['foi-2026/0123'] }] });
    const placing = placeMail(mail({ subject: 'FOI-2026/0123' }), both);
    expect(placing.on).toEqual([]);
    expect(placing.guesses).toHaveLength(2);
  });

  it.each([
    ['a token with a letter wrong', 'r-3f1c9a2b4d5e-abcdefghijklmnoq@mail.example', 'one letter wrong in the second half'],
    ['a token cut short by one', 'r-3f1c9a2b4d5e-abcdefghijklmno@mail.example', 'one letter wrong in the second half'],
    ['another token', 'r-3f1c9a2b4d5e-zzzzzzzzzzzzzzzz@mail.example', 'the wrong second half'],
    ['an id with a digit wrong', 'r-3f1c9a2b4d5f-abcdefghijklmnop@mail.example', 'one letter wrong in the first half'],
    ['an id with two digits changed about', 'r-3f1c9a2b4de5-abcdefghijklmnop@mail.example', 'one letter wrong in the first half'],
    ['one wrong in each', 'r-3f1c9a2b4d5f-abcdefghijklmnoq@mail.example', 'one letter wrong in each half'],
    ['another domain', 'r-3f1c9a2b4d5e-abcdefghijklmnop@mail.exmaple', 'at another domain'],
  ])('is only a guess for an address with %s', (_, wrong, why) => {
    const placing = placeMail(mail({ deliveredTo: [wrong], from: { name: '', address: 'someone@elsewhere.example' } }), known());
    expect(placing.on).toEqual([]);
    expect(placing.guesses).toEqual([{ requestId: first.requestId, why: expect.stringContaining(why) as string }]);
  });

  it('is a guess where nothing but the council is known', () => {
    expect(placeMail(mail(), known()).guesses.map(({ why }) => why)).toEqual(Array(2).fill('It is from this council, and this request waits for an answer.'));
    expect(placeMail(mail({ from: { name: '', address: 'x@elsewhere.example' } }), known())).toEqual({ on: [], guesses: [], ours: null });
  });
});

describe('its sender', () => {
  it.each([
    ['foi@ambleford.gov.uk', 'council'], ['JO@SEND.Ambleford.GOV.UK', 'council'], ['answers@casesystem.example', 'council'], ['other@casesystem.example', 'not_recognised'],
    ['foi@notambleford.gov.uk', 'not_recognised'], ['foi@ambleford.gov.uk.example', 'not_recognised'], ['', 'not_recognised'],
  ])('%s is %s', (from, sender) => {
    expect(placeMail(mail({ deliveredTo: [address], from: { name: 'FOI', address: from } }), known()).on[0]?.sender).toBe(sender);
  });

  it('looks forged where the receiving server’s check of the domain failed', () => {
    const forged = mail({ deliveredTo: [address], authentication: { spf: 'fail', dkim: 'none', dmarc: 'fail' } });
    expect(placeMail(forged, known()).on[0]?.sender).toBe('looks_forged');
    expect(placeMail({ ...forged, deliveredTo: [], subject: 'FOI-2026/0123' }, known()).on).toEqual([]);
  });
});

describe('our own mail coming back', () => {
  it('is known by its Message-ID or by its sender, and is never filed as an answer', () => {
    expect(placeMail(mail({ messageId: '<letter-one@mail.example>', deliveredTo: [address] }), known())).toEqual({ on: [], guesses: [], ours: first.requestId });
    expect(placeMail(mail({ from: { name: 'Casey', address } }), known()).ours).toBe(first.requestId);
  });
});

describe('what to look up', () => {
  it('stays small, and finds an id that is one letter off', () => {
    const clues = cluesOf(mail({ deliveredTo: ['r-3f1c9a2b4d5f-abcdefghijklmnop@mail.example'], subject: 'Re: [EXTERNAL] FOI-2026/0123: your request' }));
    expect(clues.shortIds).toContain('3f1c9a2b4d5e');
    expect(clues.shortIds.length).toBeLessThan(250);
    expect(clues.references).toContain('FOI-2026/0123');
    expect(clues.senderDomains).toEqual(['ambleford.gov.uk', 'gov.uk']);
    expect(cluesOf(mail({ deliveredTo: ['r-3f1c9a2b4d5-abcdefghijklmnop@mail.example', 'r-3f1c9a2b4d5e0-abcdefghijklmnop@mail.example'] })).shortIds).toContain('3f1c9a2b4d5e');
  });
});
