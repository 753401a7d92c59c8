import { describe, it } from 'vitest';
import { on } from '../shared/iso-date.ts';
import {
  aDraft, aRequestAwaitingResponse, aRequestSending, given, kpiSet, letter, managementPlan, onDay, requestNumber, sentElsewhere, struckOut,
} from '../testing/index.ts';
import type { FoiRequestCommand } from './foi-request.commands.ts';
import type { Hold } from './guard.ts';

const recorded: Extract<FoiRequestCommand, { type: 'RecordSentElsewhere' }> = {
  type: 'RecordSentElsewhere', messageId: letter, channel: 'whatdotheyknow', asked: [managementPlan, kpiSet], sentOn: on('2026-11-20'), receivedOn: on('2026-11-20'),
};
const hold: Hold = {
  because: { requestId: requestNumber(9), councilName: 'Bexley', receivedOn: on('2026-10-05') }, lastDay: on('2027-01-04'), freesOn: on('2027-01-05'),
};

describe('a letter sent elsewhere', () => {
  it('joins the board with its channel, and the clock starts on the day the council received it', () => {
    given(...aDraft()).when(recorded).records(sentElsewhere({ channel: 'whatdotheyknow', receivedOn: '2026-11-20' }));
  });

  it('is received later than it was posted', () => {
    given(...aDraft())
      .when({ ...recorded, channel: 'post', sentOn: on('2026-11-18') })
      .records(sentElsewhere({ channel: 'post', sentOn: '2026-11-18', receivedOn: '2026-11-20' }));
  });

  it('may have gone long before the volunteer took the council', () => {
    given(...aDraft())
      .when({ ...recorded, sentOn: on('2024-02-05'), receivedOn: on('2024-02-05') })
      .records(sentElsewhere({ channel: 'whatdotheyknow', receivedOn: '2024-02-05' }));
  });

  it('is recorded although the guard would have held it: it has gone', () => {
    given(...aDraft()).when(recorded, onDay('2026-11-23', { hold })).records(sentElsewhere({ channel: 'whatdotheyknow', receivedOn: '2026-11-20' }));
  });

  it('can be recorded again after a mistake was struck out', () => {
    given(...aDraft(), sentElsewhere(), struckOut(2)).when(recorded).records(sentElsewhere({ channel: 'whatdotheyknow', receivedOn: '2026-11-20' }));
  });

  it('is declined for a request that has gone, or is on its way', () => {
    given(...aRequestAwaitingResponse()).when(recorded).saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['draft'] });
    given(...aRequestSending()).when(recorded).saysNo({ code: 'wrong_stage', stage: 'sending', allowed: ['draft'] });
  });

  it('is declined where nobody holds the council', () => {
    given(...aDraft()).when(recorded, onDay('2026-11-23', { claim: null })).saysNo({ code: 'claim_lapsed', until: null });
  });

  it('is declined where the campaign has a request with this council already', () => {
    given(...aDraft()).when(recorded, onDay('2026-11-23', { liveElsewhere: requestNumber(9) })).saysNo({ code: 'already_asked', requestId: requestNumber(9) });
  });

  it('is declined when it asked for no paper', () => {
    given(...aDraft()).when({ ...recorded, asked: [] }).saysNo({ code: 'nothing_asked' });
  });
});

describe('the days a person states for such a letter', () => {
  it('are declined in the future', () => {
    given(...aDraft()).when({ ...recorded, sentOn: on('2026-11-24') }).saysNo({ code: 'day_in_future', day: on('2026-11-24'), today: on('2026-11-23') });
    given(...aDraft()).when({ ...recorded, receivedOn: on('2026-11-24') }).saysNo({ code: 'day_in_future', day: on('2026-11-24'), today: on('2026-11-23') });
  });

  it('may be today', () => {
    given(...aDraft())
      .when({ ...recorded, sentOn: on('2026-11-23'), receivedOn: on('2026-11-23') })
      .records(sentElsewhere({ channel: 'whatdotheyknow', receivedOn: '2026-11-23' }));
  });

  it('are declined when it was received before it was sent', () => {
    given(...aDraft())
      .when({ ...recorded, receivedOn: on('2026-11-19') })
      .saysNo({ code: 'received_before_sent', sentOn: on('2026-11-20'), receivedOn: on('2026-11-19') });
  });

  it('are declined before 1 January 2005, when the right to ask began', () => {
    given(...aDraft())
      .when({ ...recorded, sentOn: on('2004-12-31') })
      .saysNo({ code: 'day_too_early', day: on('2004-12-31'), earliest: on('2005-01-01') });
  });

  it('are declined rather than guessed where the last lawful day is beyond the known bank holidays', () => {
    given(...aDraft())
      .when({ ...recorded, sentOn: on('2028-12-15'), receivedOn: on('2028-12-15') }, onDay('2028-12-15'))
      .saysNo({ code: 'outside_calendar', day: on('2028-12-15'), knownUntil: on('2028-12-31') });
  });
});
