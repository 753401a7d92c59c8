import { describe, expect, it } from 'vitest';
import {
  aDraft, aRequestAwaitingResponse, aRequestOfUncertainDelivery, attempt, deliverySettled, draftReturned, sendFailed, sent, submitted, withdrawn,
} from '../testing/index.ts';
import { undeliveredAttempt } from './undelivered.ts';

describe('the attempt by which a letter did not arrive', () => {
  const refused = [...aDraft(), submitted(), sendFailed()];

  it('is known after a refusal, and while nobody can know whether it went', () => {
    expect(undeliveredAttempt(refused)).toBe(attempt);
    expect(undeliveredAttempt(aRequestOfUncertainDelivery())).toBe(attempt);
  });

  it.each([
    ['there is a draft', aDraft()],
    ['it arrived', aRequestAwaitingResponse()],
    ['it goes again', [...refused, submitted()]],
    ['it went at the second try', [...refused, submitted(), sent()]],
    ['somebody looked', [...aRequestOfUncertainDelivery(), deliverySettled(false)]],
    ['the council was given back', [...refused, draftReturned()]],
    ['it was withdrawn', [...aRequestOfUncertainDelivery(), deliverySettled(true), sent(), withdrawn()]],
  ])('is none once %s', (_, caseFile) => {
    expect(undeliveredAttempt(caseFile)).toBeNull();
  });
});
