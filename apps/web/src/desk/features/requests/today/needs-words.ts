import { headlineDay, needsYou, shortDay, type NextStep } from '@openvalve/domain';
import { aftermathWords } from '../../../../components/index.ts';
import type { RequestLine } from '../queries.ts';
import { needOf, type Need } from './need-of.ts';

/** What a request that needs nobody is waiting for. */
export function waitingWords({ dueOn, dueToday, nextStep, says }: Pick<RequestLine, 'dueOn' | 'dueToday' | 'nextStep' | 'says'>): string {
  if (says === 'date_moved' && dueOn) return `Its date has moved: due ${shortDay(dueOn)}`;
  switch (nextStep.step) {
    case 'wait_for_guard':
      return `Can be asked from ${shortDay(nextStep.freesOn)}`;
    case 'wait_for_delivery':
      return 'Its letter is on its way';
    case 'find_address':
      return 'A coordinator confirms its address first';
    case 'wait_after_chaser':
      return `Reminded; the ICO is next after ${shortDay(nextStep.until)}`;
    case 'wait_for_review':
      return `Looking again; ${nextStep.normallyBy === null ? 'due' : 'hoped for'} by ${shortDay(nextStep.normallyBy ?? nextStep.atMostBy)}`;
    case 'wait_for_ico':
      return `With the ICO since ${shortDay(nextStep.since)}`;
    case 'wait_for_compliance':
      return `Has to do as the ICO told it by ${shortDay(nextStep.by)}`;
    case 'wait_for_tribunal':
      return `With the Tribunal since ${shortDay(nextStep.since)}`;
    default:
      return dueToday ? 'Due today' : dueOn ? `Due ${shortDay(dueOn)}` : 'No due date';
  }
}

/** What a request that is over for its volunteer came to, and what may still be done. */
export function overWords({ nextStep, campaignTitle, aftermath }: Pick<RequestLine, 'nextStep' | 'campaignTitle' | 'aftermath'>): string {
  const sinceThen = aftermath === null ? campaignTitle : `${campaignTitle}. ${aftermathWords[aftermath].words}.`;
  switch (nextStep.step) {
    case 'publish':
      return 'Obtained. A reviewer is checking it before it is published.';
    case 'ask_review':
      return nextStep.tooLate ? sinceThen : `You may ask it to look again until ${shortDay(nextStep.by)}.`;
    case 'fee_lapsed':
      return 'The time to pay its fee has passed.';
    default:
      return sinceThen;
  }
}

/** The next day to know of where nothing needs doing, in one sentence; null when no council has a due date. */
export function nextDayWords(waiting: readonly Pick<RequestLine, 'council' | 'dueOn' | 'dueToday'>[]): string | null {
  const [first] = waiting.filter(({ dueOn }) => dueOn !== null).toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  if (!first?.dueOn) return null;
  return first.dueToday ? `${first.council.name} has to answer today. There is nothing for you to do but wait.` : `The next day to know of is ${headlineDay(first.dueOn)}, when ${first.council.name} has to answer.`;
}

/** Steps after which a request is over for its volunteer, though one may still do something: it stands with what is answered. */
const finished: readonly NextStep['step'][] = ['nothing', 'publish', 'ask_review', 'fee_lapsed'];

/**
 * The requests in three groups: what needs somebody, what waits for a council, what is over. Each is in exactly one. What needs
 * somebody, and in what order, is the reminder rules' to say: the page and the mail cannot disagree.
 */
export function grouped(lines: readonly RequestLine[]): { needing: { line: RequestLine; need: Need }[]; waiting: RequestLine[]; over: RequestLine[] } {
  const needing = lines.flatMap((line) => {
    const urgency = needsYou(line);
    const need = urgency === null ? null : needOf(line);
    return need && urgency !== null ? [{ line, need, urgency }] : [];
  });
  const needed = new Set(needing.map(({ line }) => line.requestId));
  const rest = lines.filter(({ requestId }) => !needed.has(requestId));
  return {
    needing: needing.toSorted((one, other) => one.urgency - other.urgency || other.line.daysLate - one.line.daysLate),
    waiting: rest.filter(({ nextStep }) => !finished.includes(nextStep.step)).toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9')),
    over: rest.filter(({ nextStep }) => finished.includes(nextStep.step)),
  };
}
