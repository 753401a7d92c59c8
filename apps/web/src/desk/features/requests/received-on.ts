import type { IsoDate } from '@openvalve/domain';
import type { RequestView } from './queries.ts';

/** The day the council received the request itself, by the sending that stands; null while none does. */
export function receivedOn({ chronology }: Pick<RequestView, 'chronology'>): IsoDate | null {
  const sent = chronology.find(({ event, struckOut }) => event.type === 'RequestSent' && struckOut === null)?.event;
  return sent?.type === 'RequestSent' ? sent.clock.startedOn : null;
}

/** Whether time runs afresh, from the day the council had the answer to its question (s.10(6)). */
export const hasRestarted = (request: Pick<RequestView, 'chronology' | 'clock'>): boolean => {
  const first = receivedOn(request);
  return first !== null && request.clock !== null && request.clock.startedOn > first;
};
