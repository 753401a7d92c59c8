import { bankHolidays, explainClock, on, startClock } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderAgreement, renderAgreements, renderConfirmSignIn, renderCorrections, renderCouncil, renderCouncils, renderCount, renderData, renderDocument, renderGone, renderHome, renderInvitation, renderLate, renderLibrary, renderMessage, renderPolicy, renderSignIn, renderStopReminders, renderWhy, policyPages, type CountView, type PolicyPage } from './index.ts';
import { messages } from './render-message.tsx';
import { allAgreements, anAgreement, aReport, someData, someTimes } from './testing/agreement-views.ts';
import { aDocument, aGone, aLibrary, aLog } from './testing/document-views.ts';
import { attribute, tagsOf } from './testing/html.ts';
import { aCouncil, aFrame, aHomeView, aLateRequest, aRequest, busyTiles } from './testing/views.ts';

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const trap = 'javascript:alert(1)';
const frame = aFrame('/');
const tiles = busyTiles().map((tile, at) => (at === 0 ? { ...tile, name: hostile, label: hostile, region: hostile } : tile));
const blank = { realName: hostile, email: hostile, namedPublicly: false, consentToFollowUps: false };

const council = aCouncil({
  name: hostile,
  officialName: hostile,
  notes: [hostile, `${trap} https://safe.example/${hostile}`],
  agreements: aCouncil().agreements.map((agreement) => ({ ...agreement, amountSource: trap, amountNote: hostile, publicationPage: trap, documentTitle: hostile, laterEvents: [hostile], laterEventsSources: [trap], notes: hostile })),
  papers: [{ programmeName: hostile, kindName: hostile, status: 'obtained-in-part', alsoLive: true, since: on('2026-12-01'), beingChecked: true, links: [{ title: hostile, url: trap, host: hostile, checkedOn: on('2026-12-01'), period: hostile }] }],
  requests: [aLateRequest(2, { campaignTitle: hostile }), aRequest({ campaignTitle: 'two', whyPath: '/why/2', stage: 'awaiting_clarification', dueOn: null, day: null, stopped: { since: on('2026-12-01'), payBy: null, lapsed: false } }), aRequest({ campaignTitle: 'three', whyPath: '/why/3', stage: 'answered', after: { is: 'review_asked', by: on('2027-01-25') } })],
  reported: [{ metric: hostile, paraphrase: hostile, baseline: hostile, target: hostile, targetYear: hostile, officialPosition: hostile, sourceUrl: trap, sourceHost: hostile, outNow: { title: hostile, url: trap } }],
});

const clock = startClock({ receivedOn: on('2026-11-28') }, bankHolidays);
const explanation = explainClock(clock, bankHolidays);
const blankCount: CountView = { received: hostile, regime: 'FOIA', days: '', otherDays: null, explanation: null, problem: null, address: hostile };

/** Public documents by somebody who can put anything into one. */
function hostileDocuments(): Record<string, string> {
  const [here, passage] = [{ slug: 'kent', name: hostile }, [{ text: hostile, found: true }, { text: hostile, found: false }]];
  const document = aDocument({ title: hostile, council: { ...here, officialName: hostile }, kindName: hostile, programmeName: hostile, period: hostile, licenceNote: hostile, leftOut: [hostile], exemptions: [{ code: hostile, title: hostile }], page: { number: 2, label: hostile, text: hostile, longer: true, picture: null, sheet: null }, pages: [1, 2, 3].map((number) => ({ number, label: hostile })) });
  const [line, elsewhere] = [{ ...aLibrary().lines[0], title: hostile, council: here, found: { page: 3, pages: 4, passage } }, { ...aLibrary().elsewhere.lines[0], title: hostile, council: here, url: trap, host: hostile }];
  return {
    library: renderLibrary(frame, aLibrary()),
    'library, before the first document': renderLibrary(frame, aLibrary({ all: 0, total: 0, lines: [] })),
    'library, looked in': renderLibrary(frame, aLibrary({ filters: { q: hostile, council: 'kent', programme: null, kind: null, year: null }, total: 400, page: 2, lines: [line as never], elsewhere: { lines: [elsewhere as never], of: 40 }, tooMany: 'phrase' })),
    'library, nothing found': renderLibrary(frame, aLibrary({ filters: { q: hostile, council: hostile, programme: null, kind: null, year: hostile }, total: 0, lines: [], elsewhere: { lines: [], of: 0 } })),
    document: renderDocument(frame, document),
    'document, a sheet': renderDocument(frame, { ...document, page: { ...document.page, sheet: { rows: Array.from({ length: 20 }, () => [hostile, '=1+1']), of: { rows: 900, columns: 2 }, cut: true } } }),
    'document, searched': renderDocument(frame, { ...document, search: { q: hostile, many: 40, hits: [{ number: 2, label: hostile, passage }] } }),
    'document, by nobody named': renderDocument({ ...frame, operator: undefined }, aDocument({ page: { ...aDocument().page, picture: null, text: '' } }, 900)),
    'document, taken down': renderGone(frame, aGone({ council: here, kindName: hostile, period: hostile, words: hostile, replacedBy: 'kent-x-abc234' })),
    'corrections, with a log': renderCorrections(frame, aLog({ lines: aLog().lines.map((one) => ({ ...one, council: here, words: hostile, why: hostile })), total: 400, page: 2 })),
  };
}

