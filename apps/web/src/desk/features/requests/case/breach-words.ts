import { mediumDay, type Breach } from '@openvalve/domain';
import type { RequestView } from '../queries.ts';

/**
 * The last lawful days that went by, each in a sentence. One that is still running is the headline's to say; it is said here
 * only where something else has taken its place there, such as a question.
 */
export const breachWords = ({ breaches, council: { name }, clock, stage }: Pick<RequestView, 'breaches' | 'clock' | 'stage'> & { council: { name: string } }): string[] =>
  breaches.flatMap((breach) => (breach.until === null && stage === 'awaiting_response' && clock?.overdue ? [] : [oneBreach(breach, name)]));

function oneBreach({ lastDay, until, ended }: Breach, council: string): string {
  const was = `${council} was late: its last lawful day was ${mediumDay(lastDay)}`;
  if (until === null) return `${was}.`;
  return ended === 'asked' ? `${was}, and it asked a question on ${mediumDay(until)}.` : `${was}, and it answered on ${mediumDay(until)}.`;
}
