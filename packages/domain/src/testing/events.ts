import type { PaperAsked } from '../agreements/document-kind.ts';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { extendClock } from '../clock/extend-clock.ts';
import { startClock } from '../clock/start-clock.ts';
import type { StatutoryClock } from '../clock/statutory-clock.ts';
import type { ExemptionCode } from '../exemptions/exemptions.ts';
import type { Channel, Classification, FoiRequestEvent, Outcome, PaperOutcome } from '../requests/foi-request.events.ts';
import type { MessageId } from '../shared/ids.ts';
import { on } from '../shared/iso-date.ts';
import { attempt, bexley, kpiSet, letter, managementPlan, messageNumber, pass, safetyValveCampaign, volunteer } from './people-and-places.ts';

const twoPapers: readonly PaperAsked[] = [managementPlan, kpiSet];

/** The clock of a request received on a day, with the real bank holidays. */
export const clockFrom = (receivedOn: string): StatutoryClock => startClock({ receivedOn: on(receivedOn) }, bankHolidays);

/** The same clock after a notice of extension that the Act recognises. */
export function extendedFrom(receivedOn: string, noticeOn: string): StatutoryClock {
  const extension = extendClock(clockFrom(receivedOn), { on: on(noticeOn), exemptions: ['s.36'] }, bankHolidays);
  if (!extension.valid) throw new Error(`A notice of ${noticeOn} does not extend a request received on ${receivedOn}: ${extension.why}`);
  return extension.clock;
}

/** One builder for each event. Each makes only what the test mentions; the rest is an ordinary request to Bexley. */
export const drafted = (day = '2026-11-22'): FoiRequestEvent => ({
  type: 'RequestDrafted', campaignId: safetyValveCampaign, councilSlug: bexley, programme: 'safety-valve', applicant: volunteer, on: on(day),
});
export const draftReturned = (why: 'given_back' | 'lapsed' = 'given_back', day = '2026-11-23'): FoiRequestEvent => ({ type: 'DraftReturned', why, on: on(day) });
export const guardPassed = (freesOn: string, day = '2026-11-23'): FoiRequestEvent => ({ type: 'GuardPassed', passId: pass, freesOn: on(freesOn), on: on(day) });
export const submitted = ({ asked = twoPapers, day = '2026-11-23' }: { asked?: readonly PaperAsked[]; day?: string } = {}): FoiRequestEvent => ({
  type: 'RequestSubmitted', messageId: letter, asked: [...asked], on: on(day),
});
export const sent = ({ receivedOn = '2026-11-23', asked = twoPapers }: { receivedOn?: string; asked?: readonly PaperAsked[] } = {}): FoiRequestEvent => ({
  type: 'RequestSent', messageId: letter, channel: 'tracker', asked: [...asked], sentOn: on(receivedOn), clock: clockFrom(receivedOn),
});
export const sentElsewhere = ({
  receivedOn = '2026-11-23', sentOn = receivedOn, channel = 'own-email', asked = twoPapers,
}: { receivedOn?: string; sentOn?: string; channel?: Exclude<Channel, 'tracker'>; asked?: readonly PaperAsked[] } = {}): FoiRequestEvent => ({
  type: 'RequestSent', messageId: letter, channel, asked: [...asked], sentOn: on(sentOn), clock: clockFrom(receivedOn),
});
export const sendFailed = (day = '2026-11-23'): FoiRequestEvent => ({ type: 'SendFailed', messageId: letter, attemptId: attempt, permanent: true, on: on(day) });
export const deliveryUncertain = (day = '2026-11-23'): FoiRequestEvent => ({ type: 'DeliveryUncertain', messageId: letter, attemptId: attempt, on: on(day) });
export const deliverySettled = (went: boolean, day = '2026-11-24'): FoiRequestEvent => ({ type: 'DeliverySettled', messageId: letter, went, on: on(day) });
export const received = (receivedOn: string, messageId: MessageId = messageNumber(1)): FoiRequestEvent => ({ type: 'MessageReceived', messageId, receivedOn: on(receivedOn) });
export const classified = (
  classification: Classification,
  { messageId = messageNumber(1), day = '2026-12-01', clock }: { messageId?: MessageId; day?: string; clock?: StatutoryClock } = {},
): FoiRequestEvent => ({ type: 'MessageClassified', messageId, on: on(day), classification, ...(clock ? { clock } : {}) });
export const clarificationGiven = (day: string, more: { papers?: PaperAsked[]; messageId?: MessageId } = {}): FoiRequestEvent => ({
  type: 'ClarificationGiven', on: on(day), clock: clockFrom(day), ...more,
});
export const struckOut = (entry: number, day = '2026-12-01'): FoiRequestEvent => ({ type: 'EntryStruckOut', entry, on: on(day) });
export const withdrawn = (day = '2026-12-01'): FoiRequestEvent => ({ type: 'RequestWithdrawn', on: on(day) });

export const deadlinePassed = (dueOn: string, day = dueOn): FoiRequestEvent => ({ type: 'DeadlinePassed', dueOn: on(dueOn), on: on(day) });

/** What a message can be said to be. */
export const acknowledgement: Classification = { as: 'acknowledgement' };
export const question: Classification = { as: 'clarification_request' };
export const somethingElse: Classification = { as: 'other' };
export const extension = (exemptions: ExemptionCode[] = ['s.36']): Classification => ({ as: 'extension_notice', exemptions, until: null });
export const answer = (...papers: PaperOutcome[]): Classification => ({ as: 'response', papers });
/** What the council says about one paper. A refusal rests on s.36 unless told otherwise. */
export const says = (paper: PaperAsked, outcome: Outcome, exemptions: ExemptionCode[] = outcome === 'refused' ? ['s.36'] : []): PaperOutcome => ({ ...paper, outcome, exemptions });
