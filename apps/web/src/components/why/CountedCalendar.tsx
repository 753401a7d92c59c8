import { addDays, mediumDay, weekday, type ClockExplanation, type IsoDate } from '@openvalve/domain';
import styles from './why.module.css';
import { dateOf, type CountedDay, type Counting } from './why-words.ts';

const monthFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' });
const monthOf = (day: IsoDate): string => monthFormat.format(new Date(`${day}T00:00:00Z`));

const mondayOf = (day: IsoDate): IsoDate => addDays(day, -((weekday(day) + 6) % 7));

const classOf = (day: CountedDay, date: ReturnType<typeof dateOf>): string | undefined => {
  if (day.why === 'received') return styles.zero;
  if (date === 'due' || date === 'extended') return styles.due;
  if (date === 'other_reading') return styles.code;
  if (day.why === 'counts') return styles.count;
  if (day.why === 'left_out') return styles.paused;
  return day.why === 'weekend' ? styles.off : styles.holiday;
};

const labelOf = (day: CountedDay, date: ReturnType<typeof dateOf>, { restarted, days }: Counting): { long: string; short: string } | null => {
  if (day.why === 'received') return restarted ? { long: 'Had the answer', short: 'Begins' } : { long: 'Received', short: 'Arrived' };
  if (date === 'due') return days === undefined ? { long: 'Due', short: 'Due' } : { long: `Day ${days}`, short: 'Last' };
  if (date === 'extended') return { long: 'Due, with extra time', short: 'Due' };
  if (date === 'other_reading') return { long: days === undefined ? 'Due on the other reading' : 'On the other reading', short: 'Or here' };
  if (day.why === 'holiday') return { long: day.holiday?.title ?? 'Bank holiday', short: 'Holiday' };
  return day.why === 'left_out' ? { long: 'Waiting for a fee', short: 'Fee' } : null;
};

/** The days as a calendar, Monday to Sunday, each working day with its number. The table below it says the same in words. */
export function CountedCalendar({ explanation, counting }: { explanation: ClockExplanation; counting: Counting }) {
  const last = explanation.days.at(-1)?.day ?? explanation.startedOn;
  const counted = new Map(explanation.days.map((day) => [day.day, day]));
  const first = mondayOf(explanation.startedOn);
  const shown: IsoDate[] = [];
  for (let day = first; day <= addDays(mondayOf(last), 6); day = addDays(day, 1)) shown.push(day);
  return (
    <div className={styles.sheet}>
      <ul className={styles.weekdays} aria-hidden="true">
        {['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name) => <li key={name}>{name}</li>)}
      </ul>
      <ol className={styles.calendar} aria-label={`Calendar from ${mediumDay(first)} to ${mediumDay(shown.at(-1) ?? first)}. The same days are in the table below.`}>
        {shown.map((day) => <Cell key={day} day={day} first={first} counted={counted.get(day)} explanation={explanation} counting={counting} />)}
      </ol>
    </div>
  );
}

type CellOf = { day: IsoDate; first: IsoDate; counted: CountedDay | undefined; explanation: ClockExplanation; counting: Counting };

function Cell({ day, first, counted, explanation, counting }: CellOf) {
  const date = counted ? dateOf(counted, explanation) : null;
  const label = counted ? labelOf(counted, date, counting) : null;
  const opensMonth = day === first || day.endsWith('-01');
  return (
    <li className={counted ? classOf(counted, date) : styles.outside}>
      <span className={styles.date}>
        {Number(day.slice(8))} {opensMonth && <em>{monthOf(day)}</em>}
      </span>
      {counted && counted.counts !== null && date !== 'other_reading' && <b>{counted.counts}</b>}
      {label && (
        <span className={styles.label}>
          <span className={styles.long}>{label.long}</span>
          <span className={styles.short} aria-hidden="true">{label.short}</span>
        </span>
      )}
    </li>
  );
}
