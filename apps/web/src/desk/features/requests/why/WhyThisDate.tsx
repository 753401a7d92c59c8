import { headlineDay, longDay, mediumDay, shortDay, type ClockExplanation } from '@openvalve/domain';
import { Table } from '../../../../components/index.ts';
import { sentence } from '../../../../lib/register-words.ts';
import { CountedCalendar } from './CountedCalendar.tsx';
import { dateWords, holidayReason, leftOutWords, movedTitle, whyWords } from './why-words.ts';
import styles from './why.module.css';

/** “Why this date?”: the answer in one line, and every day counted once it is opened. */
export function WhyThisDate({ explanation }: { explanation: ClockExplanation }) {
  return (
    <details className={styles.open}>
      <summary><span className={styles.question}>Why this date?</span> <span>{leftOutWords(explanation)}</span></summary>
      <div className={styles.why}>
        <p className="lead">The Freedom of Information Act gives a council 20 working days after the day a request arrives. Weekends do not count. Nor does a bank holiday in any part of the United Kingdom.</p>
        <section aria-labelledby="counted">
          <h2 id="counted">Every day, counted</h2>
          <CountedCalendar explanation={explanation} />
          <Key />
        </section>
        <div className={styles.pair}>
          <Holidays explanation={explanation} />
          <Readings explanation={explanation} />
        </div>
        <section aria-labelledby="table">
          <h2 id="table">The same as a table</h2>
          <div className={styles.everyDay}><EveryDay explanation={explanation} /></div>
        </section>
        <p className="small quiet">Sources: Freedom of Information Act 2000, section 10; Banking and Financial Dealings Act 1971; section 45 code of practice (2018), paragraph 4.2.</p>
      </div>
    </details>
  );
}

const Key = () => (
  <ul className={styles.key}>
    <li><i className={styles.count}><b>4</b></i> A working day, with its number</li>
    <li><i className={styles.off} /> Weekend</li>
    <li><i className={styles.holiday} /> Bank holiday</li>
    <li><i className={styles.due}><b>20</b></i> The last lawful day</li>
  </ul>
);

function Holidays({ explanation: { movedBy, contested } }: { explanation: ClockExplanation }) {
  return (
    <div>
      <h3>{movedTitle(movedBy.length)}</h3>
      {movedBy.length > 0 && (
        <dl className={styles.holidays}>
          {movedBy.map(({ day, holiday }) => (
            <div key={day} className={styles.holidayRow}>
              <dt>{shortDay(day)}</dt>
              <dd><strong>{holiday.title}.</strong> {holidayReason(holiday.nations)}</dd>
            </div>
          ))}
        </dl>
      )}
      {contested.map(({ day, doubt }) => (
        <p key={day} className={`small ${styles.contested}`}><span className={styles.doubt}>{mediumDay(day)} is not certain.</span> {sentence(doubt.words)} If it turns out not to be a holiday, the date is a day earlier.</p>
      ))}
    </div>
  );
}

function Readings({ explanation: { readingsDiffer, byAct, byCode, lateFrom, operativeDueOn } }: { explanation: ClockExplanation }) {
  if (!readingsDiffer) {
    return (
      <div>
        <h3>Only one reading</h3>
        <p>It came on a working day, so the Act and the code of practice count the same days. We call the council late from {longDay(lateFrom)}, and not before.</p>
      </div>
    );
  }
  const later = byCode.extendedDueOn ?? byCode.dueOn;
  return (
    <div>
      <h3>The other reading: {shortDay(later)}</h3>
      <p>It came on {headlineDay(byAct.startedOn)}, which is not a working day. The Act counts from the day it arrived, to {shortDay(operativeDueOn)}. A code of practice treats it as arriving on the next working day, here {headlineDay(byCode.startedOn)}, and ends on {shortDay(later)}.</p>
      <p className={styles.reading}><strong>We use the earlier date to plan and the later one to judge.</strong> We will not call this council late before {longDay(lateFrom)}.</p>
    </div>
  );
}

function EveryDay({ explanation }: { explanation: ClockExplanation }) {
  return (
    <Table label="Every day, counted" className={styles.days} tall>
      <thead><tr><th scope="col">Day</th><th scope="col" className={styles.number}>Count</th><th scope="col">Why</th></tr></thead>
      <tbody>
        {explanation.days.map((day) => (
          <tr key={day.day} className={day.why === 'counts' && dateWords(day) !== 'The last day, on the other reading.' ? styles.counted : undefined}>
            <th scope="row">{shortDay(day.day)}</th>
            <td className={styles.number}>{day.counts ?? '–'}</td>
            <td>{whyWords(day)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
