import { describe, expect, it } from 'vitest';
import { on } from '../../shared/iso-date.ts';
import { messageNumber } from '../../testing/index.ts';
import { letterFor } from './letter-for.ts';
import type { NextStep } from './steps.ts';

const day = on('2026-12-22');

describe('the letter a step opens', () => {
  it.each<[string, NextStep]>([
    ['chaser', { step: 'remind', lateSince: day }],
    ['clarification_answer', { step: 'answer_question', since: day, closesAbout: day, askedLate: false }],
    ['extension_challenge', { step: 'challenge_extension', messageId: messageNumber(1), refused: 'late' }],
    ['fee_query', { step: 'pay_fee', since: day, lapsesAfter: day }],
    ['internal_review', { step: 'ask_review', because: 'withheld', by: day, tooLate: false, regime: 'FOIA' }],
    ['review_chaser', { step: 'chase_review', normallyBy: day, atMostBy: day }],
  ])('is a %s', (purpose, step) => {
    expect(letterFor(step)).toEqual({ purpose, about: null });
  });

  it.each(['silence', 'review_silent', 'refusal'] as const)('is a complaint to the ICO about what the step is about: %s', (about) => {
    expect(letterFor({ step: 'complain', about, by: null })).toEqual({ purpose: 'ico_complaint', about });
    expect(letterFor({ step: 'report_noncompliance', since: day, about })).toEqual({ purpose: 'ico_complaint', about });
  });

  it.each<NextStep>([
    { step: 'find_address', waitingForCoordinator: false }, { step: 'check_address' }, { step: 'wait_for_guard', freesOn: day }, { step: 'write_letter' }, { step: 'wait_for_delivery' },
    { step: 'settle_delivery' }, { step: 'read_answer', messages: 1 }, { step: 'wait', until: day }, { step: 'fee_lapsed', lapsedAfter: day }, { step: 'wait_after_chaser', until: day, lateSince: day },
    { step: 'wait_for_review', normallyBy: null, atMostBy: day }, { step: 'wait_for_ico', since: day }, { step: 'wait_for_compliance', by: day }, { step: 'consider_appeal', by: day, rollsTo: day },
    { step: 'wait_for_tribunal', since: day }, { step: 'publish', papers: 1 }, { step: 'nothing', because: 'withdrawn', outcome: null },
  ])('is none for $step', (step) => {
    expect(letterFor(step)).toBeNull();
  });
});
