import { describe, expect, it } from 'vitest';
import { on, type Instant } from '../shared/iso-date.ts';
import {
  aDraft, anotherLetter, anotherVolunteer, aRequestAwaitingResponse, aRequestOfUncertainDelivery, aRequestSending, attempt, clockFrom, deliverySettled,
  deliveryUncertain, drafted, given, guardPassed, kpiSet, letter, managementPlan, onDay, requestNumber, sendFailed, sent, submitted, volunteer,
} from '../testing/index.ts';
import type { FoiRequestCommand } from './foi-request.commands.ts';
import type { Hold } from './guard.ts';
import { replay } from './replay.ts';

const send: FoiRequestCommand = { type: 'SubmitRequest', messageId: letter, asked: [managementPlan, kpiSet] };
const hold: Hold = {
  because: { requestId: requestNumber(9), councilName: 'Bexley', receivedOn: on('2026-10-05') }, lastDay: on('2027-01-04'), freesOn: on('2027-01-05'),
};

describe('pressing Send', () => {
  it('records which letter and which papers', () => {
    given(...aDraft()).when(send).records(submitted());
  });

  it('is declined a second time: two tabs send one letter', () => {
    given(...aRequestSending()).when(send).saysNo({ code: 'wrong_stage', stage: 'sending', allowed: ['draft'] });
  });

  it('is declined after the claim has lapsed, to the moment', () => {
    const until = '2026-11-23T12:00:00.000Z' as Instant;
    given(...aDraft()).when(send, onDay('2026-11-23', { claim: { heldBy: volunteer, until } })).saysNo({ code: 'claim_lapsed', until });
  });

  it('is possible until the claim lapses', () => {
    const until = '2026-11-23T12:00:00.001Z' as Instant;
    given(...aDraft()).when(send, onDay('2026-11-23', { claim: { heldBy: volunteer, until } })).records(submitted());
  });

  it('is declined where nobody holds the council', () => {
    given(...aDraft()).when(send, onDay('2026-11-23', { claim: null })).saysNo({ code: 'claim_lapsed', until: null });
  });

  it('is declined where another volunteer has taken the council since', () => {
    const until = '2026-11-24T12:00:00.000Z' as Instant;
    given(...aDraft()).when(send, onDay('2026-11-23', { claim: { heldBy: anotherVolunteer, until } })).saysNo({ code: 'claimed_by_another', until });
  });

  it('is declined where the campaign has a request with this council already', () => {
    given(...aDraft()).when(send, onDay('2026-11-23', { liveElsewhere: requestNumber(9) })).saysNo({ code: 'already_asked', requestId: requestNumber(9) });
  });

  it('is declined when it asks for no paper', () => {
    given(...aDraft()).when({ ...send, asked: [] }).saysNo({ code: 'nothing_asked' });
  });

  it('is declined while whoever answers was asked within sixty working days, with the day it frees', () => {
    given(...aDraft()).when(send, onDay('2026-11-23', { hold })).saysNo({ code: 'held_by_guard', hold });
  });

  it('is possible with a coordinator’s pass', () => {
    given(...aDraft(), guardPassed('2027-01-05')).when(send, onDay('2026-11-23', { hold })).records(submitted());
  });

  it('is declined with a pass older than the request that holds it', () => {
    given(...aDraft(), guardPassed('2026-12-20')).when(send, onDay('2026-11-23', { hold })).saysNo({ code: 'held_by_guard', hold });
  });
});

describe('a letter handed over', () => {
  const handedOver: FoiRequestCommand = { type: 'RecordSent', messageId: letter, handedOverOn: on('2026-11-23') };

  it('starts the clock on the day of hand-over', () => {
    given(...aRequestSending()).when(handedOver).records(sent());
  });

  it('starts the clock on that day however late it is recorded', () => {
    given(...aRequestSending()).when(handedOver, onDay('2026-12-15')).records(sent());
  });

  it('starts the clock on a Sunday when it was handed over on a Sunday', () => {
    given(...aRequestSending()).when({ ...handedOver, handedOverOn: on('2026-11-22') }).records(sent({ receivedOn: '2026-11-22' }));
  });

  it('is declined when nothing is being sent', () => {
    given(...aRequestAwaitingResponse()).when(handedOver).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['sending'] });
  });

  it('is declined for another letter than the one on its way', () => {
    given(...aRequestSending()).when({ ...handedOver, messageId: anotherLetter }).saysNo({ code: 'message_unknown', messageId: anotherLetter });
  });

  it('is declined for a day that has not come', () => {
    given(...aRequestSending())
      .when({ ...handedOver, handedOverOn: on('2026-11-24') })
      .saysNo({ code: 'day_in_future', day: on('2026-11-24'), today: on('2026-11-23') });
  });

  it('is declined rather than guessed where the bank holidays are not known', () => {
    given(...aRequestSending())
      .when({ ...handedOver, handedOverOn: on('2028-12-20') }, onDay('2028-12-20'))
      .saysNo({ code: 'outside_calendar', day: on('2028-12-20'), knownUntil: on('2028-12-31') });
  });

  it('leaves the council until Tuesday 22 December for a request of Monday 23 November: St Andrew’s Day does not count', () => {
    expect(replay([...aRequestSending(), sent()]).position).toMatchObject({ stage: 'awaiting_response', clock: { startedOn: '2026-11-23', dueOn: clockFrom('2026-11-23').dueOn } });
    expect(clockFrom('2026-11-23').dueOn).toBe('2026-12-22');
  });
});

