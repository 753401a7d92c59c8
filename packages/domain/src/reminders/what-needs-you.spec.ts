import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import type { NextStep } from '../requests/next-step.ts';
import { needsYou, type TodayFacts } from './what-needs-you.ts';
import { SayingKind } from './saying.ts';

const day = on('2026-12-14');
const remind: NextStep = { step: 'remind', lateSince: day };
const unread: NextStep = { step: 'read_answer', messages: 1 };
const letter: NextStep = { step: 'write_letter' };
const first = (...facts: TodayFacts[]): TodayFacts[] => facts.toSorted((one, other) => (needsYou(one) ?? 99) - (needsYou(other) ?? 99));

describe('what needs a volunteer today', () => {
  it('is ordered: an unsure letter, a question, a late council, a hold that ends, unread mail, a letter to write', () => {
    const order: TodayFacts[] = [
      { says: 'did_not_arrive', nextStep: { step: 'settle_delivery' } },
      { says: null, nextStep: { step: 'answer_question', since: day } },
      { says: 'overdue', nextStep: remind },
      { says: 'claim_ending', nextStep: letter },
      { says: 'unclassified', nextStep: unread },
      { says: null, nextStep: unread },
      { says: null, nextStep: letter },
    ];
    expect(first(...order.toReversed())).toEqual(order);
  });

  it('puts a late council with unread mail beside the other late ones', () => {
    expect(needsYou({ says: 'overdue', nextStep: unread })).toBe(needsYou({ says: 'overdue', nextStep: remind }));
  });

  it('puts a letter that was refused first', () => {
    expect(needsYou({ says: 'did_not_arrive', nextStep: letter })).toBe(0);
    expect(needsYou({ says: 'did_not_arrive', nextStep: { step: 'check_address' } })).toBe(0);
  });

  it('keeps a late council there while the campaign is paused, although nobody is mailed', () => {
    expect(needsYou({ says: null, nextStep: remind })).toBe(2);
  });

  it.each<NextStep>([
    { step: 'wait', until: day }, { step: 'wait_for_delivery' }, { step: 'wait_for_guard', freesOn: day }, { step: 'publish', papers: 1 },
    { step: 'nothing', because: 'answered', outcome: 'refused' }, { step: 'find_address', waitingForCoordinator: true },
  ])('is nothing where there is only $step', (nextStep) => {
    for (const says of [null, ...SayingKind.options]) expect(needsYou({ says, nextStep })).toBeNull();
  });

  it('is an address to find, where nobody has proposed one', () => {
    expect(needsYou({ says: null, nextStep: { step: 'find_address', waitingForCoordinator: false } })).toBe(6);
    expect(needsYou({ says: 'due_soon', nextStep: letter })).toBe(6);
  });
});
