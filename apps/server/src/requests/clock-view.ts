import { explainClock, isOverdue, isPastDue, operativeDueOn, whereItStands, workingDayNumber, type FoiRequest, type IsoDate } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import type { RequestView } from './views.ts';

/**
 * The clock as it stands, or as it stood when the answer came. There is none while the council waits for us: it has no due date
 * then, and an answer that comes meanwhile is not late.
 */
export function clockView({ calendar }: Deps, request: FoiRequest, day: IsoDate): Pick<RequestView, 'clock' | 'explanation'> {
  const { position } = request;
  if (position.stage !== 'awaiting_response' && position.stage !== 'answered') return { clock: null, explanation: null };
  const { clock } = position;
  const until = position.stage === 'answered' ? position.on : day;
  const stands = whereItStands(request, day, calendar);
  const overdue = stands.stands === 'answered' ? stands.answeredLate : stands.stands === 'late';
  return {
    clock: {
      ...clock,
      day: workingDayNumber(clock, until, calendar),
      daysLate: 'daysLate' in stands ? stands.daysLate : 0,
      overdue,
      pastDue: overdue || (isPastDue(clock, until) && !isOverdue(clock, until)),
      dueToday: position.stage === 'awaiting_response' && operativeDueOn(clock) === day,
    },
    explanation: explainClock(clock, calendar),
  };
}
