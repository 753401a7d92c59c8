import { on, Precedent } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { decisionOf, groundsIn, nothingTyped, typedOf, type TypedDecision } from './typed-decision.ts';

const typed: TypedDecision = {
  ...nothingTyped(on('2026-11-23')), reference: 'IC-1-A', authority: 'A council', decidedOn: '2026-10-01', grounds: 's.36, s43(2)', summary: 'Asked for the plan; not engaged.', url: ' https://ico.example/1 ',
};

describe('a decision as it is typed', () => {
  it('becomes one of the register, blanks around its address left out', () => {
    expect(decisionOf(typed)).toMatchObject({ ok: true, decision: { reference: 'IC-1-A', decidedOn: '2026-10-01', exemptions: ['s.36', 's.43(2)'], url: 'https://ico.example/1', seenAs: 'read' } });
  });

  it('may leave the day of the decision empty', () => {
    expect(decisionOf({ ...typed, decidedOn: '' })).toMatchObject({ ok: true, decision: { decidedOn: null } });
  });

  it.each(['reference', 'authority', 'grounds', 'summary', 'url', 'checkedOn'] as const)('says at the field what is missing in “%s”', (field) => {
    const read = decisionOf({ ...typed, [field]: '' });
    expect(read.ok ? {} : Object.keys(read.wrong)).toEqual([field]);
  });

  it('says of a day that is none and of an address that is none where they stand', () => {
    const read = decisionOf({ ...typed, decidedOn: '2026-02-30', url: 'javascript:alert(1)' });
    expect(read.ok ? {} : Object.keys(read.wrong).toSorted()).toEqual(['decidedOn', 'url']);
  });

  it('is typed again as it was, for correcting', () => {
    const read = decisionOf(typed);
    if (!read.ok) throw new Error('That can be read.');
    expect(decisionOf(typedOf(Precedent.parse(read.decision)))).toEqual(read);
  });

  it('understands grounds however they are separated, each once, and none in other words', () => {
    expect(groundsIn('s.36; s.36\nreg.12(5)(e)')).toEqual(['s.36', 'reg.12(5)(e)']);
    expect(groundsIn('because they said so')).toEqual([]);
  });

  it('takes a word and the number after it as one ground, so that a regulation is never read as a section', () => {
    expect(groundsIn('Section 36 and regulation 12(5)(e); reg. 12(4)(b), s 43(2)')).toEqual(['s.36', 'reg.12(5)(e)', 'reg.12(4)(b)', 's.43(2)']);
  });
});
