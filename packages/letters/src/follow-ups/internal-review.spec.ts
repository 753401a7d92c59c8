import { ExemptionCode, on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { followUpLetter, letterProblems, type FollowUpFacts } from '../index.ts';
import { decisions } from '../testing/decisions.ts';
import { answered, answeredBy, environmental, fromASaturday, refused, running, series, word } from '../testing/follow-up-cases.ts';
import { argumentsKnown, groundsCited } from './grounds/grounds-cited.ts';

const body = (facts: FollowUpFacts): string => followUpLetter({ ...facts, purpose: 'internal_review' }).body;

describe('the grounds of a refusal', () => {
  it('come once each with all their papers, in the order of the law', () => {
    const facts = answered(word('kpi-set', 'refused', 's.43(2)', 's.36'), word('dsg-management-plan', 'disclosed_in_part', 's.36', 's.43(1)'), word('proposal', 'not_held'));

    expect(groundsCited(facts).map(({ codes, papers }) => [codes, papers.map(({ kind }) => kind)])).toEqual([
      [['s.36'], ['kpi-set', 'dsg-management-plan']], [['s.43(1)', 's.43(2)'], ['kpi-set', 'dsg-management-plan']],
    ]);
    expect(body(facts)).toContain('You refused the KPI set, and sent the DSG management plan with parts taken out, under section 36');
  });

  it('have one argument each at most, and every ground has something to be said', () => {
    const codes = argumentsKnown.flatMap((argument) => argument.codes);

    expect(codes).toEqual([...new Set(codes)]);
    for (const code of ExemptionCode.options) expect(groundsCited(refused(code)).map(({ argument }) => argument.asks({ codes: [code], papers: [word('kpi-set')] }).length > 0)).toEqual([true]);
  });

  it('of a paper that was given or is not held are not argued with', () => {
    expect(groundsCited(answered(word('kpi-set', 'disclosed_in_full', 's.36'), word('proposal', 'not_held', 's.12'), word('diagnostic', null, 's.41')))).toEqual([]);
  });

  it('are argued with only by what the papers are', () => {
    expect(body(refused('s.36'))).toContain('I expect that much of the DSG management plan is figures.');
    expect(body(answered(word('grant-terms', 'refused', 's.36')))).not.toMatch(/statistic\w* information|figures/);
    expect(body(answered(...series('quarterly-report', ['2024-25'], 'refused', 's.14(2)')))).toContain('A paper about a later period is a new document');
    expect(body(refused('s.14(2)'))).not.toContain('later period');
    expect(body(answered(word('grant-terms', 'refused', 's.21')))).not.toContain('GOV.UK');
  });

  it('are weighed against the public interest only where the law weighs them', () => {
    for (const code of ['s.12', 's.14(1)', 's.21', 's.40(2)', 's.41', 'reg.13', 'reg.12(4)(a)'] as const) expect([code, body(refused(code)).includes('about public money and about provision')]).toEqual([code, false]);
    for (const code of ['s.22', 's.36', 's.43(2)', 'reg.12(4)(e)'] as const) expect([code, body(refused(code)).includes('about public money and about provision')]).toEqual([code, true]);
  });

  it('that nobody named are asked for', () => {
    expect(body(refused())).toContain('I did not find in your answer on what ground the DSG management plan was kept back.');
    expect(body(answered(word('kpi-set', 'disclosed_in_part')))).toContain('on what ground the KPI set had parts taken out.');
    expect(body(environmental(refused()))).toContain('(regulation 14(3))');
  });
});

describe('decisions in a letter', () => {
  it('are those for the requester that were read, on a ground cited, best and latest first', () => {
    expect(body({ ...refused('s.36'), precedents: decisions })).toContain(
      'The ICO has decided for the requester in other cases about section 36: Southwark (IC-376145-D4X0, 28 October 2025) and Kent (IC-324935-G1D3, 6 February 2025).',
    );
    expect(body({ ...refused('s.43(2)'), precedents: decisions })).not.toMatch(/FS50857510|turns on its own facts/);
  });

  it('that went partly for the requester are said to have', () => {
    expect(body({ ...refused('s.12'), precedents: decisions })).toContain('The ICO has decided partly for the requester in another case about section 12: Medway (IC-336202-B2B5, 27 March 2025).');
  });

  it('of a tribunal are the tribunal’s, and need no date', () => {
    const [first] = decisions;
    expect(body({ ...refused('s.36'), precedents: first ? [{ ...first, decidedBy: 'tribunal', decidedOn: null }] : [] })).toContain('The tribunal has decided for the requester in another case about section 36: Kent (IC-324935-G1D3).');
  });

  it('are three to a ground at most', () => {
    const many = [1, 2, 3, 4].flatMap((number) => decisions.slice(0, 1).map((decision) => ({ ...decision, reference: `IC-${number}-X` })));
    expect(body({ ...refused('s.36'), precedents: many }).match(/IC-\d-X/g)).toHaveLength(3);
  });
});

describe('delay in a letter asking for a review', () => {
  it('is late from the day after the later reading’s last day', () => {
    const late = (day: string): FollowUpFacts => answeredBy({ ...fromASaturday, papers: refused('s.36').papers, today: on('2027-01-20') }, day);

    expect(body(late('2026-12-31'))).toContain('You answered on 31 December 2026.');
    expect(body(late('2027-01-01'))).toContain('Your answer came on 1 January 2027. The 20 working days that section 10(1) of the Act allows had ended on Wednesday 30 December 2026, or on Thursday 31 December 2026 if');
    expect(body(late('2026-12-31'))).not.toMatch(/late\b/);
  });

  it('names section 17(5) for cost, and no section on refusals where nothing was refused', () => {
    const late = (facts: FollowUpFacts): string => body(answeredBy(facts, '2026-12-10'));

    expect(late(refused('s.12'))).toContain('(section 17(5))');
    expect(late(refused('s.36'))).toContain('whether section 10(1) and section 17(1) were kept to');
    expect(late(answered(word('kpi-set', 'not_held')))).toContain('Please say in the outcome whether section 10(1) was kept to.');
    expect(late(environmental(refused('reg.12(4)(e)')))).toContain('whether regulation 5(2) and regulation 14(2) were kept to');
  });

  it('is enough to ask for one', () => {
    const onlyLate = answeredBy(answered(word('kpi-set', 'disclosed_in_full')), '2026-12-10');

    expect(letterProblems(onlyLate)).toEqual([]);
    expect(letterProblems(answeredBy(onlyLate, '2026-12-09'))).toEqual(['nothing_to_review']);
    expect(letterProblems({ ...running, purpose: 'internal_review', today: running.lastDay })).toEqual(['nothing_to_review']);
  });

  it('is not told that an answer was late which came while the council waited for us', () => {
    expect(body({ ...refused('s.36'), answeredOn: on('2027-01-22'), today: on('2027-01-25') })).not.toMatch(/\blate\b|kept to/);
  });

  it('counts a question that came too late', () => {
    const text = body({ ...refused('s.36'), breaches: [{ dueOn: on('2026-12-01'), lastDay: on('2026-12-02'), until: on('2026-12-03'), ended: 'asked' }] });
    expect(text).toContain('You asked me a question on 3 December 2026. By then the time for answering was over: it ended on Wednesday 2 December 2026.');
  });
});

describe('when a review is asked for', () => {
  it('the Code’s days are guidance, and those of the Regulations law', () => {
    expect(body(refused('s.36'))).toContain('I know that this is guidance and not a limit in the Act.');
    expect(body(environmental(refused('reg.13')))).toContain('Regulation 11(4) gives you up to 40 working days');
  });

  it('after its last day it says so, and not on it', () => {
    const asked = (today: string): string => body({ ...refused('s.36'), reviewBy: on('2027-02-08'), today: on(today) });

    expect(asked('2027-02-08')).not.toContain('more than 40 working days');
    expect(asked('2027-02-09')).toContain('I know that more than 40 working days have passed');
  });
});
