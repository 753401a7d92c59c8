import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  anAnsweredRequest, aRequestAwaitingClarification, drafted, followUpSent, followUpSubmitted, given, letterNumber, onDay, received, sent, struckOut, submitted,
} from '../testing/index.ts';
import { replay } from './replay.ts';
import { canStrikeOut } from './struck-out.ts';

const rehearsed = { ...sent(), rehearsal: true as const };
const caseFile = [drafted(), submitted(), rehearsed];

describe('a letter that only the catcher has', () => {
  it('is a rehearsal, and its clock runs as it would have', () => {
    expect(replay(caseFile)).toMatchObject({ rehearsal: true, position: { stage: 'awaiting_response' } });
    expect(replay([drafted(), submitted(), sent()]).rehearsal).toBe(false);
  });

  it('can be struck out, and the request is a draft as if nobody had pressed Send', () => {
    expect(canStrikeOut(caseFile, 3)).toBe(true);
    const { version, struckOut: entries, ...after } = replay([...caseFile, struckOut(3)]);
    const { version: _, struckOut: __, ...before } = replay([drafted()]);
    expect({ after, version, entries }).toEqual({ after: before, version: 4, entries: [3] });
  });

  it('leaves what came in the meantime on file', () => {
    expect(replay([...caseFile, received('2026-11-24'), struckOut(3)])).toMatchObject({ position: { stage: 'draft' }, messages: [{}] });
  });

  it('that went for real is never struck out', () => {
    const real = [drafted(), submitted(), sent()];
    expect(canStrikeOut(real, 3)).toBe(false);
    expect(replay([...real, struckOut(3)]).position.stage).toBe('awaiting_response');
  });
});

describe('a later letter that only the catcher has', () => {
  const handedOver = { type: 'RecordFollowUpSent', messageId: letterNumber(2), handedOverOn: on('2026-12-28'), rehearsal: true } as const;
  const late = onDay('2026-12-28');

  it('answers no question and starts no review of a request the council does have', () => {
    const { review: _, ...withoutReview } = followUpSent('internal_review');
    given(...anAnsweredRequest({ outcome: 'refused' }), followUpSubmitted('internal_review')).when(handedOver, late).records({ ...withoutReview, rehearsal: true });
    given(...aRequestAwaitingClarification(), followUpSubmitted('clarification_answer')).when(handedOver, late).records({ ...followUpSent('clarification_answer'), rehearsal: true });
  });

  it('starts a review where the request is a rehearsal itself', () => {
    const rehearsedToo = anAnsweredRequest({ outcome: 'refused' }).map((event) => (event.type === 'RequestSent' ? { ...event, rehearsal: true as const } : event));
    given(...rehearsedToo, followUpSubmitted('internal_review')).when(handedOver, late).records({ ...followUpSent('internal_review'), rehearsal: true });
  });
});
