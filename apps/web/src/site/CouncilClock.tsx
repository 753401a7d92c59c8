import { addDays, headlineDay, longDay, shortDay } from '@openvalve/domain';
import { DayStrip } from '../components/DayStrip.tsx';
import { Sheet } from '../components/Sheet.tsx';
import { lateBy, type PublicRequest } from './council-requests.ts';
import styles from './Council.module.css';

/** The clock of one request that is with the council. */
export function ClockSheet({ council, request, several }: { council: string; request: PublicRequest; several: boolean }) {
  const late = lateBy(request);
  const { receivedOn, dueOn, day } = request;
  const of = daysAllowed(request);
  return (
    <Sheet>
      {several && <p className="kicker">{request.campaignTitle}</p>}
      <h2>{title(request, late)}</h2>
      <DayStrip
        day={late === null ? day : Math.max(day ?? 0, of)}
        of={of}
        daysLate={late}
        stopped={request.stage === 'awaiting_clarification'}
        scale={dueOn ? { received: dayOnly(receivedOn), due: dayOnly(dueOn), oneLine: true } : undefined}
      />
      <p className={`small ${styles.clockWords}`}>{explanation(council, request, late)}</p>
    </Sheet>
  );
}

/**
 * Twenty working days, or forty where time was validly extended and more than twenty of them were used. Days after the last
 * lawful one are not part of it, nor is the day between the two readings of a weekend arrival.
 */
export function daysAllowed({ day, daysLate, dueOn, lateFrom }: Pick<PublicRequest, 'day' | 'daysLate' | 'dueOn' | 'lateFrom'>): 20 | 40 {
  const readingsDiffer = dueOn !== null && typeof lateFrom === 'string' && lateFrom > addDays(dueOn, 1);
  return day !== null && day - daysLate > (readingsDiffer || daysLate > 0 ? 21 : 20) ? 40 : 20;
}

const dayOnly = (day: PublicRequest['receivedOn']): string => shortDay(day).replace(/^\w+ /, '');

function title(request: PublicRequest, late: number | null): string {
  if (request.stage === 'awaiting_clarification') return 'The clock has stopped';
  if (late !== null) return late === 0 ? 'Late' : `Late by ${late} working ${late === 1 ? 'day' : 'days'}`;
  const of = daysAllowed(request);
  return request.day === null ? 'Waiting for an answer' : `Day ${Math.min(request.day, of)} of ${of}`;
}

function explanation(council: string, request: PublicRequest, late: number | null): string {
  if (request.stage === 'awaiting_clarification') {
    return `${council} asked what was meant. It has to answer 20 working days after it is told, so there is no due date now. It received our request on ${longDay(request.receivedOn)}.`;
  }
  if (request.dueOn === null) return `${council} received our request on ${longDay(request.receivedOn)}.`;
  const due = longDay(request.dueOn);
  if (late !== null) return `The law gives a council 20 working days. The last lawful day was ${due}.`;
  return `The law gives a council 20 working days. ${council} received our request on ${headlineDay(request.receivedOn)} and must answer by ${due}.`;
}
