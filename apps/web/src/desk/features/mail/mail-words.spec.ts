import { describe, expect, it } from 'vitest';
import { allWaiting, waitingWords, whyHeld } from './mail-words.ts';

const none = { held: 0, changedCopies: 0, unread: 0, unrecognised: 0, uncertain: 0, bouncing: 0 };

describe('mail that waits for a coordinator', () => {
  it('is counted once each, and a copy with other words is in the holding pen', () => {
    expect(allWaiting({ ...none, held: 2, changedCopies: 1, unrecognised: 1, uncertain: 1, bouncing: 1 })).toBe(5);
    expect(allWaiting({ ...none, unread: 4 })).toBe(0);
  });

  it('is said in words, kind by kind', () => {
    expect(waitingWords({ ...none, held: 1, bouncing: 2 })).toBe('1 mail in the holding pen and 2 addresses that bounce');
    expect(waitingWords(none)).toBe('');
    expect(whyHeld({ because: 'near_miss' })).toContain('not close enough');
  });
});
