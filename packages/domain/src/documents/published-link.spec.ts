import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import { publishedLinkProblem } from './published-link.ts';

const problem = (url: string, checkedOn = '2026-11-23', answeringDomain: string | null = 'achievingforchildren.org.uk') =>
  publishedLinkProblem({ url, checkedOn: on(checkedOn) }, { councilDomain: 'kingston.gov.uk', answeringDomain }, on('2026-11-23'));

describe('a paper published by linking to it', () => {
  it.each([
    ['the council’s own site', 'https://www.kingston.gov.uk/downloads/plan.xlsx'],
    ['a committee site under its domain', 'https://moderngov.kingston.gov.uk/documents/s1.pdf'],
    ['whoever answers for the council', 'https://www.achievingforchildren.org.uk/plan.pdf'],
    ['GOV.UK', 'https://www.gov.uk/government/publications/agreement'],
    ['a file store of GOV.UK', 'https://assets.publishing.service.gov.uk/plan.pdf'],
    ['WhatDoTheyKnow', 'https://www.whatdotheyknow.com/request/123'],
  ])('may be on %s', (_, url) => {
    expect(problem(url)).toBeNull();
  });

  it.each([
    ['is somewhere else', 'https://example.org/plan.pdf', { code: 'link_not_official', host: 'example.org' }],
    ['only looks like the council’s', 'https://notkingston.org/plan.pdf', { code: 'link_not_official', host: 'notkingston.org' }],
    ['has the council’s name before another domain', 'https://kingston.gov.uk.example.org/a', { code: 'link_not_official', host: 'kingston.gov.uk.example.org' }],
    ['is not https', 'http://www.kingston.gov.uk/plan.pdf', { code: 'link_not_https' }],
    ['runs a script', 'javascript:alert(1)', { code: 'link_malformed' }],
    ['hides another host behind a user name', 'https://kingston.gov.uk@example.org/', { code: 'link_malformed' }],
    ['is no address', 'the plan', { code: 'link_malformed' }],
  ])('is declined where the link %s', (_, url, expected) => {
    expect(problem(url)).toEqual(expected);
  });

  it('is declined where nobody can have looked yet', () => {
    expect(problem('https://www.gov.uk/a', '2026-11-24')).toEqual({ code: 'day_in_future', day: '2026-11-24', today: '2026-11-23' });
  });

  it('is declined on another body’s site where the council answers for itself', () => {
    expect(problem('https://www.achievingforchildren.org.uk/plan.pdf', '2026-11-23', null)).toMatchObject({ code: 'link_not_official' });
  });
});
