import { describe, expect, it } from 'vitest';
import {
  acknowledgement, answer, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestWithUnreadMail, classified, clarificationGiven, clockFrom, deliverySettled,
  deliveryUncertain, drafted, draftReturned, extendedFrom, extension, kpiSet, managementPlan, messageNumber, monitoringReport, question, received, says, sendFailed, sent,
  sentElsewhere, somethingElse, struckOut, submitted,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { strikeableEntries, struckOutEntries } from './struck-out.ts';

const [first, second, third] = [1, 2, 3].map(messageNumber) as [ReturnType<typeof messageNumber>, ReturnType<typeof messageNumber>, ReturnType<typeof messageNumber>];
const waiting = aRequestAwaitingResponse();
const standing = replay(waiting).position;

describe('an entry that makes no sense where it stands', () => {
  it.each<[string, FoiRequestEvent]>([
    ['a second beginning', drafted('2026-11-30')],
    ['a draft given back', draftReturned()],
    ['a failed send', sendFailed()],
    ['a delivery nobody is sure of', deliveryUncertain()],
    ['a delivery that did not happen', deliverySettled(false)],
    ['a delivery that did', deliverySettled(true)],
    ['an answer to a question nobody asked', clarificationGiven('2026-12-01')],
    ['what a message is that never came', classified(question, { messageId: third })],
  ])('moves nothing once the council has the request: %s', (_, event) => {
    expect(replay([...waiting, event]).position).toEqual(standing);
  });

  it('a delivery said to have happened leaves the letter on its way until the clock is written down', () => {
    expect(replay([drafted(), submitted(), deliveryUncertain(), deliverySettled(true)]).position).toMatchObject({ stage: 'sending', uncertain: true });
  });

  it('an extension that arrives while the council waits for us moves no clock', () => {
    const caseFile = aRequestAwaitingClarification();
    const extended = classified(extension(), { messageId: second, clock: extendedFrom('2026-11-23', '2026-12-01') });
    expect(replay([...caseFile, received('2026-12-02', second), extended]).position).toEqual(replay(caseFile).position);
  });

  it('a question read while the council waits for us already leaves the first one standing', () => {
    const caseFile = [...aRequestAwaitingClarification({ askedOn: '2026-12-01' }), received('2026-12-03', second), classified(question, { messageId: second })];
    expect(replay(caseFile).position).toMatchObject({ stage: 'awaiting_clarification', since: '2026-12-01' });
  });
});

describe('a letter on its way', () => {
  it('goes by the tracker, and by nothing once it failed', () => {
    expect(replay([drafted(), submitted()])).toMatchObject({ channel: 'tracker', asked: [managementPlan, kpiSet] });
    expect(replay([drafted(), submitted(), sendFailed()])).toMatchObject({ channel: null, asked: [], position: { stage: 'draft' } });
  });
});

describe('messages on file', () => {
  it('count once each, whatever is written twice', () => {
    const twice = [...waiting, received('2026-12-01'), received('2026-12-02'), received('2026-12-03', second)];
    expect(replay(twice)).toMatchObject({ messages: [{ messageId: first, receivedOn: '2026-12-01' }, { messageId: second, receivedOn: '2026-12-03' }], unclassified: [first, second] });
  });

  it('are read one by one: reading one leaves the other unread', () => {
    const caseFile = [...waiting, received('2026-12-01'), received('2026-12-02', second), classified(acknowledgement, { messageId: first })];
    expect(replay(caseFile).unclassified).toEqual([second]);
  });

  it('date a question from the day that message came, not from the day another did', () => {
    const caseFile = [...waiting, received('2026-12-01'), received('2026-12-04', second), classified(question, { messageId: second, day: '2026-12-08' })];
    expect(replay(caseFile).position).toMatchObject({ stage: 'awaiting_clarification', since: '2026-12-04' });
  });
});

describe('the latest word on a paper', () => {
  const asked = [managementPlan];
  const two = [...aRequestAwaitingResponse({ asked }), received('2026-12-01'), received('2026-12-10', second)];
  const given = classified(answer(says(managementPlan, 'disclosed_in_full')), { messageId: first });
  const refused = classified(answer(says(managementPlan, 'refused')), { messageId: second });

  it.each([
    ['in the order they came', [given, refused]],
    ['the later one first', [refused, given]],
  ])('is that of the letter that came last, when they are read %s', (_, reading) => {
    const { position, outcomes } = replay([...two, ...reading]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused']);
    expect(position).toMatchObject({ stage: 'answered', outcome: 'refused', on: '2026-12-01' });
  });

  it('is that of the letter read last, when both came on one day', () => {
    const sameDay = [...aRequestAwaitingResponse({ asked }), received('2026-12-01'), received('2026-12-01', second), refused, given];
    expect(replay(sameDay).outcomes.map(({ outcome }) => outcome)).toEqual(['disclosed_in_full']);
  });

  it.each([
    ['another paper', kpiSet],
    ['another year of the same series', monitoringReport('2025-26')],
  ])('on %s than was asked for has no part in the outcome', (_, other) => {
    const wanted = monitoringReport('2024-25');
    const caseFile = [...aRequestAwaitingResponse({ asked: [wanted] }), received('2026-12-01'), classified(answer(says(wanted, 'disclosed_in_full'), says(other, 'refused')))];
    expect(replay(caseFile).position).toMatchObject({ stage: 'answered', outcome: 'disclosed_in_full' });
  });
});

describe('a strike-out', () => {
  const read = [...aRequestWithUnreadMail(), classified(acknowledgement)];

  it.each([
    ['an entry that comes after it', [...aRequestWithUnreadMail(), struckOut(6), classified(acknowledgement)]],
    ['itself', [...aRequestWithUnreadMail(), struckOut(5)]],
    ['an entry that is not there', [...read, struckOut(40)]],
    ['a letter the program sent', [...read, struckOut(3)]],
    ['the beginning', [...read, struckOut(1)]],
  ])('strikes nothing when it names %s', (_, caseFile) => {
    expect(struckOutEntries(caseFile)).toEqual([]);
  });

  it('is one of several, and they are listed by the entry, whichever was struck first', () => {
    expect(struckOutEntries([...read, received('2026-12-02', second), classified(somethingElse, { messageId: second }), struckOut(7), struckOut(5)])).toEqual([5, 7]);
    expect(struckOutEntries([...Array.from({ length: 12 }, (_, at) => received('2026-12-01', messageNumber(at + 1))), struckOut(11), struckOut(9), struckOut(10)])).toEqual([9, 10, 11]);
  });
});

describe('what has to be struck out first', () => {
  const extended = (messageId: typeof first) => classified(extension(), { messageId, clock: extendedFrom('2026-11-23', '2026-12-01') });

  it('under a question is the answer given to it, and not the answer to a later one', () => {
    const caseFile = [
      ...waiting, received('2026-12-01'), classified(question), clarificationGiven('2026-12-03'), received('2026-12-07', second), classified(question, { messageId: second }), clarificationGiven('2026-12-09'),
    ];
    expect(strikeableEntries(caseFile)).toEqual([
      { entry: 4, first: 6 }, { entry: 5, first: 6 }, { entry: 6, first: null }, { entry: 7, first: 9 }, { entry: 8, first: 9 }, { entry: 9, first: null },
    ]);
  });

  it('under an answer to a question is an extension of the time that then ran, and not one after the next restart', () => {
    const caseFile = [
      ...waiting, received('2026-12-01'), classified(question), clarificationGiven('2026-12-03'), received('2026-12-04', second), extended(second),
      classified(question, { messageId: third }), clarificationGiven('2026-12-10'), received('2026-12-11', third), extended(third),
    ];
    const firstOf = (entry: number) => strikeableEntries(caseFile).find((one) => one.entry === entry)?.first;
    expect([firstOf(6), firstOf(10)]).toEqual([8, 12]);
  });

  it('under an extension is a later one, computed from it, but nothing that moved no clock', () => {
    const caseFile = [...waiting, received('2026-12-01'), extended(first), received('2026-12-02', second), classified(extension(['s.40(2)']), { messageId: second })];
    expect(strikeableEntries(caseFile).find(({ entry }) => entry === 5)?.first).toBeNull();
    expect(strikeableEntries([...caseFile, received('2026-12-03', third), extended(third)]).find(({ entry }) => entry === 5)?.first).toBe(9);
    expect(strikeableEntries([...caseFile, clarificationGiven('2026-12-03'), received('2026-12-04', third), extended(third)]).find(({ entry }) => entry === 5)?.first).toBeNull();
  });

  it('under a letter sent elsewhere is every question, answer and extension, the last of them first, but no acknowledgement', () => {
    const start = [drafted(), sentElsewhere(), received('2026-12-01'), classified(acknowledgement)];
    const firstOf = (caseFile: readonly FoiRequestEvent[]) => strikeableEntries(caseFile).find(({ entry }) => entry === 2)?.first;
    expect(firstOf(start)).toBeNull();
    expect(firstOf([...start, received('2026-12-02', second), classified(question, { messageId: second })])).toBe(6);
    expect(firstOf([...start, received('2026-12-02', second), extended(second), received('2026-12-03', third), classified(somethingElse, { messageId: third })])).toBe(6);
    expect(firstOf([...start, received('2026-12-02', second), classified(question, { messageId: second }), clarificationGiven('2026-12-04')])).toBe(7);
  });

  it('under a message is what rests on its reading; one that was read as nothing much can go', () => {
    const caseFile = [...waiting, received('2026-12-01'), received('2026-12-02', second), classified(acknowledgement), extended(second), received('2026-12-03', third), extended(third)];
    expect(strikeableEntries(caseFile)).toEqual([
      { entry: 4, first: null }, { entry: 5, first: 9 }, { entry: 6, first: null }, { entry: 7, first: 9 }, { entry: 8, first: null }, { entry: 9, first: null },
    ]);
  });

  it('is nothing under a message nobody has read, whatever else was said', () => {
    const caseFile = [...waiting, received('2026-12-01'), received('2026-12-02', second), classified(question, { messageId: second }), clarificationGiven('2026-12-04')];
    expect(strikeableEntries(caseFile).find(({ entry }) => entry === 4)).toEqual({ entry: 4, first: null });
  });

  it('counts only what stands', () => {
    const caseFile = [...waiting, received('2026-12-01'), classified(question), clarificationGiven('2026-12-03'), struckOut(6)];
    expect(strikeableEntries(caseFile)).toEqual([{ entry: 4, first: null }, { entry: 5, first: null }]);
    expect(replay(caseFile).position).toMatchObject({ stage: 'awaiting_clarification', clock: clockFrom('2026-11-23') });
  });
});

describe('a letter the tracker sent', () => {
  it('is offered to be struck out to nobody', () => {
    expect(strikeableEntries([drafted(), submitted(), sent()])).toEqual([]);
  });
});
