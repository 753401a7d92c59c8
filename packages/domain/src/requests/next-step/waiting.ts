import { paperKey } from '../../agreements/document-kind.ts';
import { workingDaysAfter } from '../../calendar/working-days.ts';
import { isOverdue, overdueAfter, type StatutoryClock } from '../../clock/statutory-clock.ts';
import { addDays, type IsoDate } from '../../shared/iso-date.ts';
import { asFarAsKnown, openComplaint, openReview } from '../after-the-answer.ts';
import type { FoiRequest, FollowUp, PartQuestion } from '../foi-request.ts';
import { stepOfWhatIsPending } from './pending.ts';
import { complainAfterChaser, questionClosesAfter, type NextStep, type Now } from './steps.ts';

/**
 * The step while the council has the request and its time runs: a question about some papers first, then a notice of extension
 * the Act does not recognise, then silence once it is late by the later reading.
 */
export function stepWhileWaiting(request: FoiRequest, clock: StatutoryClock, now: Now): NextStep {
  const asked = openPartQuestion(request);
  if (asked) return stepOfQuestion(asked.since, clock);
  const challenge = stepOfNotice(request, clock);
  if (challenge) return challenge;
  if (isOverdue(clock, now.today)) return stepWhenLate(request, clock, now);
  const pending = stepOfWhatIsPending(request, now);
  return pending && !pending.step.startsWith('wait_') ? pending : { step: 'wait', until: overdueAfter(clock) };
}

/** The step where the council is late: what is with the ICO or under review because of it, else a reminder, a wait, and then the ICO. */
export function stepWhenLate(request: FoiRequest, clock: StatutoryClock, now: Now): NextStep {
  const lateSince = overdueAfter(clock);
  if (isTakenFurther(request, lateSince)) {
    const pending = stepOfWhatIsPending(request, now);
    if (pending) return pending;
  }
  const chaser = lastChaserSince(request, lateSince);
  if (!chaser) return { step: 'remind', lateSince };
  const until = waitsUntil(chaser, now);
  return now.today <= until ? { step: 'wait_after_chaser', until, lateSince } : { step: 'complain', about: 'silence', by: null };
}

/** Whether this lateness was taken further than a reminder: complained of, decided by the ICO, or part of a review. */
const isTakenFurther = (request: FoiRequest, lateSince: IsoDate): boolean =>
  openComplaint(request)?.about === 'silence' || (request.decision?.sentOn ?? '') > lateSince || (openReview(request)?.clock.askedOn ?? '') > lateSince;

type Sent = FollowUp & { readonly receivedOn: IsoDate };

/**
 * The reminders that went after the council's last lawful day: the proof the ICO asks for. An earlier one reminded of nothing, and
 * one only the catcher has reminded nobody, unless the whole request is a rehearsal.
 */
export const chasersSince = ({ followUps, rehearsal }: FoiRequest, lateSince: IsoDate): Sent[] =>
  followUps.filter(
    (letter): letter is Sent =>
      letter.purpose === 'chaser' && letter.state === 'sent' && (rehearsal || !letter.rehearsal) && letter.sentOn !== null && letter.sentOn > lateSince && letter.receivedOn !== null,
  );

/** The latest of them by the day it was received; null where there is none. */
export const lastChaserSince = (request: FoiRequest, lateSince: IsoDate): Sent | null =>
  chasersSince(request, lateSince).reduce<Sent | null>((latest, letter) => (latest && latest.receivedOn >= letter.receivedOn ? latest : letter), null);

/** The tenth working day after a reminder was received: the council has the whole of it. */
const waitsUntil = ({ receivedOn }: Sent, { calendar }: Now): IsoDate => asFarAsKnown(calendar, () => workingDaysAfter(receivedOn, complainAfterChaser, calendar));

/** The step while the council waits for our answer to its question. */
export const stepOfQuestion = (since: IsoDate, clock: StatutoryClock): NextStep => ({
  step: 'answer_question', since, closesAbout: addDays(since, questionClosesAfter), askedLate: isOverdue(clock, since),
});

/** The earliest question about some papers that nobody answered and whose papers the council has not answered either. */
export function openPartQuestion({ partQuestions, outcomes }: FoiRequest): PartQuestion | null {
  const answered = new Set(outcomes.map(paperKey));
  return partQuestions.find(({ answeredOn, papers }) => answeredOn === null && papers.some((paper) => !answered.has(paperKey(paper)))) ?? null;
}

/** The step while the council waits for its fee. */
export const stepOfFee = ({ since, lapsesAfter }: { since: IsoDate; lapsesAfter: IsoDate }, { today }: Now): NextStep =>
  today > lapsesAfter ? { step: 'fee_lapsed', lapsedAfter: lapsesAfter } : { step: 'pay_fee', since, lapsesAfter };

/** The step of the latest notice of extension, where it moved nothing, belongs to the clock that runs, and nobody answered it yet. */
function stepOfNotice({ extensions, followUps, rehearsal: rehearsed }: FoiRequest, { startedOn }: StatutoryClock): NextStep | null {
  const notice = extensions.at(-1);
  if (!notice?.refused || notice.on < startedOn) return null;
  const { messageId, on, refused } = notice;
  const challenged = followUps.some(({ purpose, state, sentOn, rehearsal }) => purpose === 'extension_challenge' && state === 'sent' && (rehearsed || !rehearsal) && sentOn !== null && sentOn >= on);
  return challenged ? null : { step: 'challenge_extension', messageId, refused };
}
