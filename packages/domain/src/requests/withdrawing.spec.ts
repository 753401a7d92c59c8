import { describe, expect, it } from 'vitest';
import {
  aDraft, anAnsweredRequest, aRequestAwaitingClarification, aRequestAwaitingFee, aRequestAwaitingResponse, aRequestSending, given, onDay, withdrawn,
} from '../testing/index.ts';
import { replay } from './replay.ts';

const withdraw = { type: 'WithdrawRequest' } as const;
const allowed = ['awaiting_response', 'awaiting_clarification', 'awaiting_fee'] as const;

describe('withdrawing a request', () => {
  it('is recorded while the council has it', () => {
    given(...aRequestAwaitingResponse()).when(withdraw, onDay('2026-12-01')).records(withdrawn('2026-12-01'));
    given(...aRequestAwaitingClarification()).when(withdraw, onDay('2026-12-01')).records(withdrawn('2026-12-01'));
    given(...aRequestAwaitingFee()).when(withdraw, onDay('2026-12-01')).records(withdrawn('2026-12-01'));
    expect(replay([...aRequestAwaitingResponse(), withdrawn()]).position).toEqual({ stage: 'withdrawn', on: '2026-12-01', why: 'withdrawn' });
  });

  it('keeps the day it was received: the council was asked, and the guard counts it', () => {
    expect(replay([...aRequestAwaitingResponse(), withdrawn()]).receivedOn).toBe('2026-11-23');
  });

  it('is declined for a draft, which is given back instead', () => {
    given(...aDraft()).when(withdraw).saysNo({ code: 'wrong_stage', stage: 'draft', allowed });
  });

  it('is declined while the letter is on its way', () => {
    given(...aRequestSending()).when(withdraw).saysNo({ code: 'wrong_stage', stage: 'sending', allowed });
  });

  it('is declined after the answer', () => {
    given(...anAnsweredRequest()).when(withdraw, onDay('2026-12-11')).saysNo({ code: 'wrong_stage', stage: 'answered', allowed });
  });

  it('is declined a second time', () => {
    given(...aRequestAwaitingResponse(), withdrawn()).when(withdraw, onDay('2026-12-02')).saysNo({ code: 'wrong_stage', stage: 'withdrawn', allowed });
  });
});
