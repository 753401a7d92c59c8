import { workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import { isOverdue, overdueAfter } from '../clock/statutory-clock.ts';
import { addDays, type IsoDate } from '../shared/iso-date.ts';
import { clockStepOf, isStillRead, tellEntries, type Around, type ClockStep } from './clock-story.ts';
import type { ComplaintAbout, Decided, FoiRequestEvent, FollowUpPurpose } from './foi-request.events.ts';
import type { FoiRequest } from './foi-request.ts';
import { replay } from './replay.ts';
import { dayOf } from './replay/folding.ts';

/** A letter of ours that starts nothing of its own. */
export type PlainLetter = Exclude<FollowUpPurpose, 'internal_review' | 'ico_complaint' | 'clarification_answer'>;

/** Something that happened to a request the council received, as anybody may read it: days and what the law calls it, and nobody. */
export type StoryStep =
  | Exclude<ClockStep, { what: 'deadline_passed' }>
  | ({ readonly on: IsoDate } & (
      | { readonly what: 'wrote'; readonly purpose: PlainLetter }
      | { readonly what: 'review_asked'; readonly atMostBy: IsoDate; readonly statutory: boolean }
      | { readonly what: 'complained'; readonly about: ComplaintAbout }
      /** `whole`: every paper asked for has a word now; `again`: it had before. `daysLate` is null where it came in time. */
      | { readonly what: 'answered'; readonly how: 'whole' | 'part' | 'again'; readonly daysLate: number | null }
      | { readonly what: 'review_answered' }
      | { readonly what: 'decided'; readonly decided: Decided; readonly complyBy: IsoDate | null }
      | { readonly what: 'appealed'; readonly by: 'us' | 'council' }
      | { readonly what: 'withdrawn' }
      /** Nothing had come by `lastDay`, the last lawful day by the later reading; `on` is the day after it. */
      | { readonly what: 'late'; readonly lastDay: IsoDate }
    ));

type At = { readonly today: IsoDate; readonly calendar: HolidayCalendar };

/**
 * What happened to one request, oldest first: the story of its clock, and what came after the answer or in its place. A missed
 * day is dated by the law and not by when it was noted.
 */
export function requestStory(caseFile: readonly FoiRequestEvent[], { today, calendar }: At): StoryStep[] {
  const told = tellEntries<StoryStep>(caseFile, (event, around) => {
    const clockStep = clockStepOf(event, around);
    return clockStep === null || clockStep.what === 'deadline_passed' ? stepOf(event, around, calendar) : clockStep;
  });
  const late = missedDays(replay(caseFile), today).map((lastDay): StoryStep => ({ what: 'late', on: addDays(lastDay, 1), lastDay }));
  // Of one day, what the council had not done comes before what it then did.
  return [...late, ...told].toSorted((one, other) => one.on.localeCompare(other.on));
}

/** The last lawful days by the later reading that went by with nothing from the council. */
function missedDays({ breaches, position }: FoiRequest, today: IsoDate): IsoDate[] {
  const running = position.stage === 'awaiting_response' && isOverdue(position.clock, today) ? [overdueAfter(position.clock)] : [];
  return [...new Set([...breaches.map(({ lastDay }) => lastDay), ...running])];
}

function stepOf(event: FoiRequestEvent, around: Around, calendar: HolidayCalendar): StoryStep | null {
  switch (event.type) {
    case 'FollowUpSent':
      return wrote(event, around.now);
    case 'MessageClassified':
      return isStillRead(event, around) ? stepOfMessage(event, around, calendar) : null;
    case 'AppealLodged':
      return around.before.decision === null ? null : { what: 'appealed', on: event.on, by: event.by };
    case 'RequestWithdrawn':
      return { what: 'withdrawn', on: event.on };
    default:
      return null;
  }
}

/** A letter of ours that the council, or the ICO, has. An answer to its question is told of with the clock it started. */
function wrote({ messageId, purpose, sentOn, receivedOn: on, review, about }: Extract<FoiRequestEvent, { type: 'FollowUpSent' }>, { followUps }: FoiRequest): StoryStep | null {
  if (!followUps.some((one) => one.messageId === messageId && one.state === 'sent' && one.sentOn === sentOn)) return null;
  switch (purpose) {
    case 'internal_review':
      return review ? { what: 'review_asked', on, atMostBy: review.atMostBy, statutory: review.regime === 'EIR' } : null;
    case 'ico_complaint':
      return about ? { what: 'complained', on, about } : null;
    case 'clarification_answer':
      return null;
    default:
      return { what: 'wrote', on, purpose };
  }
}

function stepOfMessage({ messageId, on: classifiedOn, classification }: Extract<FoiRequestEvent, { type: 'MessageClassified' }>, { before, after, now }: Around, calendar: HolidayCalendar): StoryStep | null {
  const on = dayOf(after, messageId, classifiedOn);
  switch (classification.as) {
    case 'review_outcome':
      if (before.review?.answered === null) return { what: 'review_answered', on };
      return { what: 'answered', on, how: 'again', daysLate: null };
    case 'response': {
      if (before.position.stage === 'answered') return { what: 'answered', on, how: 'again', daysLate: null };
      const missed = now.breaches.filter(({ ended, until }) => ended === 'answered' && until === on);
      const daysLate = missed.length === 0 ? null : Math.max(...missed.map(({ lastDay }) => workingDaysIn(lastDay, on, calendar)));
      return { what: 'answered', on, how: after.position.stage === 'answered' ? 'whole' : 'part', daysLate };
    }
    case 'decision_notice':
      return after.decision?.messageId === messageId ? { what: 'decided', on: after.decision.sentOn, decided: after.decision.decided, complyBy: after.decision.complyBy } : null;
    default:
      return null;
  }
}
