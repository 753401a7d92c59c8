import { on, sumOfTimes } from '@openvalve/domain';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { renderCouncil } from './render-council.tsx';
import { mainOf, wordsOf } from './testing/html.ts';
import { aCouncil, aFrame, aLateRequest, aRequest } from './testing/views.ts';
import type { CouncilPageView, HomeView } from './views.ts';

const page = (more: Partial<CouncilPageView> = {}) => renderCouncil(aFrame('/councils/examplebury'), aCouncil(more));
const words = (more: Partial<CouncilPageView> = {}) => wordsOf(mainOf(page(more)));

describe('a council’s page', () => {
  it('says that nobody has asked yet, at first', () => {
    expect(words()).toContain('Examplebury joined Safety Valve in the 2022–23 round. Its short agreement is public. Nobody has asked it for the papers behind that yet.');
  });

  it('says when the council must answer, while it has time', () => {
    const said = words({ requests: [aRequest({ receivedOn: on('2026-11-23'), day: 14 })] });
    expect(said).toContain('The council must answer by Tuesday 22 December 2026.');
    expect(said).toContain('Day 14 of 20');
    expect(said).not.toContain('late');
  });

  it('says how late the answer is', () => {
    const said = words({ requests: [aLateRequest(2)] });
    expect(said).toContain('the answer is 2 working days late');
    expect(said).toContain('Late by 2 working days');
    expect(said).toContain('No answer by the last lawful day, Thursday 10 December 2026.');
  });

  it('shows twenty days, all used, however late the answer is', () => {
    const html = page({ requests: [aLateRequest(3)] });
    expect(html.match(/<i class=/g)).toHaveLength(20);
  });

  it('does not call it late between the two readings of a weekend arrival', () => {
    expect(words({ requests: [aRequest({ day: 21 })] })).not.toMatch(/\blate\b/i);
  });

  it('calls it late on the first day after the later reading, before a working day has passed', () => {
    expect(words({ requests: [aLateRequest(0)] })).toContain('the last lawful day has passed');
  });

  it('keeps on record that an answer came late', () => {
    const late = aLateRequest(3, { stage: 'answered', answeredOn: on('2026-12-15') });
    const said = words({ requests: [{ ...late, overdue: false, day: null, story: [...late.story, { what: 'answered', on: on('2026-12-15'), how: 'whole', daysLate: 3 }] }] });
    expect(said).toContain('No answer by the last lawful day, Thursday 10 December 2026.');
    expect(said).toMatch(/answered, 3 working days late\./);
  });

  it('tells obtained and being checked from published', () => {
    const paper = { programmeName: 'Safety Valve', kindName: 'KPI set', status: 'obtained-in-full', alsoLive: false, since: on('2026-12-03'), links: [], beingChecked: true } as const;
    expect(words({ papers: [paper] })).toContain('Obtained, being checked.');
    const published = { ...paper, beingChecked: false, links: [{ title: 'KPI set 2025', url: 'https://www.examplebury.gov.uk/kpi.xlsx', host: 'examplebury.gov.uk', checkedOn: on('2026-12-05'), period: null }] };
    expect(words({ papers: [published] })).toContain('KPI set 2025 at examplebury.gov.uk, checked Sat 5 Dec 2026');
    expect(words({ papers: [published] })).not.toContain('being checked');
  });

  it('prints conflicting sums with their sources', () => {
    const [agreement] = aCouncil().agreements;
    const said = words({ agreements: agreement ? [{ ...agreement, amountNote: 'CONFLICT: a paper says GBP 22.9m (https://news.example/sums), the council says GBP 29.9m' }] : [] });
    expect(said).toContain('£29.9 million , according to examplebury.gov.uk');
    expect(said).toContain('Sources disagree: a paper says £22.9 million ( news.example ), the council says £29.9 million. We show both until we have checked the agreement itself.');
  });

  it('puts what the council or DfE says beside each reported figure', () => {
    const finding = { metric: 'Plans kept', paraphrase: 'A presentation lists this', baseline: null, target: '7% fewer', targetYear: '2027-28', officialPosition: 'DfE: no target was set', sourceUrl: 'https://news.example/x', sourceHost: 'news.example', outNow: null };
    expect(words({ reported: [finding] })).toContain('What they say about it. DfE: no target was set.');
    expect(words({ reported: [finding] })).toContain('Reported by news.example , document not yet obtained.');
    const outNow = { title: 'KPI set 2025', url: '/documents/examplebury-kpi-set-abc234' };
    expect(words({ reported: [{ ...finding, outNow }] })).toContain('Reported by news.example , document obtained: open KPI set 2025 .');
    expect(page({ reported: [{ ...finding, outNow }] })).toContain('<a href="/documents/examplebury-kpi-set-abc234">');
    expect(words({ reported: [{ ...finding, officialPosition: null }] })).toContain('No answer from the council or the Department for Education is known to us.');
  });

  it('says how long answers took with how many it rests on, silence counted, and no average of a few', () => {
    const times = sumOfTimes([{ is: 'answered', days: 12, daysLate: 0 }, { is: 'answered', days: 23, daysLate: 3 }, { is: 'silent', days: 31, daysLate: 11 }, { is: 'waiting' }]);
    const said = words({ requests: [aLateRequest(2)], times });
    expect(said).toContain('Of 3 requests whose time is over, 1 was answered in time, 1 answered late and 1 not answered at all. The answers that came took 12 and 23 working days. Fewer than 5 make no average. 1 request more has time left. n = 3.');
  });

  it('can be taken away as a table and followed', () => {
    for (const address of ['/data/councils/examplebury.csv', '/councils/examplebury/feed.atom', '/agreements/safety-valve/examplebury']) expect(page()).toContain(`href="${address}"`);
  });

  it('says who answers for it', () => {
    expect(words({ answeredBy: 'Achieving for Children' })).toContain('Achieving for Children, for Examplebury Council');
  });

  it('is a proud answer where the council is in neither programme', () => {
    expect(words({ agreements: [], papers: [] })).toContain('is in neither programme');
  });
});

type Plain = string | number | boolean | null | undefined;
type NamesIn<T> = T extends Plain ? never : T extends readonly (infer Item)[] ? NamesIn<Item> : { [K in keyof T]-?: (K & string) | NamesIn<T[K]> }[keyof T];
type AboutPeople = 'volunteer' | 'applicant' | 'person' | 'personId' | 'realName' | 'namedPublicly' | 'email' | 'from' | 'actor' | 'heldBy';

describe('a volunteer’s name', () => {
  it('has no place in what the public pages are given', () => {
    expectTypeOf<Extract<NamesIn<CouncilPageView>, AboutPeople>>().toBeNever();
    expectTypeOf<Extract<NamesIn<HomeView>, AboutPeople>>().toBeNever();
  });

  it('does not show even when a row carries one by mistake', () => {
    const request = { ...aLateRequest(2), volunteer: 'Robin Example', applicant: { name: 'Robin Example' } };
    expect(page({ requests: [request] })).not.toContain('Robin');
  });
});
