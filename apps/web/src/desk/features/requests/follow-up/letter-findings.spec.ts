import { describe, expect, it } from 'vitest';
import { letterFindings } from './letter-findings.ts';

const body = 'Dear team,\n\nYour refusal is wrong, and I ask for a review of the whole of it.\n\nYours faithfully,\n\nRobin Example';
const codes = (text: string) => letterFindings({ subject: 'Internal review', body: text }, 'Robin Example').filter(({ level }) => level === 'look').map(({ code }) => code);

describe('what is looked at in a letter after the first', () => {
  it('is not whether it argues: a review has to', () => {
    expect(codes(body)).toEqual([]);
  });

  it('is the name, a gap nobody filled, and what would tell of a child', () => {
    expect(codes(body.replace('Robin Example', ''))).toContain('name_missing');
    expect(codes(`${body}\n{{answer}}`)).toContain('placeholder_left');
    expect(codes(body.replace('the whole of it', 'it: my daughter Anna has a plan'))).toContain('personal_data');
  });
});
