import { describe, expect, it } from 'vitest';
import {
  aDraft, aRequestAwaitingResponse, aRequestOfUncertainDelivery, attempt, bounced, deliverySettled, draftReturned, followUpFailed, followUpSent, followUpSettled, followUpSubmitted, followUpUncertain, letterNumber,
  received, sendFailed, sent, sentElsewhere, struckOut, submitted, withdrawn,
} from '../testing/index.ts';
import { undeliveredAttempt } from './undelivered.ts';

describe('the attempt by which a letter did not arrive', () => {
  const refused = [...aDraft(), submitted(), sendFailed()];

  it('is known after a refusal, and while nobody can know whether it went', () => {
    expect(undeliveredAttempt(refused)).toBe(attempt);
    expect(undeliveredAttempt(aRequestOfUncertainDelivery())).toBe(attempt);
  });

  it('is the letter itself where it went and came back, unless that was a mistake', () => {
    const back = [...aRequestAwaitingResponse(), bounced('2026-11-25')];
    expect(undeliveredAttempt(back)).toBe(letterNumber(1));
    expect(undeliveredAttempt([...back, struckOut(back.length)])).toBeNull();
    expect(undeliveredAttempt([...back, submitted()])).toBeNull();
  });

  it.each([
    ['there is a draft', aDraft()],
    ['it arrived', aRequestAwaitingResponse()],
    ['it goes again', [...refused, submitted()]],
    ['it went at the second try', [...refused, submitted(), sent()]],
    ['it went by hand instead', [...refused, sentElsewhere()]],
    ['somebody looked', [...aRequestOfUncertainDelivery(), deliverySettled(false)]],
    ['the council was given back', [...refused, draftReturned()]],
    ['it was withdrawn', [...aRequestOfUncertainDelivery(), deliverySettled(true), sent(), withdrawn()]],
  ])('is none once %s', (_, caseFile) => {
    expect(undeliveredAttempt(caseFile)).toBeNull();
  });
});

describe('a letter after the first', () => {
  const handedOver = [...aRequestAwaitingResponse(), followUpSubmitted('chaser')];
  const refused = [...handedOver, followUpFailed()];
  const unsure = [...handedOver, followUpUncertain()];
  const other = { messageId: letterNumber(3) };

  it('is known to have been refused until another is handed over, in whatever way', () => {
    expect(undeliveredAttempt(handedOver)).toBeNull();
    expect(undeliveredAttempt(refused)).toBe(attempt);
    expect(undeliveredAttempt([...refused, received('2026-12-29')])).toBe(attempt);
    expect(undeliveredAttempt([...refused, followUpSubmitted('chaser', other)])).toBeNull();
    expect(undeliveredAttempt([...refused, followUpSent('chaser', other)])).toBeNull();
  });

  it('of which nobody can be sure stays so until it is settled, whatever else is sent', () => {
    expect(undeliveredAttempt([...unsure, followUpSubmitted('other', other), followUpSent('other', other)])).toBe(attempt);
    expect(undeliveredAttempt([...unsure, followUpSettled(false)])).toBeNull();
    expect(undeliveredAttempt([...unsure, followUpSettled(true), followUpSent('chaser')])).toBeNull();
    expect(undeliveredAttempt([...unsure, followUpFailed()])).toBe(attempt);
    expect(undeliveredAttempt([...unsure, followUpFailed(), followUpSubmitted('chaser')])).toBeNull();
  });

  it('comes before one that was refused', () => {
    const another = { ...followUpUncertain(other), attemptId: '00000000-0000-4000-8004-000000000002' };
    expect(undeliveredAttempt([...refused, followUpSubmitted('other', other), another])).toBe(another.attemptId);
  });

  it('matters to nobody once the request was withdrawn', () => {
    expect(undeliveredAttempt([...unsure, withdrawn()])).toBeNull();
    expect(undeliveredAttempt([...refused, withdrawn()])).toBeNull();
  });
});
