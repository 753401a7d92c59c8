import { on, type ExemptionCode, type ExtensionRefused } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { followUpLetter, letterProblems, type FollowUpFacts } from '../index.ts';
import { environmental, fromASaturday, running } from '../testing/follow-up-cases.ts';

const noticed = (refused: ExtensionRefused | null, exemptions: ExemptionCode[], facts: FollowUpFacts = { ...running, today: on('2026-12-07') }): FollowUpFacts => ({
  ...facts, purpose: 'extension_challenge', extension: { on: on('2026-12-04'), exemptions, until: null, refused },
});
const body = (facts: FollowUpFacts): string => followUpLetter(facts).body;

describe('a letter about an extension', () => {
  it('is not written where a qualified exemption was named in time', () => {
    const good = noticed(null, ['s.36']);

    expect(letterProblems(good)).toEqual(['no_extension_to_question']);
    expect(() => followUpLetter(good)).toThrow('so there is nothing to question');
  });

  it('asks for the answer by the day it is really due', () => {
    expect(body(noticed('only_absolute', ['s.41']))).toContain('So your answer is still due by Wednesday 9 December 2026.');
    expect(body(noticed('only_absolute', ['s.41'], { ...running, today: running.lastDay }))).toContain('still due by Wednesday 9 December 2026.');
    expect(body(noticed('only_absolute', ['s.41'], running))).toContain('So I take your answer to be overdue. Please send it now.');
  });

  it('after one that was good names the fortieth day, and no twentieth', () => {
    const again = { ...noticed('late', ['s.36'], { ...running, extended: true, dueOn: on('2027-01-12'), lastDay: on('2027-01-12'), today: on('2026-12-22') }), extendedByNoticeOf: on('2026-12-01') };

    expect(body(again)).toContain('You had told me on 1 December 2026 that you needed longer.');
    expect(body(again)).toContain('no more than 40 working days in all, and these end on Tuesday 12 January 2027.');
    expect(body(again)).toContain('Please let me have your decision by Tuesday 12 January 2027.');
    expect(body(again)).not.toMatch(/20 working days|still due/);
    expect(body(environmental({ ...again, today: on('2027-01-13') }))).toContain('and these ended on Tuesday 12 January 2027. The Regulations have no second extension.');
  });

  it('between the two readings asks for it by the later one', () => {
    expect(body(noticed('only_absolute', ['s.41'], { ...fromASaturday, today: on('2026-12-31') }))).toContain('still due by Thursday 31 December 2026.');
    expect(body(noticed('only_absolute', ['s.41'], { ...fromASaturday, today: on('2026-12-30') }))).toContain('still due by Wednesday 30 December 2026.');
  });

  it.each([
    [['s.12'] as ExemptionCode[], 'Section 12 is not among the grounds for which the public interest is weighed. A notice that relies on it'],
    [['s.12', 's.14(1)'] as ExemptionCode[], 'Section 12 and section 14(1) are not among the grounds'],
    [['s.21'] as ExemptionCode[], 'Section 21 is an absolute exemption'],
    [['s.40(2)', 's.41'] as ExemptionCode[], 'Section 40(2) and section 41 are absolute exemptions'],
    [[] as ExemptionCode[], 'I did not find an exemption named in your message.'],
  ])('for %j says why time does not run on', (cited, words) => {
    expect(body(noticed('only_absolute', cited))).toContain(words);
  });

  it('does not say that a late notice voids the exemption', () => {
    const text = body(noticed('late', ['s.36'], { ...running, today: on('2026-12-14') }));

    expect(text).toContain('section 10(3) says that weighing the public interest does not move that');
    expect(text).not.toMatch(/section 36|absolute/);
  });

  it('speaks of complexity and volume under the Regulations only', () => {
    expect(body(environmental(noticed('wrong_regime', ['s.36'])))).toContain('both the complexity and the volume');
    expect(body(noticed('wrong_regime', ['reg.12(4)(b)']))).not.toContain('volume');
  });

  it('asks for the exemption being weighed where none was named that can be', () => {
    expect(body(noticed('only_absolute', ['s.41']))).toContain('under another exemption');
    expect(body(noticed('wrong_regime', ['reg.12(4)(b)']))).not.toContain('under another exemption');
  });
});
