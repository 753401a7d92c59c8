import type { PaperAsked } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { campaignTemplate, fillLetter, lintLetter } from '../index.ts';
import { letterTo } from '../testing/register.ts';

const facts = letterTo('safety-valve', 'Bexley');
const ours = fillLetter(campaignTemplate('safety-valve'), facts);
const asked = facts.papers;

const looks = (body: string, papers: readonly PaperAsked[] = asked) =>
  lintLetter({ subject: ours.subject, body, volunteerName: 'Robin Example', asked: papers }).filter(({ level }) => level === 'look');
const added = (words: string): string => ours.body.replace('Thank you for your help.', `${words}\n\nThank you for your help.`);

describe('before a letter goes', () => {
  it('each thing looked at is said to be fine, once, where there is nothing to look at', () => {
    expect(lintLetter({ ...ours, volunteerName: 'Robin Example', asked, facts })).toEqual([
      { code: 'name_present', level: 'ok', excerpt: 'Robin Example' },
      { code: 'personal_data', level: 'ok' },
      { code: 'argument', level: 'ok' },
      { code: 'too_wide', level: 'ok' },
      { code: 'paper_missing', level: 'ok' },
      { code: 'placeholder_left', level: 'ok' },
    ]);
  });
});

describe('the name of the applicant, which section 8 asks for', () => {
  it('is missed when it is not at the end', () => {
    expect(looks(ours.body.replace('Robin Example', 'Robin'))).toEqual([{ code: 'name_missing', level: 'look', suggestion: 'Robin Example' }]);
  });

  it('is missed when it stands only at the beginning', () => {
    expect(looks(`I am Robin Example.\n\n${ours.body.replace('Yours faithfully,\n\nRobin Example', 'a\n\nb\n\nc')}`)).toMatchObject([{ code: 'name_missing' }]);
  });

  it('is found with another line under it', () => {
    expect(looks(`${ours.body}\n\nA volunteer with Open Valve`)).toEqual([]);
  });

  it('cannot be found where nobody has given one', () => {
    expect(lintLetter({ ...ours, volunteerName: ' ', asked })[0]).toEqual({ code: 'name_missing', level: 'look' });
  });
});

describe('what would say whose child a letter is about', () => {
  it.each([
    ['my son has waited two years', 'my son'],
    ['my autistic daughter', 'my autistic daughter'],
    ['our two children', 'our two children'],
    ['his EHCP was late', 'his EHCP'],
    ['as the mother of a pupil', 'as the mother of'],
    ['a pupil called Aziz', 'pupil called Aziz'],
    ['she is 8 years old', '8 years old'],
    ['a 12-year-old', '12-year-old'],
    ['date of birth 01/02/2015', 'date of birth'],
    ['born on 1 February', 'born on 1'],
    ['NHS number: 943 476 5919', 'NHS number: 943 476 5919'],
    ['943 476 5919', '943 476 5919'],
    ['UPN H801200001001', 'H801200001001'],
    ['call me on 07700 900123', '07700 900123'],
    ['+44 20 7946 0123', '+44 20 7946 0123'],
    ['write to 1 High Street, DA5 1AA', 'DA5 1AA'],
  ])('is noticed in “%s”', (words, excerpt) => {
    expect(looks(added(words))).toContainEqual({ code: 'personal_data', level: 'look', excerpt });
  });

  it.each([
    'our children’s services directorate', 'children with EHCPs', 'the 2023-24 figures', 'IC-376145-D4X0 and FS50421841', 'your reference FOI-2026-0123',
    'between 2019 2020 and 2021 2022', 'https://www.gov.uk/government/publications/01234567890', 'support for ages 16 to 25', '£27,000,000',
    'please write to robin@example.org, my address for correspondence',
  ])('is not seen in “%s”', (words) => {
    expect(looks(added(words))).toEqual([]);
  });
});

