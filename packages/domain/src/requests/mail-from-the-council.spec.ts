import { describe, expect, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  acknowledgement, aDraft, anAnsweredRequest, answer, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestSending, aRequestWithUnreadMail,
  aWithdrawnRequest, classified, clockFrom, extendedFrom, extension, given, kpiSet, managementPlan, messageNumber, monitoringReport, onDay, question, received,
  says, sent, somethingElse,
} from '../testing/index.ts';
import type { FoiRequestCommand } from './foi-request.commands.ts';
import type { Classification } from './foi-request.events.ts';
import { replay } from './replay.ts';

const arrives = (day: string, messageId = messageNumber(1)): FoiRequestCommand => ({ type: 'RecordMessageReceived', messageId, receivedOn: on(day) });
const isSaidToBe = (classification: Classification, messageId = messageNumber(1)): FoiRequestCommand => ({ type: 'ClassifyMessage', messageId, classification });
const later = onDay('2026-12-01');

describe('a message from the council', () => {
  it('is recorded on the day it came', () => {
    given(...aRequestAwaitingResponse()).when(arrives('2026-11-30'), later).records(received('2026-11-30'));
  });

  it.each([
    ['drafted', aDraft(), '2026-11-30'],
    ['being sent', aRequestSending(), '2026-11-30'],
    ['stopped at a question', aRequestAwaitingClarification(), '2026-12-01'],
    ['answered', anAnsweredRequest({ answeredOn: '2026-11-30' }), '2026-12-01'],
    ['withdrawn', aWithdrawnRequest(), '2026-12-01'],
  ])('is never declined for a request that is %s: councils write when they like', (_, caseFile, day) => {
    given(...caseFile).when(arrives(day, messageNumber(2)), later).records(received(day, messageNumber(2)));
  });

  it('is on file once, however often it is filed', () => {
    given(...aRequestWithUnreadMail()).when(arrives('2026-12-01'), later).staysQuiet();
  });

  it('moves no clock and no stage, and waits to be read', () => {
    expect(replay(aRequestWithUnreadMail())).toMatchObject({ position: replay(aRequestAwaitingResponse()).position, unclassified: [messageNumber(1)] });
  });

  it('is declined before there is a request', () => {
    given().when(arrives('2026-11-30'), later).saysNo({
      code: 'wrong_stage', stage: 'not_started', allowed: ['draft', 'sending', 'awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered', 'withdrawn'],
    });
  });

  it('is declined on a day that has not come', () => {
    given(...aRequestAwaitingResponse()).when(arrives('2026-12-02'), later).saysNo({ code: 'day_in_future', day: on('2026-12-02'), today: on('2026-12-01') });
  });

  it('is declined on a day before the council had the request', () => {
    given(...aRequestAwaitingResponse()).when(arrives('2026-11-22'), later).saysNo({ code: 'day_too_early', day: on('2026-11-22'), earliest: on('2026-11-23') });
  });

  it('may come on the very day', () => {
    given(...aRequestAwaitingResponse()).when(arrives('2026-11-23'), later).records(received('2026-11-23'));
  });
});

describe('saying what a message is', () => {
  it.each([['an acknowledgement', acknowledgement], ['something else', somethingElse], ['a question that needs an answer', question]])('is recorded for %s', (_, said) => {
    given(...aRequestWithUnreadMail()).when(isSaidToBe(said), later).records(classified(said));
  });

  it('is declined twice for one message: the first is struck out first', () => {
    given(...aRequestWithUnreadMail(), classified(acknowledgement))
      .when(isSaidToBe(somethingElse), later)
      .saysNo({ code: 'message_already_classified', messageId: messageNumber(1) });
  });

  it('is declined for a message that is not on file', () => {
    given(...aRequestAwaitingResponse()).when(isSaidToBe(acknowledgement), later).saysNo({ code: 'message_unknown', messageId: messageNumber(1) });
  });
});

