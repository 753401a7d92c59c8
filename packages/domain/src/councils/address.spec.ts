import { describe, expect, it } from 'vitest';
import addresses from '../../data/foi_addresses.csv?raw';
import { on } from '../shared/iso-date.ts';
import { readTable } from '../shared/table.ts';
import { addressStanding, type KnownAddress } from './address-standing.ts';
import { isMailbox, isWebForm, validAddress } from './address.ts';
import { domainMatches, searchUrl } from './domains.ts';

const today = on('2026-11-23');
const proposal = { kind: 'email' as const, value: 'foi@kent.gov.uk', sourceUrl: 'https://www.kent.gov.uk/foi', seenOn: '2026-11-22' };
const form = { ...proposal, kind: 'web_form' as const, value: 'https://www.kent.gov.uk/foi/form?new=1#top' };

describe('a proposed address', () => {
  it('is kept as it was written, with its page and day', () => {
    expect(validAddress({ ...proposal, value: '  FOI@Kent.gov.uk ' }, today)).toEqual({ ok: true, value: { ...proposal, value: 'FOI@Kent.gov.uk' } });
    expect(validAddress(form, today)).toEqual({ ok: true, value: form });
  });

  it.each([
    ['a line break, which could add a header', 'foi@kent.gov.uk\r\nBcc: all@example.org'],
    ['a line break at its end', 'foi@kent.gov.uk\n'],
    ['a null character', 'foi@kent.gov.uk\0'],
    ['two recipients', 'foi@kent.gov.uk, other@example.org'],
    ['two recipients, the other way', 'foi@kent.gov.uk;other@example.org'],
    ['a display name', 'FOI team <foi@kent.gov.uk>'],
    ['a quoted name before the sign', '"foi team"@kent.gov.uk'],
    ['two signs', 'foi@kent@kent.gov.uk'],
    ['no domain', 'foi@kent'],
    ['an address of a machine', 'foi@[127.0.0.1]'],
    ['a letter that only looks like one of ours', 'foi@k\u0435nt.gov.uk'],
    ['a dot at the end of the name', 'foi.@kent.gov.uk'],
    ['a page', 'https://www.kent.gov.uk/foi'],
    ['nothing', ' '],
    ['a name longer than mail allows', `${'f'.repeat(65)}@kent.gov.uk`],
  ])('is refused with %s', (_, value) => {
    expect(validAddress({ ...proposal, value }, today)).toEqual({ ok: false, problem: { code: 'address_malformed', kind: 'email' } });
  });

  it.each([
    ['http, which anybody on the way can read', 'http://www.kent.gov.uk/foi'],
    ['another scheme', 'javascript:alert(1)'],
    ['a user name that hides the real host', 'https://www.kent.gov.uk@example.org/'],
    ['a backslash that hides the real host', 'https://example.org\\@www.kent.gov.uk/'],
    ['a blank', 'https://www.kent.gov.uk/foi form'],
    ['a line break', 'https://www.kent.gov.uk/foi\r\nX: y'],
    ['no host', 'https:///foi'],
    ['a machine’s number for a host', 'https://127.0.0.1/foi'],
    ['an e-mail address', 'foi@kent.gov.uk'],
  ])('is refused as a form with %s', (_, value) => {
    expect(validAddress({ ...form, value }, today)).toEqual({ ok: false, problem: { code: 'address_malformed', kind: 'web_form' } });
  });

  it('needs the page it was seen on', () => {
    for (const sourceUrl of ['', 'their website', 'foi@kent.gov.uk', 'file:///etc/hosts']) {
      expect(validAddress({ ...proposal, sourceUrl }, today)).toEqual({ ok: false, problem: { code: 'source_not_a_page' } });
    }
    expect(validAddress({ ...proposal, sourceUrl: 'http://www.kent.gov.uk/foi' }, today)).toMatchObject({ ok: true });
  });

  it('needs the day it was seen, which exists and has come', () => {
    expect(validAddress({ ...proposal, seenOn: '2026-02-30' }, today)).toEqual({ ok: false, problem: { code: 'no_such_day', text: '2026-02-30' } });
    expect(validAddress({ ...proposal, seenOn: '2026-11-24' }, today)).toEqual({ ok: false, problem: { code: 'seen_in_future', day: '2026-11-24', today } });
    expect(validAddress({ ...proposal, seenOn: today }, today)).toMatchObject({ ok: true });
  });
});

