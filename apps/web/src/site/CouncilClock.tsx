import { headlineDay, longDay, shortDay } from '@openvalve/domain';
import { DayStrip } from '../components/DayStrip.tsx';
import { Sheet } from '../components/Sheet.tsx';
import { lateBy, type PublicRequest } from './council-requests.ts';
import styles from './Council.module.css';

/** The clock of one request that is with the council. */
export function ClockSheet({ council, request, several }: { council: string; request: PublicRequest; several: boolean }) {
  const late = lateBy(request);
  const { receivedOn, dueOn, day } = request;
  return (
    <Sheet>
      {several && <p className="kicker">{request.campaignTitle}</p>}
      <h2>{title(request, late)}</h2>
      <DayStrip
        day={late === null ? day : Math.max(day ?? 0, length(day))}
        of={length(day)}
        daysLate={late}
        stopped={request.stage === 'awaiting_clarification'}
        scale={dueOn ? { received: dayOnly(receivedOn), due: dayOnly(dueOn), oneLine: true } : undefined}
      />
      <p className={`small ${styles.clockWords}`}>{explanation(council, request, late)}</p>
    </Sheet>
  );
}

/** Twenty working days, or forty where time was validly extended and more than twenty of them were used. */
const length = (day: number | null): number => (day !== null && day > 20 && day <= 40 ? 40 : 20);

const dayOnly = (day: PublicRequest['receivedOn']): string => shortDay(day).replace(/^\w+ /, '');

function title(request: PublicRequest, late: number | null): string {
  if (request.stage === 'awaiting_clarification') return 'The clock has stopped';
  if (late !== null) return late === 0 ? 'Late' : `Late by ${late} working ${late === 1 ? 'day' : 'days'}`;
  return request.day === null ? 'Waiting for an answer' : `Day ${Math.min(request.day, length(request.day))} of ${length(request.day)}`;
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