/** Agreements, times and data by somebody who can put anything into a register. */
function hostileAgreements(): Record<string, string> {
  const here = { slug: hostile, name: hostile };
  const [agreement, report] = [anAgreement(), aReport({ metric: hostile, paraphrase: hostile, target: hostile, officialPosition: hostile, sourceUrl: trap, sourceHost: hostile, outNow: { title: hostile, url: trap } })];
  const papers = agreement.papers.map((paper) => ({ ...paper, kindName: `${hostile}${paper.kindName}`, answers: paper.answers.map((answer) => ({ ...answer, periods: [hostile], exemptions: [{ code: hostile, title: hostile }] })), links: [{ title: hostile, url: trap, host: hostile, checkedOn: on('2026-12-01'), period: hostile }] }));
  return {
    agreement: renderAgreement(frame, { ...agreement, council: { ...here, officialName: hostile }, answeredBy: hostile, papers, documents: [{ title: hostile, kindName: hostile, period: hostile, url: trap, host: hostile, checkedOn: on('2026-12-01') }], reported: [report], requests: council.requests, agreement: { ...agreement.agreement, amountSource: trap, amountNote: hostile, notes: hostile } }),
    'agreement, nothing asked': renderAgreement(frame, anAgreement({ papers: [], documents: [] })),
    agreements: renderAgreements(frame, { programmes: allAgreements().programmes.map((programme) => ({ ...programme, lines: programme.lines.map((line) => ({ ...line, council: here, round: hostile })), reported: [report] })) }),
    late: renderLate(frame, someTimes({ council: here, answeredBy: hostile })),
    'late, before the first request': renderLate(frame, { ...someTimes(), lines: [] }),
    data: renderData(frame, { ...someData(), baseUrl: hostile }),
  };
}

