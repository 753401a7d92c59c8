import { describe, expect, it } from 'vitest';
import { followUpLetter, letterProblems, lintLetter, whatToCheck } from '../index.ts';
import { everyFollowUp } from '../testing/every-follow-up.ts';

const every = Object.entries(everyFollowUp).map(([title, facts]) => ({ title, facts }));

describe('every letter after the first', () => {
  it.each(every)('reads as $title has it, line by line', async ({ title, facts }) => {
    const { subject, body } = followUpLetter(facts);

    await expect(`Subject: ${subject}\n\n${body}\n`).toMatchFileSnapshot(`../snapshots/follow-ups/${title}.txt`);
  });

  it.each(every)('of $title can be written, on one line of subject and with no hole in its words', ({ facts }) => {
    const { subject, body } = followUpLetter(facts);

    expect(letterProblems(facts)).toEqual([]);
    expect(subject).toMatch(/^\S[^\r\n]+\S$/);
    expect(subject).toContain(facts.councilName);
    expect(body.endsWith(`Yours faithfully,\n\n${facts.volunteerName}`)).toBe(true);
    expect(`${subject}\n${body}`).not.toMatch(/undefined|null|NaN|\[object|\n{3}| {2}|\.\.|,,| [.,;]|\(\)/);
  });

  it.each(every)('of $title leaves nothing to look at again but the gap it says it has', ({ facts }) => {
    const letter = followUpLetter(facts);
    const looks = lintLetter({ ...letter, volunteerName: 'Robin Example' }).filter(({ level }) => level === 'look');
    const hasGap = whatToCheck(facts).some(({ code }) => code === 'answer_the_gap');

    expect(looks.map(({ code }) => code)).toEqual(hasGap ? ['placeholder_left'] : []);
    expect(/\{\{[^{}]+\}\}/.test(letter.body)).toBe(hasGap);
  });
});
