import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../../calendar/bank-holidays.ts';
import { on } from '../../shared/iso-date.ts';
import { after, withLetter, withReview, type Change } from '../../testing/after-an-answer.ts';
import { anAnsweredRequest, aRequestWithUnreadMail, classified, extension } from '../../testing/index.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';
import { nextStep } from '../next-step.ts';
import { replay } from '../replay.ts';

const step = (caseFile: readonly FoiRequestEvent[], today: string, ...changes: readonly Change[]) =>
  nextStep(after(replay(caseFile), ...changes), { today: on(today), calendar: bankHolidays, address: 'usable', hold: null, unpublished: 0 }).step;
const rehearsed: Change = (request) => ({ ...request, rehearsal: true });
const caught = { rehearsal: true };

describe('a later letter that only the catcher has', () => {
  it('has reminded nobody of a review, unless the whole request is a rehearsal', () => {
    const refused = anAnsweredRequest({ outcome: 'refused' });
    const asked = withReview('2027-01-11');
    expect(step(refused, '2027-02-10', asked)).toBe('chase_review');
    expect(step(refused, '2027-02-10', asked, withLetter('review_chaser', '2027-02-09', caught))).toBe('chase_review');
    expect(step(refused, '2027-02-10', asked, withLetter('review_chaser', '2027-02-09', caught), rehearsed)).toBe('wait_for_review');
    expect(step(refused, '2027-02-10', asked, withLetter('review_chaser', '2027-02-09'))).toBe('wait_for_review');
  });

  it('counts beside one that went by hand, where the request is a rehearsal', () => {
    const refused = anAnsweredRequest({ outcome: 'refused' });
    expect(step(refused, '2027-02-10', withReview('2027-01-11'), rehearsed, withLetter('review_chaser', '2027-02-09'))).toBe('wait_for_review');
  });

  it('has questioned no extension, unless the whole request is a rehearsal', () => {
    const noticed = [...aRequestWithUnreadMail(), classified(extension(['s.41']))];
    expect(step(noticed, '2026-12-02')).toBe('challenge_extension');
    expect(step(noticed, '2026-12-02', withLetter('extension_challenge', '2026-12-02', caught))).toBe('challenge_extension');
    expect(step(noticed, '2026-12-02', withLetter('extension_challenge', '2026-12-02', caught), rehearsed)).toBe('wait');
    expect(step(noticed, '2026-12-02', withLetter('extension_challenge', '2026-12-02'))).toBe('wait');
  });
});
