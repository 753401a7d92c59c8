import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { followUpLetter, lintLetter, type FollowUpFacts } from '../index.ts';
import { running } from '../testing/follow-up-cases.ts';

const asked = (words: string | null): FollowUpFacts => ({ ...running, purpose: 'clarification_answer', question: { askedOn: on('2026-12-01'), words } });
const gaps = (body: string) => lintLetter({ subject: '', body, volunteerName: 'Robin Example' }).filter(({ code, level }) => code === 'placeholder_left' && level === 'look');

describe('an answer to the council’s question', () => {
  it('does not go until its gap is filled', () => {
    const { body } = followUpLetter(asked('Which year?'));

    expect(gaps(body)).toEqual([{ code: 'placeholder_left', level: 'look', excerpt: '{{your answer to the question}}' }]);
    expect(gaps(body.replace(/\{\{.*\}\}/, 'The latest one.'))).toEqual([]);
  });

  it('quotes each line of the question as the council’s own', () => {
    expect(followUpLetter(asked('First,\r\n\r\n\r\n\r\nthen\u0007 this [your date] {{x}}.')).body).toContain('You asked:\n\n> First,\n>\n> then this [your date] {{x}}.\n\nMy answer:');
  });

  it('cuts a long question at a word', () => {
    const { body } = followUpLetter(asked('word '.repeat(1000)));

    expect(body).toMatch(/word …\n\nMy answer/);
    expect(body.length).toBeLessThan(2500);
  });

  it.each([[null], [''], [' \n ']])('quotes nothing where the words are %j', (words) => {
    expect(followUpLetter(asked(words)).body).not.toMatch(/You asked|^>/m);
  });

  it('says that a question came late only where this one did', () => {
    const breach = { dueOn: running.dueOn, lastDay: running.lastDay, ended: 'asked' } as const;

    expect(followUpLetter({ ...asked(null), breaches: [{ ...breach, until: on('2026-12-01') }] }).body).toContain('Your question came after the time for answering had ended on Wednesday 9 December 2026.');
    expect(followUpLetter({ ...asked(null), breaches: [{ ...breach, until: on('2026-11-30') }] }).body).not.toContain('Your question came');
  });
});
