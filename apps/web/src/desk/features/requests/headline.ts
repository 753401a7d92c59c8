import { headlineDay, longDay, operativeDueOn, overdueAfter, plainDay, unreachable, type Decided, type IsoDate, type Outcome } from '@openvalve/domain';
import { counted } from '../../../lib/words.ts';
import type { RequestView } from './queries.ts';
import { hasRestarted } from './received-on.ts';

/** A day in a headline: with its year only where the year could be doubted. */
export const dayInHeadline = (day: IsoDate, today: IsoDate): string => (day.slice(0, 4) === today.slice(0, 4) ? headlineDay(day) : longDay(day));

const answeredWords: Record<Outcome, (council: string) => string> = {
  disclosed_in_full: (council) => `${council} gave everything it was asked for.`,
  disclosed_in_part: (council) => `${council} gave part of what it was asked for.`,
  refused: (council) => `${council} refused.`,
  not_held: (council) => `${council} holds none of the papers, and has said so.`,
};

const decidedWords: Record<Decided, string> = {
  upheld: 'The ICO decided for us.',
  partly_upheld: 'The ICO decided partly for us.',
  not_upheld: 'The ICO decided for the council.',
};

type Standing = Pick<RequestView, 'stage' | 'uncertain' | 'withdrawnWhy' | 'clock' | 'today' | 'hold' | 'guardPassed' | 'fee' | 'review' | 'complaint' | 'decision' | 'appeal' | 'chronology'> & {
  council: { name: string };
  applicant: { name: string; isMe: boolean };
  outcome: Outcome | null;
};

/** Where a request stands, in one or two short sentences. Never calls a council late before the later reading of the law. */
export function headline(standing: Standing): string {
  const { council: { name }, applicant, stage, uncertain, withdrawnWhy, clock, today, hold, guardPassed, fee } = standing;
  switch (stage) {
    case 'not_started':
    case 'draft':
      return hold && !guardPassed
        ? `${taken(name, applicant)}, and it waits. It can be asked from ${dayInHeadline(hold.freesOn, today)}.`
        : `${taken(name, applicant)}. Its letter has not been sent yet.`;
    case 'sending':
      return uncertain ? `We cannot tell whether the letter to ${name} arrived.` : `The letter to ${name} is on its way.`;
    case 'awaiting_clarification':
      return `${name} asked a question. Its clock has stopped until it has the answer.`;
    case 'awaiting_fee':
      return fee?.lapsed
        ? `${name} asked for a fee, and the time to pay it has passed. It need no longer answer.`
        : `${name} asks for a fee. Its clock has stopped until the fee is paid.`;
    case 'answered':
      return [answered(standing), afterwards(standing)].join(' ').trim();
    case 'withdrawn':
      return withdrawnWhy === 'withdrawn' ? `We withdrew this request to ${name}.` : `${name} went back before anything was sent.`;
    case 'awaiting_response':
      return clock === null ? `${name} has our request.` : [waiting(standing, clock), afterwards(standing)].join(' ').trim();
    default:
      return unreachable(stage);
  }
}

const taken = (name: string, applicant: Standing['applicant']): string => (applicant.isMe ? `${name} is yours` : `${applicant.name} has ${name}`);

function answered({ council: { name }, outcome, review }: Standing): string {
  if (outcome === null) return `${name} has answered.`;
  return review?.answeredOn && outcome === 'refused' ? `${name} looked again, and still refuses.` : answeredWords[outcome](name);
}

/** What has come after the answer, or after its lateness: the furthest step it has reached. */
function afterwards({ review, complaint, decision, appeal, today }: Standing): string {
  if (appeal) return appeal.by === 'us' ? 'Our appeal is with the Tribunal.' : 'It has appealed to the Tribunal.';
  if (decision) return decidedWords[decision.decided];
  if (complaint) return 'The ICO has our complaint.';
  if (!review || review.answeredOn) return '';
  if (review.overdue) return 'The time for its review has passed.';
  return review.pastNormal || review.normallyBy === null
    ? `Its review is due by ${dayInHeadline(review.atMostBy, today)}.`
    : `It is looking again, and should say by ${dayInHeadline(review.normallyBy, today)}.`;
}

function waiting(standing: Standing, clock: NonNullable<RequestView['clock']>): string {
  const { council: { name }, complaint, today } = standing;
  const due = operativeDueOn(clock);
  if (clock.overdue) {
    const late = clock.daysLate === 0 ? 'is late' : `is ${counted(clock.daysLate, 'working day')} late`;
    return complaint ? `${name} ${late}.` : `${name} ${late}. Its last lawful day was ${dayInHeadline(due, today)}.`;
  }
  if (clock.pastDue) {
    return `${name} had until ${dayInHeadline(due, today)}. On the other reading of the law it has until ${dayInHeadline(overdueAfter(clock), today)}.`;
  }
  if (clock.dueToday) return `${name} must answer today, ${dayInHeadline(due, today)}.`;
  const mustAnswer = clock.extendedDueOn === null ? `It must answer by ${dayInHeadline(due, today)}.` : `It took more time, and should answer by ${dayInHeadline(due, today)}.`;
  // After a question time runs from the day the council had its answer.
  const ours = hasRestarted(standing) ? 'our answer to its question' : 'our request';
  return clock.day < 1
    ? `${name} ${clock.startedOn === today ? `has ${ours} today` : `has had ${ours} since ${plainDay(clock.startedOn)}`}. ${mustAnswer}`
    : `${name} has had ${ours} for ${counted(clock.day, 'working day')}. ${mustAnswer}`;
}
