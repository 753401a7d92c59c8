import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import { messageNumber } from '../testing/index.ts';
import type { NextStep } from '../requests/next-step.ts';
import { needsYou, type TodayFacts } from './what-needs-you.ts';
import { SayingKind } from './saying.ts';

const day = on('2026-12-14');
const remind: NextStep = { step: 'remind', lateSince: day };
const question: NextStep = { step: 'answer_question', since: day, closesAbout: day, askedLate: false };
const unread: NextStep = { step: 'read_answer', messages: 1 };
const letter: NextStep = { step: 'write_letter' };
const review = (more: Partial<Extract<NextStep, { step: 'ask_review' }>> = {}): NextStep => ({ step: 'ask_review', because: 'withheld', by: day, tooLate: false, regime: 'FOIA', ...more });
const complain = (about: 'silence' | 'review_silent' | 'refusal'): NextStep => ({ step: 'complain', about, by: null });
const first = (...facts: TodayFacts[]): TodayFacts[] => facts.toSorted((one, other) => (needsYou(one) ?? 99) - (needsYou(other) ?? 99));

describe('what needs a volunteer today', () => {
  it('is ordered: an unsure letter, a question, a late council, a hold that ends, unread mail, a letter to write', () => {
    const order: TodayFacts[] = [
      { says: 'did_not_arrive', nextStep: { step: 'settle_delivery' } },
      { says: null, nextStep: question },
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
    { step: 'nothing', because: 'answered', outcome: 'refused' }, { step: 'find_address', waitingForCoordinator: true }, { step: 'wait_after_chaser', until: day, lateSince: day },
    { step: 'wait_for_review', normallyBy: day, atMostBy: day }, { step: 'wait_for_ico', since: day }, { step: 'wait_for_compliance', by: day }, { step: 'wait_for_tribunal', since: day },
    { step: 'fee_lapsed', lapsedAfter: day }, review({ tooLate: true }), review({ because: 'not_held' }),
  ])('is nothing where there is only $step', (nextStep) => {
    for (const says of [null, ...SayingKind.options]) expect(needsYou({ says, nextStep })).toBeNull();
  });

  it('is an address to find, where nobody has proposed one', () => {
    expect(needsYou({ says: null, nextStep: { step: 'find_address', waitingForCoordinator: false } })).toBe(6);
    expect(needsYou({ says: 'due_soon', nextStep: letter })).toBe(6);
  });

  it('puts what the council was told and did not do, and the ICO for silence, beside the late ones; a refusal has six weeks', () => {
    expect(needsYou({ says: 'not_complied', nextStep: { step: 'report_noncompliance', since: day, about: 'refusal' } })).toBe(2);
    expect(needsYou({ says: null, nextStep: { step: 'report_noncompliance', since: day, about: 'refusal' } })).toBe(2);
    expect([complain('silence'), complain('review_silent'), complain('refusal')].map((nextStep) => needsYou({ says: null, nextStep }))).toEqual([2, 2, 4]);
    expect([needsYou({ says: 'ico_open', nextStep: complain('silence') }), needsYou({ says: 'review_overdue', nextStep: complain('review_silent') })]).toEqual([2, 2]);
  });

  it('puts our own last days before letters that can wait, and more so as they come near', () => {
    const appeal: NextStep = { step: 'consider_appeal', by: day, rollsTo: day };
    const fee: NextStep = { step: 'pay_fee', since: day, lapsesAfter: day };
    expect([needsYou({ says: null, nextStep: appeal }), needsYou({ says: 'appeal_ending', nextStep: appeal })]).toEqual([3, 1]);
    expect([needsYou({ says: null, nextStep: fee }), needsYou({ says: 'fee_ending', nextStep: fee })]).toEqual([3, 3]);
    expect([needsYou({ says: null, nextStep: complain('refusal') }), needsYou({ says: 'complaint_ending', nextStep: complain('refusal') })]).toEqual([4, 3]);
    expect([needsYou({ says: null, nextStep: review() }), needsYou({ says: 'review_ending', nextStep: review() })]).toEqual([7, 3]);
  });

  it('puts a notice to challenge and a review to chase before unread mail, unless the council is late', () => {
    const challenge: NextStep = { step: 'challenge_extension', messageId: messageNumber(1), refused: 'late' };
    const chase: NextStep = { step: 'chase_review', normallyBy: day, atMostBy: day };
    expect([needsYou({ says: null, nextStep: challenge }), needsYou({ says: 'overdue', nextStep: challenge }), needsYou({ says: 'escalation', nextStep: challenge })]).toEqual([4, 2, 2]);
    expect([needsYou({ says: null, nextStep: chase }), needsYou({ says: 'review_due', nextStep: chase })]).toEqual([4, 4]);
  });

  it('keeps a question, an unsure letter and a late council where they are, whatever else is true', () => {
    for (const says of [null, ...SayingKind.options]) {
      expect([needsYou({ says, nextStep: question }), needsYou({ says, nextStep: { step: 'settle_delivery' } }), needsYou({ says, nextStep: remind })]).toEqual([1, 0, 2]);
    }
  });

  it('is not moved by a date that moved, or by one that is only near', () => {
    for (const says of ['date_moved', 'due_today', 'due_soon'] as const) expect(needsYou({ says, nextStep: unread })).toBe(5);
    expect(needsYou({ says: 'question_waiting', nextStep: unread })).toBe(1);
  });
});
