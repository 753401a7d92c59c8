import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import { after, withReview } from '../testing/after-an-answer.ts';
import { aComplaintMade, aDecisionNotice, anAnsweredRequest, anAppeal, aReviewAnswered, aReviewAsked } from '../testing/index.ts';
import { aftermath, aftermathOn, AftermathToday, isAftermathOpen } from './aftermath-today.ts';
import { replay } from './replay.ts';

describe('what came after an answer, as a badge says it', () => {
  it.each([
    [null, anAnsweredRequest({ outcome: 'refused' })], ['review_asked', aReviewAsked()], ['review_answered', aReviewAnswered()], ['complained', aComplaintMade()], ['decided', aDecisionNotice()], ['appealed', anAppeal()],
  ])('is %s', (word, caseFile) => {
    expect(aftermath(replay(caseFile), on('2027-01-05'))).toBe(word);
  });

  it('is an overdue review from the day after the most it may take, by the row as by the case file', () => {
    const request = after(replay(anAnsweredRequest({ outcome: 'refused' })), withReview('2027-01-11'));
    const row = { aftermath: 'review_asked' as const, reviewAtMostBy: on('2027-03-08') };
    for (const [day, word] of [['2027-03-08', 'review_asked'], ['2027-03-09', 'review_overdue']] as const) {
      expect(aftermath(request, on(day))).toBe(word);
      expect(aftermathOn(row, on(day))).toBe(word);
    }
  });

  it('is no overdue review once that was answered or taken to the ICO', () => {
    expect(aftermath(replay(aReviewAnswered()), on('2028-01-01'))).toBe('review_answered');
    expect(aftermathOn({ aftermath: 'complained', reviewAtMostBy: on('2027-03-08') }, on('2027-03-09'))).toBe('complained');
    expect(aftermathOn({ aftermath: 'review_asked', reviewAtMostBy: null }, on('2027-03-09'))).toBe('review_asked');
    expect(aftermathOn({ aftermath: null, reviewAtMostBy: on('2027-03-08') }, on('2027-03-09'))).toBeNull();
  });

  it('is open while somebody is still to answer', () => {
    expect(AftermathToday.options.filter(isAftermathOpen)).toEqual(['review_asked', 'review_overdue', 'complained', 'appealed']);
    expect(isAftermathOpen(null)).toBe(false);
  });
});
