import { headlineDay, longDay, operativeDueOn, overdueAfter, plainDay, unreachable, type IsoDate, type Outcome } from '@openvalve/domain';
import { counted } from '../../../lib/words.ts';
import type { RequestView } from './queries.ts';

/** A day in a headline: with its year only where the year could be doubted. */
export const dayInHeadline = (day: IsoDate, today: IsoDate): string => (day.slice(0, 4) === today.slice(0, 4) ? headlineDay(day) : longDay(day));

const answeredWords: Record<Outcome, (council: string) => string> = {
  disclosed_in_full: (council) => `${council} gave everything it was asked for.`,
  disclosed_in_part: (council) => `${council} gave part of what it was asked for.`,
  refused: (council) => `${council} refused.`,
  not_held: (council) => `${council} holds none of the papers, and has said so.`,
};

type Standing = Pick<RequestView, 'stage' | 'uncertain' | 'withdrawnWhy' | 'clock' | 'today' | 'hold' | 'guardPassed'> & {
  council: { name: string };
  applicant: { name: string; isMe: boolean };
  outcome: Outcome | null;
};

/** Where a request stands, in one or two short sentences. Never calls a council late before the later reading of the law. */
export function headline({ council: { name }, applicant, stage, uncertain, withdrawnWhy, clock, today, hold, guardPassed, outcome }: Standing): string {
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
    case 'answered':
      return outcome === null ? `${name} has answered.` : answeredWords[outcome](name);
    case 'withdrawn':
      return withdrawnWhy === 'withdrawn' ? `We withdrew this request to ${name}.` : `${name} went back before anything was sent.`;
    case 'awaiting_response':
      return clock === null ? `${name} has our request.` : waiting(name, clock, today);
    default:
      return unreachable(stage);
  }
}

const taken = (name: string, applicant: Standing['applicant']): string => (applicant.isMe ? `${name} is yours` : `${applicant.name} has ${name}`);

function waiting(name: string, clock: NonNullable<RequestView['clock']>, today: IsoDate): string {
  const due = operativeDueOn(clock);
  if (clock.overdue) {
    const late = clock.daysLate === 0 ? 'is late' : `is ${counted(clock.daysLate, 'working day')} late`;
    return `${name} ${late}. Its last lawful day was ${dayInHeadline(due, today)}.`;
  }
  if (clock.pastDue) {
    return `${name} had until ${dayInHeadline(due, today)}. On the other reading of the law it has until ${dayInHeadline(overdueAfter(clock), today)}.`;
  }
  if (clock.dueToday) return `${name} must answer today, ${dayInHeadline(due, today)}.`;
  const mustAnswer = clock.extendedDueOn === null ? `It must answer by ${dayInHeadline(due, today)}.` : `It took more time, and should answer by ${dayInHeadline(due, today)}.`;
  return clock.day < 1
    ? `${name} ${clock.startedOn === today ? 'has our request today' : `has had our request since ${plainDay(clock.startedOn)}`}. ${mustAnswer}`
    : `${name} has had our request for ${counted(clock.day, 'working day')}. ${mustAnswer}`;
}
