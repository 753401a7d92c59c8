import { askedFirst, documentKinds, on, Programme } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { campaignTemplate, fillLetter, lintLetter, signature, templateProblems, type LetterFacts } from './index.ts';
import { lettersOf, letterTo, today } from './testing/register.ts';

const firstLetter = (programme: Programme, facts: LetterFacts) => fillLetter(campaignTemplate(programme), facts);
const asText = ({ subject, body }: { subject: string; body: string }): string => `Subject: ${subject}\n\n${body}\n`;

describe('the first letter, read as a council officer would', () => {
  it('to Bexley names four Safety Valve papers, exactly and with their years', async () => {
    await expect(asText(firstLetter('safety-valve', letterTo('safety-valve', 'Bexley')))).toMatchFileSnapshot('snapshots/bexley-safety-valve.txt');
  });

  it('to Kingston goes to Achieving for Children, which answers for it, and says why', async () => {
    await expect(asText(firstLetter('safety-valve', letterTo('safety-valve', 'Kingston upon Thames')))).toMatchFileSnapshot('snapshots/kingston-safety-valve.txt');
  });

  it('to Kent gives the years of an agreement whose last year is known', async () => {
    await expect(asText(firstLetter('safety-valve', letterTo('safety-valve', 'Kent')))).toMatchFileSnapshot('snapshots/kent-safety-valve.txt');
  });

  it('to Hampshire names five Delivering Better Value papers and its tranche', async () => {
    await expect(asText(firstLetter('delivering-better-value', letterTo('delivering-better-value', 'Hampshire')))).toMatchFileSnapshot('snapshots/hampshire-delivering-better-value.txt');
  });

  it('to Westmorland and Furness asks for Cumbria’s papers from before April 2023 too', async () => {
    await expect(asText(firstLetter('delivering-better-value', letterTo('delivering-better-value', 'Westmorland and Furness')))).toMatchFileSnapshot(
      'snapshots/westmorland-and-furness-delivering-better-value.txt',
    );
  });
});

const pairs = Programme.options.flatMap((programme) => lettersOf(programme).map((facts) => ({ programme, facts, title: `${facts.councilName}, ${facts.programmeName}` })));

describe('every first letter', () => {
  it('exists for all 93 agreements of the register', () => {
    expect(pairs).toHaveLength(93);
    expect(new Set(pairs.map(({ title }) => title)).size).toBe(93);
  });

  it.each(pairs)('to $title finds nothing to look at again, names the council and every paper, and leaves no gap', ({ programme, facts }) => {
    const letter = firstLetter(programme, facts);

    const looks = lintLetter({ ...letter, volunteerName: facts.volunteerName, asked: facts.papers, facts }).filter(({ level }) => level === 'look');
    expect(looks).toEqual([]);
    expect(letter.subject).toContain(facts.councilName);
    expect(letter.body).toContain(facts.officialName);
    expect(letter.body).toContain('Freedom of Information Act 2000');
    expect(letter.body).toContain('open campaign');
    expect(letter.body.endsWith(facts.volunteerName)).toBe(true);
    expect(`${letter.subject}\n${letter.body}`).not.toMatch(/\{\{|\}\}|undefined|null|\n{3}| {3}|NaN/);
  });

  it.each(Programme.options)('of %s makes no argument and promises nothing the law does not say', (programme) => {
    const { body } = campaignTemplate(programme);

    expect(body).not.toMatch(/unlawful|illegal|must|demand|tribunal|complain|commissioner|ICO\b|target|cut/i);
  });

  it.each(Programme.options)('of %s fits the campaign’s papers without a problem in its words', (programme) => {
    expect(templateProblems(campaignTemplate(programme))).toEqual([]);
    expect(askedFirst[programme].every((kind) => documentKinds[kind].programme === programme)).toBe(true);
  });
});

describe('a letter about a council of which little is known', () => {
  const facts = { ...letterTo('safety-valve', 'Bexley'), startYear: null, endYear: null, round: '', papers: [{ kind: 'monitoring-report', period: null }], alreadyPublic: [] } as const;

  it('says nothing about years it does not know', () => {
    const { body } = firstLetter('safety-valve', facts);

    expect(body).toContain('the Safety Valve agreement between the London Borough of Bexley');
    expect(body).toContain('1. The monitoring reports sent to DfE under the agreement from the first to the latest.');
    expect(body).not.toContain('already public');
  });

  it('says only that it took part where the tranche is not known', () => {
    const { body } = firstLetter('delivering-better-value', { ...facts, papers: [{ kind: 'diagnostic', period: null }] });

    expect(body).toContain('the part the London Borough of Bexley took in the Department for Education’s');
  });
});

