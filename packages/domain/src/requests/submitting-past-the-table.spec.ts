import { describe, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, aRequestAwaitingClarification, aRequestAwaitingResponse, followUpSubmitted, given, kpiSet, letterNumber, onDay,
} from '../testing/index.ts';

const messageId = letterNumber(2);
const outside = { code: 'outside_calendar', day: on('2028-12-20'), knownUntil: on('2028-12-31') } as const;
const nearTheEnd = onDay('2028-12-20');

/* Once it has gone, nobody could write down when an answer to it is due: so it is said before it goes. */
describe('a letter whose time would run past the holiday table', () => {
  it('is not handed over: the first, an answer to a question, a request for a review', () => {
    given(...aDraft()).when({ type: 'SubmitRequest', messageId: letterNumber(1), asked: [kpiSet] }, nearTheEnd).saysNo(outside);
    given(...aRequestAwaitingClarification()).when({ type: 'SubmitFollowUp', messageId, purpose: 'clarification_answer' }, nearTheEnd).saysNo(outside);
    given(...anAnsweredRequest({ outcome: 'refused' })).when({ type: 'SubmitFollowUp', messageId, purpose: 'internal_review' }, nearTheEnd).saysNo(outside);
  });

  it('goes where it starts no time', () => {
    given(...aRequestAwaitingResponse()).when({ type: 'SubmitFollowUp', messageId, purpose: 'chaser' }, nearTheEnd).records(followUpSubmitted('chaser', { messageId, day: '2028-12-20' }));
  });
});