describe('a letter rejected by the mail server', () => {
  const rejected: FoiRequestCommand = { type: 'RecordSendFailure', messageId: letter, attemptId: attempt, permanent: true };

  it('makes the request a draft again, and no time runs', () => {
    given(...aRequestSending()).when(rejected).records(sendFailed());
    expect(replay([...aRequestSending(), sendFailed()])).toMatchObject({ position: { stage: 'draft' }, asked: [], receivedOn: null });
  });

  it('can be sent again', () => {
    given(...aRequestSending(), sendFailed()).when(send).records(submitted());
  });

  it('is declined when nothing is being sent', () => {
    given(...aDraft()).when(rejected).saysNo({ code: 'wrong_stage', stage: 'draft', allowed: ['sending'] });
  });

  it('is declined for another letter', () => {
    given(...aRequestSending()).when({ ...rejected, messageId: anotherLetter }).saysNo({ code: 'message_unknown', messageId: anotherLetter });
  });
});

describe('a letter nobody can be sure of', () => {
  const unsure: FoiRequestCommand = { type: 'RecordDeliveryUncertain', messageId: letter, attemptId: attempt };

  it('is shown as uncertain and is not sent again by a machine', () => {
    given(...aRequestSending()).when(unsure).records(deliveryUncertain());
    expect(replay(aRequestOfUncertainDelivery()).position).toEqual({ stage: 'sending', messageId: letter, uncertain: true, attemptId: attempt });
  });

  it('is said once, however often the job finds it', () => {
    given(...aRequestOfUncertainDelivery()).when(unsure).staysQuiet();
  });

  it('is declined when nothing is being sent', () => {
    given(...aRequestAwaitingResponse()).when(unsure).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['sending'] });
  });

  it('is declined for another letter', () => {
    given(...aRequestSending()).when({ ...unsure, messageId: anotherLetter }).saysNo({ code: 'message_unknown', messageId: anotherLetter });
  });
});

describe('settling what became of a letter', () => {
  const went: FoiRequestCommand = { type: 'SettleDelivery', went: true, handedOverOn: on('2026-11-23') };
  const nextDay = onDay('2026-11-24');

  it('starts the clock on the day it was handed over when it went', () => {
    given(...aRequestOfUncertainDelivery()).when(went, nextDay).records(deliverySettled(true), sent());
  });

  it('starts the clock on the latest day it can have been when nobody can say which', () => {
    given(...aRequestOfUncertainDelivery()).when({ ...went, handedOverOn: null }, nextDay).records(deliverySettled(true), sent({ receivedOn: '2026-11-24' }));
  });

  it('makes it a draft again when it did not', () => {
    given(...aRequestOfUncertainDelivery()).when({ type: 'SettleDelivery', went: false, handedOverOn: null }, nextDay).records(deliverySettled(false));
    expect(replay([...aRequestOfUncertainDelivery(), deliverySettled(false)]).position).toEqual({ stage: 'draft' });
  });

  it('is declined while the letter is on its way and nothing is uncertain', () => {
    given(...aRequestSending()).when(went, nextDay).saysNo({ code: 'wrong_stage', stage: 'sending', allowed: ['sending'] });
  });

  it('is declined a second time', () => {
    given(...aRequestOfUncertainDelivery(), deliverySettled(true), sent()).when(went, nextDay).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['sending'] });
  });

  it('is declined for a day that has not come', () => {
    given(...aRequestOfUncertainDelivery())
      .when({ ...went, handedOverOn: on('2026-11-25') }, nextDay)
      .saysNo({ code: 'day_in_future', day: on('2026-11-25'), today: on('2026-11-24') });
  });

  it('starts no second clock for a draft from before', () => {
    given(drafted()).when(went, nextDay).saysNo({ code: 'wrong_stage', stage: 'draft', allowed: ['sending'] });
  });
});
