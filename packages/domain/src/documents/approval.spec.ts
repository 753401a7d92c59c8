import { describe, expect, it } from 'vitest';
import { PersonId } from '../shared/ids.ts';
import { whyNotApprove, whyNotReview, type CopyToApprove } from './approval.ts';

const [ada, ben] = [PersonId.parse('00000000-0000-4000-8000-000000000001'), PersonId.parse('00000000-0000-4000-8000-000000000002')];
const aCopy = (facts: Partial<CopyToApprove> = {}): CopyToApprove => ({ state: 'made', isLatest: true, isCurrent: true, review: null, markedBy: [ada], ...facts });

describe('approving a copy', () => {
  it('is for somebody who had no hand in what was taken out', () => {
    expect([whyNotApprove(aCopy(), ben), whyNotApprove(aCopy(), ada), whyNotApprove(aCopy({ markedBy: [ada, ben] }), ben)]).toEqual([null, 'own_marks', 'own_marks']);
  });

  it('leaves sending back to anybody, also of one’s own work', () => {
    expect(whyNotReview(aCopy())).toBeNull();
  });

  it.each([
    ['there is no copy', null, 'no_copy'],
    ['it is being made', aCopy({ state: 'making' }), 'copy_being_made'],
    ['it could not be made', aCopy({ state: 'failed' }), 'copy_failed'],
    ['a newer one was made', aCopy({ isLatest: false }), 'newer_copy'],
    ['marks were put on or taken off since', aCopy({ isCurrent: false }), 'marks_changed'],
    ['somebody decided already', aCopy({ review: 'sent-back' }), 'reviewed_already'],
  ] as const)('is not possible where %s', (_, copy, why) => {
    expect([whyNotReview(copy), whyNotApprove(copy, ben)]).toEqual([why, why]);
  });
});