describe('an answer', () => {
  const inFull = answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'disclosed_in_full'));

  it('is recorded paper by paper', () => {
    given(...aRequestWithUnreadMail()).when(isSaidToBe(inFull), later).records(classified(inFull));
  });

  it('to every paper ends the request, on the day it came and not the day it was read', () => {
    expect(replay([...aRequestWithUnreadMail({ messageOn: '2026-12-01' }), classified(inFull, { day: '2026-12-20' })]).position).toEqual({
      stage: 'answered', on: '2026-12-01', outcome: 'disclosed_in_full', clock: clockFrom('2026-11-23'),
    });
  });

  it('to one paper of two leaves the clock running for the other', () => {
    const request = replay([...aRequestWithUnreadMail(), classified(answer(says(kpiSet, 'not_held')))]);

    expect(request.position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
    expect(request.outcomes).toEqual([says(kpiSet, 'not_held')]);
  });

  it('to the second paper ends the request with one word for both', () => {
    const request = replay([
      ...aRequestWithUnreadMail(), classified(answer(says(kpiSet, 'disclosed_in_full'))),
      received('2026-12-10', messageNumber(2)), classified(answer(says(managementPlan, 'refused')), { messageId: messageNumber(2) }),
    ]);

    expect(request.position).toMatchObject({ stage: 'answered', on: '2026-12-10', outcome: 'disclosed_in_part' });
  });

  it('that comes again with more is the latest word, and the day of the first whole answer stays', () => {
    const request = replay([
      ...anAnsweredRequest({ outcome: 'refused', answeredOn: '2026-12-10' }), received('2027-01-12', messageNumber(2)),
      classified(answer(says(managementPlan, 'disclosed_in_full')), { messageId: messageNumber(2) }),
    ]);

    expect(request.position).toMatchObject({ stage: 'answered', on: '2026-12-10', outcome: 'disclosed_in_part' });
  });

  it('read after a later one does not undo it', () => {
    const request = replay([
      ...aRequestAwaitingResponse(), received('2026-12-01', messageNumber(1)), received('2026-12-10', messageNumber(2)),
      classified(answer(says(managementPlan, 'disclosed_in_full'), says(kpiSet, 'not_held')), { messageId: messageNumber(2) }),
      classified(answer(says(managementPlan, 'refused')), { messageId: messageNumber(1) }),
    ]);

    expect(request.outcomes).toContainEqual(says(managementPlan, 'disclosed_in_full'));
    expect(request.position).toMatchObject({ outcome: 'disclosed_in_full', on: '2026-12-10' });
  });

  it('to part of a request stopped at a question leaves it stopped', () => {
    const caseFile = [
      ...aRequestAwaitingClarification(), received('2026-12-04', messageNumber(2)), classified(answer(says(kpiSet, 'disclosed_in_full')), { messageId: messageNumber(2) }),
    ];
    expect(replay(caseFile).position.stage).toBe('awaiting_clarification');
  });

  it('to all of a request stopped at a question ends it', () => {
    expect(replay([...aRequestAwaitingClarification(), received('2026-12-04', messageNumber(2)), classified(inFull, { messageId: messageNumber(2) })]).position.stage).toBe('answered');
  });

  it('after we withdrew is kept, and the request stays withdrawn', () => {
    const request = replay([...aWithdrawnRequest(), received('2026-12-04'), classified(inFull)]);

    expect(request.position.stage).toBe('withdrawn');
    expect(request.outcomes).toHaveLength(2);
  });

  it('that came while we could not tell whether the letter had gone counts once it is known that it had', () => {
    const caseFile = [...aRequestSending(), received('2026-11-30'), classified(inFull)];

    expect(replay(caseFile).position.stage).toBe('sending');
    expect(replay([...caseFile, sent()]).position).toMatchObject({ stage: 'answered', on: '2026-11-30' });
  });

  it('about a paper nobody asked for is declined', () => {
    given(...aRequestWithUnreadMail())
      .when(isSaidToBe(answer(says(monitoringReport('2024-25'), 'disclosed_in_full'))), later)
      .saysNo({ code: 'paper_not_asked', kind: 'monitoring-report', period: '2024-25' });
  });

  it('about another year than the one asked for is declined', () => {
    given(...aRequestWithUnreadMail({ asked: [monitoringReport('2023-24')] }))
      .when(isSaidToBe(answer(says(monitoringReport('2024-25'), 'not_held'))), later)
      .saysNo({ code: 'paper_not_asked', kind: 'monitoring-report', period: '2024-25' });
  });

  it('that refuses without an exemption is declined, because section 17 asks for one', () => {
    given(...aRequestWithUnreadMail())
      .when(isSaidToBe(answer(says(managementPlan, 'refused', []))), later)
      .saysNo({ code: 'exemptions_missing', kind: 'dsg-management-plan', period: null });
  });

  it('in part needs no exemption to be recorded: councils black out names without citing one', () => {
    const inPart = answer(says(managementPlan, 'disclosed_in_part', []));
    given(...aRequestWithUnreadMail()).when(isSaidToBe(inPart), later).records(classified(inPart));
  });
});

describe('a notice that the council needs longer', () => {
  it('moves the last lawful day to the fortieth working day, because it names a qualified exemption in time', () => {
    given(...aRequestWithUnreadMail()).when(isSaidToBe(extension(['s.36'])), later).records(classified(extension(['s.36']), { clock: extendedFrom('2026-11-23', '2026-12-01') }));
  });

  it('counts from the day it came, however late it is read', () => {
    given(...aRequestWithUnreadMail({ messageOn: '2026-12-01' }))
      .when(isSaidToBe(extension(['s.36'])), onDay('2027-01-20'))
      .records(classified(extension(['s.36']), { day: '2027-01-20', clock: extendedFrom('2026-11-23', '2026-12-01') }));
  });

  it.each([
    ['names only an absolute exemption', extension(['s.41']), '2026-12-01'],
    ['names no exemption', extension([]), '2026-12-01'],
    ['came after the twentieth working day', extension(['s.36']), '2026-12-23'],
  ])('moves nothing when it %s, and is on file', (_, said, messageOn) => {
    given(...aRequestWithUnreadMail({ messageOn })).when(isSaidToBe(said), onDay('2027-01-04')).records(classified(said, { day: '2027-01-04' }));
    expect(replay([...aRequestWithUnreadMail({ messageOn }), classified(said)]).position).toEqual({ stage: 'awaiting_response', clock: clockFrom('2026-11-23') });
  });

  it('moves nothing while the request is stopped at a question', () => {
    given(...aRequestAwaitingClarification(), received('2026-12-02', messageNumber(2)))
      .when(isSaidToBe(extension(['s.36']), messageNumber(2)), onDay('2026-12-02'))
      .records(classified(extension(['s.36']), { messageId: messageNumber(2), day: '2026-12-02' }));
  });
});