describe('argument in a letter that only asks', () => {
  it.each([
    ['This agreement is unlawful.', 'unlawful'],
    ['It is a disgrace and a scandal', 'disgrace'],
    ['the cover-up', 'cover-up'],
    ['You have failed these families', 'You have failed'],
    ['rationing plans', 'rationing'],
  ])('is noticed in “%s”', (words, excerpt) => {
    expect(looks(added(words))).toContainEqual({ code: 'argument', level: 'look', excerpt });
  });

  it.each(['The council failed no condition', 'the decision lies with the forum', 'a rational estimate', 'the corporate plan', 'illegible scans', 'Scandinavia'])(
    'is not seen in “%s”',
    (words) => {
      expect(looks(added(words)).filter(({ code }) => code === 'argument')).toEqual([]);
    },
  );
});

describe('asking for more than named papers', () => {
  it.each([
    ['Please send all correspondence you hold.', 'all correspondence'],
    ['any and all documents', 'any and all documents'],
    ['Please send everything.', 'everything'],
    ['including but not limited to e-mails', 'including but not limited to'],
    ['all of your internal emails', 'all of your internal emails'],
    ['every related document', 'every related document'],
  ])('is noticed in “%s”, with words that ask for less', (words, excerpt) => {
    expect(looks(added(words))).toEqual([{ code: 'too_wide', level: 'look', excerpt, suggestion: 'the papers named above' }]);
  });

  it.each(['Please send all papers named above', 'each of the papers', 'the information above', 'I would be glad of any help'])('is not seen in “%s”', (words) => {
    expect(looks(added(words))).toEqual([]);
  });
});

describe('a paper ticked and no longer in the letter', () => {
  const without = (pattern: RegExp): string => ours.body.split('\n').filter((line) => !pattern.test(line)).join('\n');

  it('is named, with the sentence that would ask for it', () => {
    expect(looks(without(/KPI/))).toMatchObject([{ code: 'paper_missing', excerpt: 'KPI set', suggestion: expect.stringContaining('key performance indicators') as unknown }]);
  });

  it('is noticed for a series whose years were taken out', () => {
    expect(looks(ours.body.replace('2022-23, 2023-24, 2024-25,', ''))).toMatchObject([
      { excerpt: 'Monitoring reports 2022-23, 2023-24, 2024-25' }, { excerpt: 'DfE replies 2022-23, 2023-24, 2024-25' },
    ]);
  });

  it('is not missed where the years are written as a span or in another hand', () => {
    expect(looks(ours.body.replace('2022-23, 2023-24, 2024-25, 2025-26 and 2026-27', '2022/23 to 2026/27'))).toEqual([]);
    expect(looks(ours.body.replace('2022-23, 2023-24, 2024-25, 2025-26 and 2026-27', '2022–2023, 2023/24, 2024-25, 2025-2026 and 2026-27'))).toEqual([]);
  });

  it('is not missed where the letter uses the council’s own words for it', () => {
    expect(looks(ours.body.replace('The KPI set: the key performance indicators', 'The key performance indicators'))).toEqual([]);
  });

  it('is nothing to notice where it was not ticked', () => {
    expect(looks(without(/KPI/), asked.filter(({ kind }) => kind !== 'kpi-set'))).toEqual([]);
  });
});

describe('words somebody meant to fill in', () => {
  it.each(['[your name]', '{{papers}}', '[insert date]'])('are noticed in “%s”', (words) => {
    expect(looks(added(words))).toContainEqual({ code: 'placeholder_left', level: 'look', excerpt: words });
  });
});

describe('a letter after the first', () => {
  const followUp = (body: string) => lintLetter({ subject: 'Overdue', body: `${body}\n\nRobin Example`, volunteerName: 'Robin Example' });

  it('need not name the papers again', () => {
    expect(followUp('Could you please send your answer?').map(({ code }) => code)).toEqual(['name_present', 'personal_data', 'argument', 'too_wide', 'placeholder_left']);
  });

  it('is not blamed for what the council wrote in the lines it quotes', () => {
    expect(followUp('You asked:\n\n> Do you want all correspondence? It is a scandal. [your date] {{x}}\n\nNo.').filter(({ level }) => level === 'look')).toEqual([]);
  });

  it('is looked at for what those lines say of a person', () => {
    expect(followUp('> Is it about your son? Call me on 07700 900123.').filter(({ level }) => level === 'look')).toEqual([{ code: 'personal_data', level: 'look', excerpt: '07700 900123' }]);
  });
});
