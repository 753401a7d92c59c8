import { describe, expect, it } from 'vitest';
import { growsWithItsSquare, growthOf } from '../testing/growth.ts';
import { thirdPartySign } from './third-party.ts';

const onPage = (text: string) => thirdPartySign([{ number: 1, text: 'Management plan' }, { number: 2, text }]);

describe('a document that may be the work of consultants', () => {
  it.each([
    ['Findings of the Newton Europe diagnostic, phase two', 'Newton Europe'],
    ['This report was prepared by Example Associates for the council', 'prepared by Example Associates'],
    ['© 2023 Example Consulting', '© 2023 Example Consulting'],
    ['Commercial in confidence', 'Commercial in confidence'],
    ['The work with IMPOWER began in May', 'IMPOWER'],
  ])('is told by what it says: %s', (text, words) => {
    const sign = onPage(text);
    expect(sign?.page).toBe(2);
    expect(sign?.passage).toContain(words);
  });

  it.each(['Newton Abbot primary school has 30 places', '© Kent County Council 2023', 'Prepared by the Director of Education', 'The plan was kept in confidence.', 'Newton, a ward of the city'])('is not told by what councils write of themselves: %s', (text) => {
    expect(onPage(text)).toBeNull();
  });

  it('is looked for in a time that grows with the text', () => {
    const growth = growthOf((size) => onPage('copyright prepared by '.repeat(size)), { size: 500, now: Date.now });
    expect(growth).toBeLessThan(growsWithItsSquare);
  });
});
