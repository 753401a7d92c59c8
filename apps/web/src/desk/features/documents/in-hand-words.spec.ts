import type { InHandView } from '@openvalve/server/router';
import { describe, expect, it } from 'vitest';
import { byStage, inHandStages, waitingForReviewers } from './in-hand-words.ts';

const document = (stage: InHandView['stage']) => ({ id: stage, stage }) as unknown as InHandView;

describe('documents in hand', () => {
  it('stand with those that wait for a second pair of eyes first, and without the public ones', () => {
    expect(byStage([document('preparing'), document('published'), document('to-review')], inHandStages).map(({ stage }) => stage)).toEqual(['to-review', 'preparing']);
  });

  it('say what waits for reviewers, and nothing where nothing does', () => {
    expect(waitingForReviewers([document('to-review'), document('to-review'), document('approved'), document('copy-failed')])).toEqual(['2 copies wait for a second pair of eyes', '1 approved copy can be published', '1 document has to be changed']);
    expect(waitingForReviewers([document('preparing'), document('published')])).toEqual([]);
  });
});
