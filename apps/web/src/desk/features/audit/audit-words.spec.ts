import { describe, expect, it } from 'vitest';
import { subjectWords, whoDid, wordsOf } from './audit-words.ts';

const person = { id: 'a', name: 'Ada Example' };

describe('the words of the audit page', () => {
  it('tell what an operator did at the terminal from what the program did by itself', () => {
    expect(whoDid({ by: null, action: 'erased-a-message' })).toBe('The operator, at the terminal');
    expect(whoDid({ by: null, action: 'retention_applied' })).toBe('The program');
    expect(whoDid({ by: person, action: 'invited' })).toBe('Ada Example');
  });

  it('say in words what was done to the table of bank holidays and to a person', () => {
    expect(wordsOf('calendar-changed')).toBe('changed the table of bank holidays');
    expect(wordsOf('exported-everything-about')).toBe('wrote out everything there is about');
  });

  it('show an action of another version as it was written', () => {
    expect(wordsOf('moved_the-furniture')).toBe('moved the furniture');
  });

  it('never end in mid-sentence where a name was erased since', () => {
    const erased = { by: null, action: 'erased-a-person', subject: { id: 'b', name: '' } };
    expect(subjectWords(erased)).toBe('somebody whose name is gone');
    expect(subjectWords({ ...erased, action: 'calendar-changed', subject: { id: 'calendar', name: null } })).toBeNull();
    expect(subjectWords({ by: person, action: 'person_described_themselves', subject: person })).toBeNull();
  });
});