const pages: Record<string, string> = {
  home: renderHome(frame, aHomeView(tiles, { latest: [{ title: hostile, url: trap, host: hostile, councilSlug: 'x', council: hostile, kindName: hostile, period: null, status: 'asked', checkedOn: on('2026-12-01') }] })),
  council: renderCouncil(frame, council),
  councils: renderCouncils(frame, { tiles, q: '' }),
  'councils, looked for': renderCouncils(frame, { tiles, q: hostile, programme: 'safety-valve' }),
  'sign in': renderSignIn(frame, { state: 'form', email: hostile, problem: 'not_an_address', next: hostile }),
  'sign in, sent': renderSignIn(frame, { state: 'sent' }),
  'confirm sign in': renderConfirmSignIn(frame, { token: hostile }),
  invitation: renderInvitation(frame, { token: hostile, state: 'open', needsEmail: true, values: blank, problems: { realName: 'name_pseudonym', email: 'in_use' }, operator: { name: hostile, contact: hostile } }),
  'invitation, used': renderInvitation(frame, { token: hostile, state: 'used', needsEmail: false, values: blank, problems: {}, operator: { name: hostile, contact: `${trap}@x` } }),
  ...Object.fromEntries(Object.values(messages).map((message) => [`error ${message.status}`, renderMessage(frame, message)])),
  ...Object.fromEntries((Object.keys(policyPages) as PolicyPage[]).flatMap((page) => [
    [page, renderPolicy(frame, page)],
    [`${page}, by a hostile operator`, renderPolicy({ ...frame, operator: { name: hostile, contact: trap } }, page)],
    [`${page}, by nobody named`, renderPolicy({ ...frame, operator: undefined }, page)],
  ])),
  'counting, before a day is given': renderCount(frame, { ...blankCount, received: '' }),
  'counting, for no day at all': renderCount(frame, { ...blankCount, regime: 'EIR', days: hostile, problem: { what: 'not_a_day' } }),
  'counting, with its answer': renderCount(frame, { ...blankCount, received: '2026-11-28', explanation }),
  'why this date': renderWhy(frame, {
    council: { slug: 'x', name: hostile }, programmeName: hostile, regime: 'FOIA', state: 'running', since: null, receivedOn: clock.startedOn, dueOn: clock.dueOn, lateFrom: explanation.lateFrom, daysLate: 2, late: true,
    fee: null, breaches: [], address: hostile, claimed: null, story: [{ what: 'received', on: clock.startedOn, clock }, { what: 'received', on: clock.startedOn, clock }], explanation, rehearsal: true,
  }),
  ...hostileDocuments(),
  ...hostileAgreements(),
  'stop reminders': renderStopReminders(frame, { state: 'ask', token: hostile }),
  'reminders stopped': renderStopReminders(frame, { state: 'stopped' }),
  'reminders, no such link': renderStopReminders(frame, { state: 'unknown' }),
  'another message': renderMessage(frame, { status: 400, title: hostile, words: hostile, whatToDo: hostile }),
};

describe.each(Object.entries(pages))('the public page “%s”', (_name, html) => {
  it('is a whole document in British English, with one first heading and a way past the masthead', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(tagsOf(html, 'h1')).toHaveLength(1);
    expect(tagsOf(html, 'main')).toHaveLength(1);
    expect(html).toContain('href="#main"');
    expect(html).toContain('id="main"');
  });

  it('has no inline style, no inline script and no handler, which the content security policy would refuse', () => {
    const tags = html.match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.filter((tag) => /\sstyle=/.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /\son[a-z]+=/.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(tagsOf(html, 'style')).toEqual([]);
    for (const script of tagsOf(html, 'script')) expect(attribute(script, 'src')).toMatch(/^\/assets\//);
  });

  it('shows hostile text as text', () => {
    expect(html).not.toContain('<script>');
    expect(tagsOf(html, 'img')).toEqual([]);
  });

  it('leads only to https, with no way back for the other site', () => {
    for (const tag of tagsOf(html, 'a')) {
      const href = attribute(tag, 'href') ?? '';
      expect(href).toMatch(/^(\/|#|https:\/\/|mailto:[^\s@]+@[^\s@]+$)/);
      if (href.startsWith('https:')) expect(attribute(tag, 'rel')).toContain('noopener');
    }
  });

  it('fetches nothing from anywhere else', () => {
    for (const tag of [...tagsOf(html, 'link').filter((link) => attribute(link, 'rel') !== 'canonical'), ...tagsOf(html, 'script')]) expect(attribute(tag, 'href') ?? attribute(tag, 'src')).toMatch(/^\//);
  });

  it('uses each id once, and labels each control', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const input of tagsOf(html, 'input').filter((tag) => attribute(tag, 'type') !== 'hidden' && attribute(tag, 'type') !== 'checkbox')) {
      expect(html).toContain(`for="${attribute(input, 'id')}"`);
    }
    for (const described of html.matchAll(/aria-describedby="([^"]*)"/g)) for (const id of described[1]?.split(' ') ?? []) expect(ids).toContain(id);
  });

  it('lets every region that scrolls be reached by keyboard, and names it', () => {
    for (const region of tagsOf(html, 'div').filter((tag) => attribute(tag, 'role') === 'region')) {
      expect(attribute(region, 'tabindex')).toBe('0');
      expect(attribute(region, 'aria-label')).toBeTruthy();
    }
  });
});
