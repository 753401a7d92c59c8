import { longDay, shortDay, type IsoDate } from '@openvalve/domain';
import { DayStrip } from '../components/DayStrip.tsx';
import { Sheet } from '../components/Sheet.tsx';
import { clockTitle, clockWords, afterTitle, afterWords } from './clock-words.ts';
import { lateBy, type PublicRequest } from './council-requests.ts';
import styles from './Council.module.css';

/** The clock of one request that is with the council. */
export function ClockSheet({ council, request, several }: { council: string; request: PublicRequest; several: boolean }) {
  const late = lateBy(request);
  const { startedOn, receivedOn, dueOn, day, of, after } = request;
  return (
    <Sheet>
      {several && <p className="kicker">{request.campaignTitle}</p>}
      <h2>{clockTitle(request)}</h2>
      <DayStrip
        day={late === null ? day : Math.max(day ?? 0, of)}
        of={of}
        daysLate={late}
        stopped={request.stopped !== null}
        scale={dueOn ? { received: dayOnly(startedOn), began: startedOn !== receivedOn, due: dayOnly(dueOn), oneLine: true } : undefined}
      />
      <p className={`small ${styles.clockWords}`}>{clockWords(council, request)}</p>
      {after && <p className="small"><strong>{afterTitle(after.is)}.</strong> {afterWords(council, request)}</p>}
      <WhyLink request={request} />
    </Sheet>
  );
}

/** What goes on after an answer: a review, a complaint, what the ICO decided. It has no twenty days. */
export function AfterSheet({ council, request, several }: { council: string; request: PublicRequest; several: boolean }) {
  if (request.after === null) return null;
  return (
    <Sheet>
      {several && <p className="kicker">{request.campaignTitle}</p>}
      <h2>{afterTitle(request.after.is)}</h2>
      <p className={`small ${styles.clockWords}`}>{afterWords(council, request)}</p>
      {request.answeredOn && <p className="small">It answered on {longDay(request.answeredOn)}.</p>}
      <WhyLink request={request} />
    </Sheet>
  );
}

/** Every day behind a date, on a page that can be printed. */
const WhyLink = ({ request }: { request: PublicRequest }) => <p className={styles.why}><a href={request.whyPath}>Why {request.dueOn ? 'this date' : 'no date'}?</a></p>;

const dayOnly = (day: IsoDate): string => shortDay(day).replace(/^\w+ /, '');
