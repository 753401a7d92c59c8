import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderCorrections, renderDocument, renderGone, renderLibrary } from './index.ts';
import { timeWords } from './render-corrections.tsx';
import { attribute, tagsOf, wordsOf } from './testing/html.ts';
import { aDocument, aGone, aLibrary, aLog } from './testing/document-views.ts';
import { aFrame } from './testing/views.ts';

const frame = aFrame('/documents');
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

describe('the page of a public document', () => {
  it('has the picture of the page with its words beneath, and no other picture, whatever its words are', () => {
    const html = renderDocument(frame, aDocument({ title: hostile, page: { ...aDocument().page, text: hostile } }));
    const [picture, ...others] = tagsOf(html, 'img');
    expect([attribute(picture ?? '', 'src'), attribute(picture ?? '', 'width'), attribute(picture ?? '', 'height'), others]).toEqual(['/documents/kent-dsg-management-plan-abc234/pages/4/picture', '1400', '1980', []]);
    expect(html).not.toContain('<script>');
  });

  it('leads to the page before and the one after, and nowhere past the ends', () => {
    const [first, last] = [renderDocument(frame, aDocument({ page: { ...aDocument().page, number: 1 } })), renderDocument(frame, aDocument({ page: { ...aDocument().page, number: 14 } }))];
    const turns = (html: string) => tagsOf(html, 'a').filter((tag) => attribute(tag, 'rel') === 'next' || attribute(tag, 'rel') === 'prev').map((tag) => attribute(tag, 'href'));
    expect(new Set(turns(first))).toEqual(new Set(['/documents/kent-dsg-management-plan-abc234/pages/2']));
    expect(new Set(turns(last))).toEqual(new Set(['/documents/kent-dsg-management-plan-abc234/pages/13']));
  });

  it('lists few pages of a long document, with a way to any of them', () => {
    const html = renderDocument(frame, aDocument({}, 1_800));
    expect(tagsOf(html, 'a').filter((tag) => /\/pages\/\d+$/.test(attribute(tag, 'href') ?? '')).length).toBeLessThan(25);
    expect(html).toContain('name="page"');
    expect(wordsOf(html)).toContain('1800 pages');
  });

  it('says what is not known: no exemption, nothing taken out, no days', () => {
    const words = wordsOf(renderDocument(frame, aDocument({ askedOn: null, givenOn: null, exemptions: [], removed: [], leftOut: [], howReceived: 'sent-by-somebody' })));
    for (const part of ['This DSG management plan of Kent was sent to us. It has 14 pages.', 'Sent to us by somebody else', 'The council named no exemption', 'Nothing that can be seen in it', 'published Tuesday 1 December 2026']) expect(words).toContain(part);
    expect(words).not.toContain('Asked for');
  });

  it('is for search engines by itself, and not as somebody’s search in it', () => {
    const search = { q: hostile, many: 1, hits: [{ number: 2, label: null, passage: [{ text: hostile, found: true }] }] };
    const html = renderDocument(frame, aDocument({ search }));
    expect([html.includes('noindex'), html.includes('<script>'), tagsOf(html, 'mark').length, renderDocument(frame, aDocument()).includes('noindex')]).toEqual([true, false, 1, false]);
  });
});

describe('the library', () => {
  it('is for search engines as a whole, and not as a choice or a search', () => {
    const { filters } = aLibrary();
    expect(renderLibrary(frame, aLibrary())).toContain('<link rel="canonical" href="https://desk.example/documents"/>');
    for (const one of [{ ...filters, q: 'x' }, { ...filters, council: 'kent' }]) expect(renderLibrary(frame, aLibrary({ filters: one }))).toContain('noindex');
  });

  it('keeps what was asked in its form and in its addresses', () => {
    const html = renderLibrary(frame, aLibrary({ filters: { q: 'a&b', council: 'kent', programme: null, kind: 'monitoring-report', year: '2020-21' }, total: 45 }));
    expect(html).toContain('value="a&amp;b"');
    expect(tagsOf(html, 'option').filter((tag) => / selected/.test(tag)).map((tag) => attribute(tag, 'value'))).toEqual(['kent', '', 'monitoring-report', '2020-21']);
    expect(html).toContain('href="/documents?q=a%26b&amp;council=kent&amp;kind=monitoring-report&amp;year=2020-21&amp;page=2"');
  });

  it('says when a search was too wide to weigh every page', () => {
    expect(wordsOf(renderLibrary(frame, aLibrary({ filters: { ...aLibrary().filters, q: 'plan' }, tooMany: 'words' })))).toContain('Add a word, or choose a council.');
  });
});

describe('what stands where a document was', () => {
  it.each([
    ['taken down', aGone(), ['This document was taken down', 'It was the monitoring report for 2024–25 of Kent. It could point to a person.', 'A name was left in.', 'Taken down on Tuesday 1 December 2026']],
    ['replaced', aGone({ why: 'replaced', replacedBy: 'kent-x-abc234' }), ['A better copy took the place of this one', 'Read the copy that took its place']],
    ['shut for now', aGone({ why: 'shut', words: null, on: null }), ['This document is shut for now', 'Something in it is being looked at.']],
    ['destroyed', aGone({ why: 'destroyed', words: null, on: on('2026-12-02') }), ['The file was destroyed.', 'Destroyed on Wednesday 2 December 2026']],
  ])('says so and why, and is not for search engines: %s', (_, view, parts) => {
    const html = renderGone(frame, view);
    for (const part of parts) expect(wordsOf(html)).toContain(part);
    expect(html).toContain('noindex');
  });
});

describe('the log of corrections', () => {
  it('says what went, why, when it was reported and how long it took', () => {
    const words = wordsOf(renderCorrections(frame, aLog()));
    for (const part of ['Taken down', 'Kent', 'monitoring report 2024–25', 'It could point to a person. A name was left in.', 'Tue 1 Dec 2026', '42 minutes']) expect(words).toContain(part);
    expect(wordsOf(renderCorrections(frame, aLog({ lines: [], total: 0 })))).toContain('Nothing yet');
  });

  it('says times as people do', () => {
    expect([0, 1, 59, 60, 150, 2_879, 2_880, 100_000].map(timeWords)).toEqual(['less than a minute', '1 minute', '59 minutes', '1 hour', '3 hours', '48 hours', '2 days', '69 days']);
  });
});
