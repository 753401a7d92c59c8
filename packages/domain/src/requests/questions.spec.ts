import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  anAnsweredRequest, aRequestAskedAgain, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestWithUnreadMail, clarificationGiven, classified, clockFrom, extendedFrom, extension, given,
  messageNumber, onDay, question, received,
} from '../testing/index.ts';
import { replay } from './replay.ts';

const given3December = { type: 'RecordClarificationGiven', on: on('2026-12-03') } as const;

describe('a question the council needs answered first', () => {
  it('stops the clock from the day it came, and leaves no due date', () => {
    expect(replay(aRequestAwaitingClarification({ askedOn: '2026-12-01' })).position).toEqual({
      stage: 'awaiting_clarification', since: '2026-12-01', clock: clockFrom('2026-11-23'),
    });
  });

  it('stops the clock from the day it came, however late it is read', () => {
    expect(replay([...aRequestWithUnreadMail({ messageOn: '2026-12-01' }), classified(question, { day: '2026-12-10' })]).position).toMatchObject({ since: '2026-12-01' });
  });

  it('asked twice has been open since the first', () => {
    const caseFile = [...aRequestAwaitingClarification({ askedOn: '2026-12-01' }), received('2026-12-02', messageNumber(2)), classified(question, { messageId: messageNumber(2) })];
    expect(replay(caseFile).position).toMatchObject({ stage: 'awaiting_clarification', since: '2026-12-01' });
  });

  it('after the answer changes nothing: there is nothing left to wait for', () => {
    const caseFile = [...anAnsweredRequest(), received('2026-12-12', messageNumber(2)), classified(question, { messageId: messageNumber(2) })];
    expect(replay(caseFile).position).toEqual(replay(anAnsweredRequest()).position);
  });
});

describe('giving the council what it asked for', () => {
  it('starts twenty working days afresh, not what was left of the first twenty', () => {
    given(...aRequestAwaitingClarification()).when(given3December, onDay('2026-12-04')).records(clarificationGiven('2026-12-03'));
    expect(replay(aRequestAskedAgain({ givenOn: '2026-12-03' })).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-12-03') });
  });

  it('starts them afresh after an extension too, which is gone', () => {
    const caseFile = [
      ...aRequestAwaitingResponse(), received('2026-11-30', messageNumber(2)),
      classified(extension(), { messageId: messageNumber(2), clock: extendedFrom('2026-11-23', '2026-11-30') }),
      received('2026-12-01'), classified(question),
    ];
    given(...caseFile).when(given3December, onDay('2026-12-04')).records(clarificationGiven('2026-12-03'));
  });

  it('leaves the day the council first had the request where it was, for the guard against asking twice', () => {
    expect(replay(aRequestAskedAgain()).receivedOn).toBe('2026-11-23');
  });

  it('may be on the day of the question', () => {
    given(...aRequestAwaitingClarification({ askedOn: '2026-12-03' })).when(given3December, onDay('2026-12-04')).records(clarificationGiven('2026-12-03'));
  });

  it('is declined before the question', () => {
    given(...aRequestAwaitingClarification({ askedOn: '2026-12-04' }))
      .when(given3December, onDay('2026-12-04'))
      .saysNo({ code: 'day_too_early', day: on('2026-12-03'), earliest: on('2026-12-04') });
  });

  it('is declined in the future', () => {
    given(...aRequestAwaitingClarification()).when(given3December, onDay('2026-12-02')).saysNo({ code: 'day_in_future', day: on('2026-12-03'), today: on('2026-12-02') });
  });

  it('is declined where nothing was asked', () => {
    given(...aRequestAwaitingResponse())
      .when(given3December, onDay('2026-12-04'))
      .saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['awaiting_clarification'] });
  });

  it('is declined rather than guessed where the bank holidays are not known', () => {
    given(...aRequestAwaitingClarification({ receivedOn: '2028-11-01', askedOn: '2028-11-10' }))
      .when({ type: 'RecordClarificationGiven', on: on('2028-12-20') }, onDay('2028-12-20'))
      .saysNo({ code: 'outside_calendar', day: on('2028-12-20'), knownUntil: on('2028-12-31') });
  });
});
