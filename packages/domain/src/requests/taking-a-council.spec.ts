import { describe, it } from 'vitest';
import { on, type Instant } from '../shared/iso-date.ts';
import {
  aDraft, anotherVolunteer, aRequestAwaitingResponse, aRequestSending, bexley, drafted, draftReturned, given, guardPassed, onDay, pass, requestNumber,
  safetyValveCampaign, volunteer,
} from '../testing/index.ts';
import type { FoiRequestCommand } from './foi-request.commands.ts';
import type { Hold } from './guard.ts';

const take: FoiRequestCommand = { type: 'DraftRequest', campaignId: safetyValveCampaign, councilSlug: bexley, programme: 'safety-valve', applicant: volunteer };
const tomorrow = '2026-11-24T12:00:00.000Z' as Instant;
const yesterday = '2026-11-22T12:00:00.000Z' as Instant;
const hold: Hold = {
  because: { requestId: requestNumber(9), councilName: 'Bexley', receivedOn: on('2026-10-05') }, lastDay: on('2027-01-04'), freesOn: on('2027-01-05'),
};

describe('taking a council', () => {
  it('begins its case file', () => {
    given().when(take).records(drafted('2026-11-23'));
  });

  it('is possible again on the day an earlier claim has lapsed', () => {
    given().when(take, onDay('2026-11-23', { claim: { heldBy: anotherVolunteer, until: yesterday } })).records(drafted('2026-11-23'));
  });

  it('is possible while the guard holds it: a draft asks nobody anything', () => {
    given().when(take, onDay('2026-11-23', { hold })).records(drafted('2026-11-23'));
  });

  it('is declined while another volunteer holds it, and says until when', () => {
    given().when(take, onDay('2026-11-23', { claim: { heldBy: anotherVolunteer, until: tomorrow } })).saysNo({ code: 'claimed_by_another', until: tomorrow });
  });

  it('is declined while the campaign has a request with it', () => {
    given().when(take, onDay('2026-11-23', { liveElsewhere: requestNumber(9) })).saysNo({ code: 'already_asked', requestId: requestNumber(9) });
  });

  it('is declined for a case file that has begun', () => {
    given(...aDraft()).when(take).saysNo({ code: 'wrong_stage', stage: 'draft', allowed: ['not_started'] });
  });
});

describe('giving a council back', () => {
  it('is recorded, and who may take it next is anyone', () => {
    given(...aDraft()).when({ type: 'ReturnDraft', why: 'given_back' }).records(draftReturned('given_back'));
  });

  it('is declined once the letter is on its way', () => {
    given(...aRequestSending()).when({ type: 'ReturnDraft', why: 'given_back' }).saysNo({ code: 'wrong_stage', stage: 'sending', allowed: ['draft'] });
  });

  it('is declined a second time', () => {
    given(...aDraft(), draftReturned()).when({ type: 'ReturnDraft', why: 'given_back' }).saysNo({ code: 'wrong_stage', stage: 'withdrawn', allowed: ['draft'] });
  });

  it('happens by itself when the claim has lapsed', () => {
    given(...aDraft())
      .when({ type: 'ReturnDraft', why: 'lapsed' }, onDay('2026-11-23', { claim: { heldBy: volunteer, until: yesterday } }))
      .records(draftReturned('lapsed'));
  });

  it('does not happen by itself when the claim was renewed in the meantime', () => {
    given(...aDraft()).when({ type: 'ReturnDraft', why: 'lapsed' }, onDay('2026-11-23', { claim: { heldBy: volunteer, until: tomorrow } })).staysQuiet();
  });

  it('does not happen by itself when the letter went in the meantime', () => {
    given(...aRequestAwaitingResponse()).when({ type: 'ReturnDraft', why: 'lapsed' }, onDay('2026-11-23', { claim: null })).staysQuiet();
  });
});

describe('a coordinator’s pass past the guard', () => {
  it('is recorded with the day that would have freed the council', () => {
    given(...aDraft()).when({ type: 'PassGuard', passId: pass }, onDay('2026-11-23', { hold })).records(guardPassed('2027-01-05'));
  });

  it('is nothing to record where the council is free', () => {
    given(...aDraft()).when({ type: 'PassGuard', passId: pass }).staysQuiet();
  });

  it('is nothing to record a second time', () => {
    given(...aDraft(), guardPassed('2027-01-05')).when({ type: 'PassGuard', passId: pass }, onDay('2026-11-23', { hold })).staysQuiet();
  });

  it('is needed again when the same body has been asked since', () => {
    given(...aDraft(), guardPassed('2026-12-20')).when({ type: 'PassGuard', passId: pass }, onDay('2026-11-23', { hold })).records(guardPassed('2027-01-05'));
  });

  it('is declined once the letter has gone', () => {
    given(...aRequestAwaitingResponse())
      .when({ type: 'PassGuard', passId: pass }, onDay('2026-11-23', { hold }))
      .saysNo({ code: 'wrong_stage', stage: 'awaiting_response', allowed: ['draft'] });
  });
});