describe('the register’s addresses', () => {
  it('are all mailboxes, forms or pages we would accept from a person', () => {
    const rows = readTable(addresses);
    const mailboxes = rows.map(({ foi_email }) => foi_email ?? '').filter(Boolean);
    const forms = rows.map(({ web_form_url }) => web_form_url ?? '').filter((url) => url.startsWith('https'));
    expect(mailboxes.filter((text) => !isMailbox(text))).toEqual([]);
    expect(forms.filter((text) => !isWebForm(text))).toEqual([]);
    expect(mailboxes).toHaveLength(51);
  });
});

describe('a domain', () => {
  it.each([
    ['foi@kent.gov.uk', 'kent.gov.uk', true],
    ['FOI@Mail.Kent.GOV.UK', 'kent.gov.uk', true],
    ['https://forms.kent.gov.uk/foi', 'www.kent.gov.uk', true],
    ['kent.gov.uk.', 'kent.gov.uk', true],
    ['foi@notkent.gov.uk', 'kent.gov.uk', false],
    ['foi@kent.gov.uk.example.org', 'kent.gov.uk', false],
    ['https://kent.gov.uk@example.org/', 'kent.gov.uk', false],
    ['foi@email.icasework.com', 'harrow.gov.uk', false],
    ['foi@kent.gov.uk', '', false],
    ['foi@kent.gov.uk', 'uk', false],
  ])('of %s under %s: %s', (address, domain, matches) => {
    expect(domainMatches(address, domain)).toBe(matches);
  });

  it('can be searched for the address, and nothing else can', () => {
    expect(searchUrl('kent.gov.uk')).toBe('https://duckduckgo.com/?q=site%3Akent.gov.uk%20freedom%20of%20information%20request%20email');
  });
});

describe('whether a letter may go to an address', () => {
  const known: KnownAddress = { value: 'foi@kent.gov.uk', origin: 'register', confidence: 'high', seenOn: on('2026-11-21'), checked: false, confirmed: false, cameBack: false, retired: false };
  const kent = { councilDomain: 'kent.gov.uk', answeringDomain: null };
  const kingston = { councilDomain: 'kingston.gov.uk', answeringDomain: 'achievingforchildren.org.uk' };
  const state = (change: Partial<KnownAddress>, domains: { councilDomain: string; answeringDomain: string | null } = kent) =>
    addressStanding({ ...known, ...change }, domains, today).state;

  it('waits for a check before the first use of one from the register', () => {
    expect([state({}), state({ confidence: 'medium' })]).toEqual(['check_first', 'check_first']);
    expect([state({ checked: true }), state({ confidence: 'medium', confirmed: true })]).toEqual(['usable', 'usable']);
  });

  it('never: a low one from the register is a hint, and stays one', () => {
    expect([state({ confidence: 'low' }), state({ confidence: 'low', checked: true, confirmed: true }), state({ confidence: null, checked: true })]).toEqual(['hint', 'hint', 'hint']);
  });

  it('yes, at once, when a person found it on the council’s own domain', () => {
    expect([state({ origin: 'person', confidence: null }), state({ origin: 'person', value: 'https://forms.kent.gov.uk/foi' })]).toEqual(['usable', 'usable']);
  });

  it('yes, at once, when it is the domain of the body that answers', () => {
    expect(state({ origin: 'person', value: 'foi@achievingforchildren.org.uk' }, kingston)).toBe('usable');
    expect(state({ origin: 'person', value: 'foi@achievingforchildren.org.uk' })).toBe('needs_coordinator');
  });

  it('after a coordinator’s word, when it is anybody else’s domain', () => {
    expect(state({ origin: 'person', value: 'kent@email.icasework.com' })).toBe('needs_coordinator');
    expect(state({ origin: 'person', value: 'kent@email.icasework.com', confirmed: true })).toBe('usable');
  });

  it('not while the day it is said to have been seen is still to come', () => {
    expect(state({ origin: 'person', seenOn: on('2026-11-24') })).toBe('check_first');
  });

  it('not before another check, once a letter to it came back', () => {
    expect([state({ checked: true, cameBack: true }), state({ origin: 'person', cameBack: true }), state({ origin: 'person', confirmed: true, cameBack: true })]).toEqual(['check_first', 'check_first', 'check_first']);
    expect([state({ confidence: 'low', cameBack: true }), state({ origin: 'person', value: 'a@b.example', cameBack: true })]).toEqual(['hint', 'needs_coordinator']);
  });

  it('no, once it is retired', () => {
    expect([state({ retired: true, checked: true }), state({ retired: true, origin: 'person', confirmed: true })]).toEqual(['retired', 'retired']);
  });
});
