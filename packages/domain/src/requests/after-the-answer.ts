import { paperKey } from '../agreements/document-kind.ts';
import { CalendarExhausted, type HolidayCalendar } from '../calendar/working-days.ts';
import { eirRepresentationsBy, icoComplaintBy, reviewToBeAskedBy } from '../clock/after-the-answer.ts';
import { overdueAfter } from '../clock/statutory-clock.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import type { PaperOutcome } from './foi-request.events.ts';
import type { Complaint, FoiRequest, Review } from './foi-request.ts';

/*
 * What is open after an answer, or in the place of one. The next step, the reminders and the pages all ask here, so that none
 * of them speaks of a review or a complaint that another believes is over.
 */

/** The council's word on the papers asked for that were refused or given in part. */
export const withheld = (request: FoiRequest): PaperOutcome[] =>
  wordsOnAsked(request).filter(({ outcome }) => outcome === 'refused' || outcome === 'disclosed_in_part');

/** The council's word on the papers asked for that it says it does not hold. */
export const saidNotHeld = (request: FoiRequest): PaperOutcome[] => wordsOnAsked(request).filter(({ outcome }) => outcome === 'not_held');

const wordsOnAsked = ({ asked, outcomes }: FoiRequest): PaperOutcome[] => {
  const keys = new Set(asked.map(paperKey));
  return outcomes.filter((paper) => keys.has(paperKey(paper)));
};

/** Whether there is an answer and nothing in it to complain of: every paper was given in full. */
export const isAllGiven = (request: FoiRequest): boolean =>
  request.position.stage === 'answered' && withheld(request).length === 0 && saidNotHeld(request).length === 0;

/** The day the latest answer reached us, to the request or to a review; null where none did. */
export function lastAnswerOn({ classified, messages }: FoiRequest): IsoDate | null {
  const answers = new Set(classified.filter(({ classification: { as } }) => as === 'response' || as === 'review_outcome').map(({ messageId }) => messageId));
  return messages.filter(({ messageId }) => answers.has(messageId)).map(({ receivedOn }) => receivedOn).toSorted().at(-1) ?? null;
}

/** The review that was asked for and not answered. */
export const openReview = ({ review }: FoiRequest): Review | null => (review?.answered === null ? review : null);

/**
 * The complaint the ICO has not decided. An answer settles one about silence and a review's outcome one about the review,
 * whatever the ICO does with it: what is left to complain of then is the answer, and that has its own steps and its own time.
 */
export function openComplaint({ complaint, decision, review, position }: FoiRequest): Complaint | null {
  if (!complaint || (decision && decision.sentOn >= complaint.on)) return null;
  switch (complaint.about) {
    case 'silence':
      return position.stage === 'awaiting_response' && complaint.on > overdueAfter(position.clock) ? complaint : null;
    case 'review_silent':
      return review?.answered ? null : complaint;
    case 'refusal':
      return complaint;
  }
}

/**
 * The last day for what the ICO told the council to do, as long as it is open: an answer since the notice settles it. The
 * council's appeal suspends it (s.50(6)); the notice has no such day then.
 */
export function complianceDueBy(request: FoiRequest): IsoDate | null {
  const { decision, position } = request;
  if (!decision) return null;
  const answeredOn = lastAnswerOn(request);
  const answeredSince = position.stage === 'answered' && answeredOn !== null && answeredOn >= decision.sentOn;
  return answeredSince ? null : decision.complyBy;
}

/**
 * Until when a review may be asked for and not be refused as too late, and whether that has passed: forty working days from the
 * answer (s.45 Code para 5.3; EIR reg 11(2)). Null where there is no answer to review, or a review was asked for already. An
 * answer that came after a decision notice is a new one.
 */
export function reviewWindow(request: FoiRequest, { today, calendar }: { today: IsoDate; calendar: HolidayCalendar }): { readonly by: IsoDate; readonly tooLate: boolean } | null {
  const { position } = request;
  if (position.stage !== 'answered' || isAllGiven(request)) return null;
  const from = reviewableSince(request, position.on);
  if (from === null) return null;
  const { regime } = position.clock;
  const by = asFarAsKnown(calendar, () => (regime === 'EIR' ? eirRepresentationsBy(from, calendar) : reviewToBeAskedBy(from, calendar)));
  return { by, tooLate: today > by };
}

function reviewableSince(request: FoiRequest, answeredOn: IsoDate): IsoDate | null {
  const { review, decision } = request;
  if (!review) return answeredOn;
  const answer = lastAnswerOn(request);
  const anew = decision !== null && review.clock.askedOn <= decision.sentOn && answer !== null && answer > decision.sentOn;
  return anew ? answer : null;
}

/**
 * Until when the answer to a review can be taken to the ICO: its six weeks. Null where no review was answered, where that gave
 * everything, where it was taken there, and once the time is over.
 */
export function complaintWindow(request: FoiRequest, today: IsoDate): { readonly by: IsoDate } | null {
  const { position, review, complaint, decision } = request;
  const answered = review?.answered;
  if (!answered || position.stage !== 'answered' || isAllGiven(request)) return null;
  if (complaint?.about === 'refusal' && complaint.on >= answered.on) return null;
  if (decision && decision.sentOn >= answered.on) return null;
  const by = icoComplaintBy(answered.on);
  return today <= by ? { by } : null;
}

/**
 * Whether a request is over for good: withdrawn, everything given, or nothing of it refused and nothing asked since. Nobody is
 * reminded of such a one.
 */
export function isOver(request: FoiRequest): boolean {
  const { position, review, decision } = request;
  if (position.stage === 'withdrawn') return true;
  if (position.stage !== 'answered' || openReview(request) || openComplaint(request)) return false;
  return isAllGiven(request) || (withheld(request).length === 0 && review === null && decision === null);
}

/** A last day counted over the holiday table; where the table ends first, its last day, which is earlier and so never too late. */
export function asFarAsKnown(calendar: HolidayCalendar, lastDay: () => IsoDate): IsoDate {
  try {
    return lastDay();
  } catch (error) {
    if (error instanceof CalendarExhausted) return calendar.knownUntil;
    throw error;
  }
}
