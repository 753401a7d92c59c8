import type { RequestView } from './queries.ts';

/** Whether the letter that stands as sent went to the catcher only: the council has nothing. */
export const isRehearsal = ({ chronology }: Pick<RequestView, 'chronology'>): boolean =>
  chronology.some(({ event, struckOut }) => event.type === 'RequestSent' && event.rehearsal === true && struckOut === null);
