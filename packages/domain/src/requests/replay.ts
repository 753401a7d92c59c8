import { unreachable } from '../shared/result.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import type { FoiRequest } from './foi-request.ts';
import { appealed } from './replay/after-the-answer.ts';
import { bounced, withoutWhatBounced } from './replay/bounces.ts';
import { breachesOf } from './replay/breaches.ts';
import { feePaid, regimeRecorded } from './replay/clocks.ts';
import { followUpFailed, followUpSent, followUpSettled, followUpSubmitted, followUpUncertain } from './replay/follow-ups.ts';
import { changed, notStarted, type Event, type Folding } from './replay/folding.ts';
import { recalculated } from './replay/holiday-table.ts';
import { messageClassified, messageReceived } from './replay/messages.ts';
import { settled } from './replay/position.ts';
import { clarified } from './replay/questions.ts';
import { strikeableEntries, struckOutEntries, submissionsOfStruckOut } from './struck-out.ts';
import type { Entry } from './struck-out/resting.ts';

/**
 * A request as its case file leaves it. An entry struck out counts as never made, and stays on file. Makes sense of anything
 * ever written, in any order, and never throws: saying no is for `decide`.
 */
export function replay(caseFile: readonly FoiRequestEvent[]): FoiRequest {
  const folding = standingEntries(caseFile).reduce<Folding>((so, entry) => settled(evolve(so, entry)), { request: notStarted, time: null });
  return {
    ...folding.request, breaches: breachesOf(folding), strikeable: strikeableEntries(caseFile), struckOut: struckOutEntries(caseFile), version: caseFile.length,
  };
}

/**
 * The entries that count, by their numbers: without what was struck out, and without what a letter had started that came back.
 * For whoever tells the story of a request.
 */
export function standingEntries(caseFile: readonly FoiRequestEvent[]): Entry[] {
  const struckOut = struckOutEntries(caseFile);
  const leftOut = new Set([...struckOut, ...submissionsOfStruckOut(caseFile, struckOut)]);
  return withoutWhatBounced(caseFile.map((event, index) => ({ event, entry: index + 1 })).filter(({ entry }) => !leftOut.has(entry)));
}

function evolve(folding: Folding, { event, entry }: Entry): Folding {
  const { request } = folding;
  const { position } = request;
  switch (event.type) {
    case 'RequestDrafted':
      return drafted(folding, event);
    case 'DraftReturned':
      return position.stage === 'draft' ? changed(folding, { position: { stage: 'withdrawn', on: event.on, why: event.why } }) : folding;
    case 'GuardPassed':
      return changed(folding, { guardPass: { passId: event.passId, freesOn: event.freesOn } });
    case 'RequestSubmitted':
      return changed(folding, { asked: event.asked, channel: 'tracker', position: { stage: 'sending', messageId: event.messageId, uncertain: false, attemptId: null } });
    case 'RequestSent':
      return sent(folding, event);
    case 'SendFailed':
      return position.stage === 'sending' ? backToDraft(folding) : folding;
    case 'DeliveryUncertain':
      return position.stage === 'sending' ? changed(folding, { position: { ...position, uncertain: true, attemptId: event.attemptId } }) : folding;
    case 'DeliverySettled':
      return position.stage === 'sending' && !event.went ? backToDraft(folding) : folding;
    case 'MessageReceived':
      return messageReceived(folding, event);
    case 'MessageClassified':
      return messageClassified(folding, event);
    case 'ClarificationGiven':
      return clarified(folding, event);
    case 'EntryStruckOut':
      return folding; // `replay` has already left out what it strikes
    case 'RequestWithdrawn':
      return changed(folding, { position: { stage: 'withdrawn', on: event.on, why: 'withdrawn' } });
    case 'MessageBounced':
      return bounced(folding, event);
    case 'ClaimedReceiptRecorded':
      return changed(folding, { claimedReceiptOn: event.claimedOn });
    case 'RegimeRecorded':
      return regimeRecorded(folding, event);
    case 'FeePaid':
      return feePaid(folding, event);
    case 'FollowUpSubmitted':
      return followUpSubmitted(folding, event);
    case 'FollowUpSent':
      return followUpSent(folding, event);
    case 'FollowUpFailed':
      return followUpFailed(folding, event);
    case 'FollowUpUncertain':
      return followUpUncertain(folding, event);
    case 'FollowUpSettled':
      return followUpSettled(folding, event);
    case 'AppealLodged':
      return appealed(folding, event);
    case 'ClockRecalculated':
      return recalculated(folding, event, entry);
    case 'DeadlinePassed':
      return request.deadlinesNoted.includes(event.dueOn) ? folding : changed(folding, { deadlinesNoted: [...request.deadlinesNoted, event.dueOn] });
    default:
      return unreachable(event);
  }
}

function drafted(folding: Folding, { campaignId, councilSlug, programme, applicant }: Event<'RequestDrafted'>): Folding {
  const { position, about } = folding.request;
  return changed(folding, {
    about: about ?? { campaignId, councilSlug, programme, applicant },
    position: position.stage === 'not_started' ? { stage: 'draft' } : position,
  });
}

/** The council has it, and time runs from that day. */
const sent = (folding: Folding, { messageId, channel, asked, rehearsal, clock }: Event<'RequestSent'>): Folding => ({
  ...changed(folding, {
    asked, channel, letterId: messageId, rehearsal: rehearsal === true, receivedOn: clock.startedOn, partQuestions: [],
    position: { stage: 'awaiting_response', clock },
  }),
  time: { clock, question: null, fee: null, stopped: [] },
});

const backToDraft = (folding: Folding): Folding => changed(folding, { asked: [], channel: null, position: { stage: 'draft' } });
