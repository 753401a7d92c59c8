import { on, sumOfTimes } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderAgreement } from './render-agreement.tsx';
import { renderAgreements } from './render-agreements.tsx';
import { renderData } from './render-data.tsx';
import { renderLate } from './render-late.tsx';
import { allAgreements, anAgreement, someData, someTimes } from './testing/agreement-views.ts';
import { wordsOf } from './testing/html.ts';
import { aFrame, aLateRequest } from './testing/views.ts';

const frame = aFrame('/agreements');
const words = (more: Parameters<typeof anAgreement>[0] = {}) => wordsOf(renderAgreement(frame, anAgreement(more)));

describe('the page of one agreement', () => {
  it('says what was agreed, asked, given and refused, and under which section', () => {
    const said = words();
    for (const part of [
      'What Examplebury agreed', 'Safety Valve in the 2022–23 round', '£29.9 million', '1 of 4 kinds of paper can be read by anyone.', 'Given in part , 1 Dec 2026 s.40(2): Personal information',
      'Refused : 2023–24 , 2024–25 , 1 Dec 2026 s.36: Prejudice to effective conduct of public affairs', 'No answer yet: 2024–25', 'Asked', '11 Nov 2026', 'Examplebury Council',
    ]) expect(said).toContain(part);
  });

  it('shows disagreeing sums side by side, each with its source', () => {
    const { agreement } = anAgreement();
    expect(words({ agreement: { ...agreement, amountNote: 'CONFLICT: a paper says GBP 22.9m (https://news.example/sums)' } })).toContain('£29.9 million , according to examplebury.gov.uk . Sources disagree: a paper says £22.9 million ( news.example ).');
  });

  it('says by whom an answer is late, and how long answers took', () => {
    const said = words({ requests: [aLateRequest(2)], answeredBy: 'Achieving for Children', times: sumOfTimes([{ is: 'silent', days: 22, daysLate: 2 }]) });
    expect(said).toContain('The answer about the rest is 2 working days late .');
    expect(said).toContain('One request’s time is over: it was not answered. n = 1. A request that Achieving for Children left without an answer is counted');
  });

  it('links to documents here, to the council, and to what is reported about the whole programme', () => {
    const html = renderAgreement(frame, anAgreement({ other: { programme: 'delivering-better-value', programmeName: 'Delivering Better Value' } }));
    for (const href of ['/documents/examplebury-dsg-management-plan-abc234', '/councils/examplebury', '/agreements#safety-valve-reported', '/agreements/delivering-better-value/examplebury', '/data/councils/examplebury.csv']) expect(html).toContain(`href="${href}"`);
    expect(words({ documents: [] })).toContain('Nothing of this can be read yet.');
  });
});

describe('the list of agreements', () => {
  it('has both programmes with money, papers out and lateness, and what is reported about no one council', () => {
    const said = wordsOf(renderAgreements(frame, allAgreements()));
    for (const part of ['Safety Valve: 1 council', '£29.9 million (sources disagree)', '1 of 4', '3 working days late', 'Tranche 1', 'What others report about Delivering Better Value as a whole', 'At least 20% fewer', 'DfE: not a target.', 'document not yet obtained']) expect(said).toContain(part);
  });
});

describe('the page of times taken', () => {
  it('has silence in the denominator, says how many, and leads to each day of what is late', () => {
    const html = renderLate(frame, someTimes());
    const said = wordsOf(html);
    for (const part of ['Of 2 requests whose time is over, 1 was answered in time and 1 not answered at all.', '1 of 2 answered in time', '1 of 2 not answered, and late', 'The one answer took 12 working days. Fewer than 5 make no average.', 'Asked 12 Oct 2026, no answer: 11 working days late. Why this date?']) expect(said).toContain(part);
    expect(html).toContain('aria-label="answered in time, 12 working days; no answer, 31 working days"');
    expect(html).toContain('href="/why/00000000-0000-4000-8000-000000000001"');
  });

  it('gives an average of five or more, and says so where fewer than half had an answer', () => {
    const answered = Array.from({ length: 3 }, (_, at) => ({ is: 'answered' as const, days: 10 + at, daysLate: 0 }));
    const silent = { is: 'silent' as const, days: 30, daysLate: 10 };
    expect(wordsOf(renderLate(frame, someTimes({ times: sumOfTimes([...answered, silent, silent]) })))).toContain('Half of the 5 were answered within 12 working days.');
    expect(wordsOf(renderLate(frame, someTimes({ times: sumOfTimes([...answered.slice(1), silent, silent, silent]) })))).toContain('Fewer than half of the 5 have been answered.');
  });

  it('keeps councils with nothing to count yet out of the table', () => {
    const said = wordsOf(renderLate(frame, { ...someTimes({ times: sumOfTimes([{ is: 'waiting' }]), marks: [], late: [] }), all: sumOfTimes([{ is: 'waiting' }]) }));
    expect(said).toContain('1 request still has time, so there is nothing to count yet.');
    expect(said).toContain('Not over yet: 1 council They have time left, or the clock has stopped. They are in no count above. Examplebury');
  });

  it('says what will stand there before the first request', () => {
    expect(wordsOf(renderLate(frame, { all: sumOfTimes([]), councils: 0, lines: [] }))).toContain('No council has received a request yet.');
  });

  it('keeps an answer that came late apart from none', () => {
    const late = [{ whyPath: '/why/1', campaignTitle: 'x', receivedOn: on('2026-10-12'), answeredOn: on('2026-11-11'), daysLate: 2 }];
    expect(wordsOf(renderLate(frame, someTimes({ late })))).toContain('Asked 12 Oct 2026, answered 11 Nov 2026: 2 working days late.');
  });
});

describe('the page of data', () => {
  it('has each table in both forms, with its columns explained and the terms', () => {
    const html = renderData(frame, someData());
    for (const href of ['/data/councils.csv', '/data/requests.json', '#councils', '/feed.atom', '/data/dictionary.json', 'https://creativecommons.org/licenses/by/4.0/']) expect(html).toContain(`href="${href}"`);
    expect(wordsOf(html)).toContain('council_slug text The council’s short name The register');
    expect(html).toContain('<link rel="alternate" type="application/atom+xml" href="/feed.atom"');
  });
});