describe('the years of a series', () => {
  const asked = (...periods: string[]) => ({
    ...letterTo('safety-valve', 'Bexley'),
    papers: periods.map((period) => ({ kind: 'monitoring-report', period }) as LetterFacts['papers'][number]),
  });

  it('are asked for one by one, the year still running as far as it goes', () => {
    const { body } = firstLetter('safety-valve', asked('2025-26', '2026-27', '2024-25'));

    expect(body).toContain('for the financial years 2024-25, 2025-26 and 2026-27 (so far).');
  });

  it('are one year where one is asked for', () => {
    expect(firstLetter('safety-valve', asked('2024-25')).body).toContain('for the financial year 2024-25.');
  });
});

describe('whose letter it is', () => {
  it('is the volunteer’s, by name', () => {
    expect(signature('Robin Example')).toBe('Robin Example');
  });

  it('stays the volunteer’s when a coordinator signs for them', () => {
    const volunteerName = signature('Robin Example', 'Sam Coordinator');
    const letter = firstLetter('safety-valve', { ...letterTo('safety-valve', 'Bexley'), volunteerName });

    expect(letter.body.endsWith('Sam Coordinator, coordinator, for Robin Example')).toBe(true);
    expect(lintLetter({ ...letter, volunteerName: 'Robin Example', asked: [] })).toContainEqual({ code: 'name_present', level: 'ok', excerpt: 'Robin Example' });
  });
});

describe('filling in a campaign’s words', () => {
  const facts = letterTo('safety-valve', 'Bexley');

  it('leaves a placeholder nobody knows where it stands, so that it is seen', () => {
    const letter = fillLetter({ subject: 'For {{council}}', body: 'Dear {{whom}},\n\n{{name}}' }, facts);

    expect(letter).toEqual({ subject: 'For Bexley', body: 'Dear {{whom}},\n\nRobin Example' });
    expect(lintLetter({ ...letter, volunteerName: 'Robin Example', asked: [] })).toContainEqual({ code: 'placeholder_left', level: 'look', excerpt: '{{whom}}' });
  });

  it('takes braces in a fact for text and does not fill them again', () => {
    expect(fillLetter({ subject: '{{council}}', body: '{{name}}' }, { ...facts, volunteerName: '{{papers}}' }).body).toBe('{{papers}}');
  });

  it('keeps a subject on one line, whatever the facts hold', () => {
    expect(fillLetter({ subject: 'For {{council}}', body: '' }, { ...facts, councilName: 'Bexley\r\nBcc: everyone@example.org' }).subject).not.toMatch(/[\r\n]/);
  });

  it('counts the day after a council ended as the day the next took over', () => {
    const letter = fillLetter({ subject: '', body: '{{predecessors}}' }, { ...facts, predecessors: [{ name: 'Cumbria County Council', endedOn: on('2023-03-31') }] });

    expect(letter.body).toContain('The London Borough of Bexley took over from Cumbria County Council on 1 April 2023.');
  });

  it('reads the same on any day of a financial year', () => {
    expect(fillLetter(campaignTemplate('safety-valve'), { ...facts, today: on('2027-03-31') })).toEqual(fillLetter(campaignTemplate('safety-valve'), { ...facts, today }));
  });
});

describe('a campaign’s words cannot be used', () => {
  it.each([
    ['a subject is missing', { subject: ' ', body: '{{papers}} {{name}}' }, [{ code: 'subject_empty' }]],
    ['a subject runs over two lines, which could add a header to the mail', { subject: 'a\nBcc: b', body: '{{papers}} {{name}}' }, [{ code: 'subject_line_break' }]],
    ['a placeholder is not one we know', { subject: 's', body: '{{papers}} {{name}} {{postcode}}' }, [{ code: 'unknown_placeholder', placeholder: 'postcode' }]],
    ['braces open and do not close', { subject: 's', body: '{{papers}} {{name}} {{council' }, [{ code: 'broken_placeholder', excerpt: '{{council' }]],
    ['the papers are not asked for', { subject: '{{papers}}', body: '{{name}}' }, [{ code: 'missing_placeholder', placeholder: 'papers' }]],
    [
      'nothing is written',
      { subject: 's', body: '' },
      [{ code: 'body_empty' }, { code: 'missing_placeholder', placeholder: 'papers' }, { code: 'missing_placeholder', placeholder: 'name' }],
    ],
  ])('when %s', (_, template, problems) => {
    expect(templateProblems(template)).toEqual(problems);
  });
});
