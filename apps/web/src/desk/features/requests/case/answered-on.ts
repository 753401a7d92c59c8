import type { IsoDate } from '@openvalve/domain';
import type { RequestView } from '../queries.ts';

/** The day the latest standing answer of the council came; null while there is none. */
export function answeredOn({ chronology }: Pick<RequestView, 'chronology'>): IsoDate | null {
  const standing = chronology.filter(({ struckOut }) => struckOut === null).map(({ event }) => event);
  const answers = new Set(standing.flatMap((event) => (event.type === 'MessageClassified' && event.classification.as === 'response' ? [event.messageId] : [])));
  const days = standing.flatMap((event) => (event.type === 'MessageReceived' && answers.has(event.messageId) ? [event.receivedOn] : []));
  return days.toSorted().at(-1) ?? null;
}
