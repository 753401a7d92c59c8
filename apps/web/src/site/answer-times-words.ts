import { fewestForAnAverage, type AnswerTimes } from '@openvalve/domain';
import { counted, listed } from './words.ts';

/** “Of 4 requests whose time is over, 2 were answered in time, 1 late and 1 not at all.” The parts add up to the whole. */
export function timesSentence({ over, inTime, late, silent, waiting }: AnswerTimes): string {
  if (over === 0) return waiting === 0 ? 'No request has been received yet, so there is no time to count.' : `${counted(waiting, 'request')} still ${waiting === 1 ? 'has' : 'have'} time, so there is nothing to count yet.`;
  if (over === 1) return `One request’s time is over: it was ${inTime === 1 ? 'answered in time' : late === 1 ? 'answered late' : 'not answered'}.`;
  const parts = [[inTime, 'answered in time'], [late, 'answered late'], [silent, 'not answered at all']] as const;
  return `Of ${over} requests whose time is over, ${listed(parts.filter(([count]) => count > 0).map(([count, words], at) => `${count} ${at === 0 ? `${count === 1 ? 'was' : 'were'} ` : ''}${words}`))}.`;
}

/** How long the answers took: an average only where there are enough, else each by itself. Empty where none came. */
export function takenWords({ over, silent, days, halfWithin }: AnswerTimes): string {
  if (halfWithin !== null) return `Half of the ${over} were answered within ${counted(halfWithin, 'working day')}.`;
  if (over >= fewestForAnAverage) return `Fewer than half of the ${over} have been answered.`;
  if (days.length === 0) return '';
  const each = `${days.length === 1 ? (silent > 0 ? 'The one answer' : 'The answer') : silent > 0 ? 'The answers that came' : 'They'} took ${listed(days.map(String))} working ${days.at(-1) === 1 ? 'day' : 'days'}.`;
  return over > 1 ? `${each} Fewer than ${fewestForAnAverage} make no average.` : each;
}
