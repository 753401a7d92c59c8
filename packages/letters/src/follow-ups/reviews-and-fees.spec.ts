import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { followUpLetter, letterProblems, type FollowUpFacts } from '../index.ts';
import { environmental, refused, running, underReview } from '../testing/follow-up-cases.ts';

const body = (facts: FollowUpFacts): string => followUpLetter(facts).body;

describe('a reminder of a review', () => {
  const at = (today: string): string => body(underReview(refused('s.36'), today));

  it('speaks of each day as over only after it', () => {
    expect(at('2027-01-18')).toContain('gives for a review end on Monday 18 January 2027.');
    expect(at('2027-01-19')).toContain('gives for a review ended on Monday 18 January 2027.');
    expect(at('2027-02-15')).toContain('end on Monday 15 February 2027.');
    expect(at('2027-02-16')).toContain('exceptional cases, ended on Monday 15 February 2027.');
  });

  it('mentions the ICO only after the fortieth day', () => {
    expect(at('2027-02-15')).not.toContain('ICO');
    expect(at('2027-02-16')).toContain('I may now ask the ICO');
  });

  it('knows one limit only under the Regulations, and that it is law', () => {
    const text = body(environmental(underReview(environmental(refused('reg.13')), '2027-02-01')));

    expect(text).toContain('The 40 working days that regulation 11(4) allows end on Monday 15 February 2027.');
    expect(text).not.toMatch(/guidance|Code/);
  });

  it('has nothing to remind of where none is open', () => {
    const { review, ...rest } = underReview(refused('s.36'), '2027-02-16');

    expect(letterProblems({ ...rest, review: null })).toEqual(['no_review_waiting']);
    expect(letterProblems({ ...rest, review: review && { ...review, answeredOn: on('2027-02-01') } })).toEqual(['no_review_waiting']);
  });
});

describe('a question about a fee', () => {
  const noticed = (day: string, facts: FollowUpFacts = running): string => body({ ...facts, purpose: 'fee_query', feesNoticeOn: on(day) });

  it('says that a notice came too late only after the later reading’s last day', () => {
    expect(noticed('2026-12-09')).not.toContain('had ended');
    expect(noticed('2026-12-10')).toContain('(section 9(1) of the Act). They had ended on Wednesday 9 December 2026.');
    expect(noticed('2026-12-10', environmental(running))).toContain('(regulation 8(4)). They had ended');
  });

  it('says that staff time cannot be charged under the Act, and nothing of it under the Regulations', () => {
    expect(noticed('2026-12-02')).toContain('It cannot include the time of your staff');
    expect(noticed('2026-12-02', environmental(running))).not.toContain('staff');
  });

  it('is not asked where no notice came', () => {
    expect(letterProblems({ ...running, purpose: 'fee_query' })).toEqual(['no_fees_notice']);
  });
});
