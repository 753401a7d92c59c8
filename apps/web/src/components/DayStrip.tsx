import styles from './DayStrip.module.css';

type Strip = {
  /** The working day it is, counted from the day after receipt; 0 on the day of receipt; null when no clock runs. */
  day: number | null;
  /** Working days in the period: 20, or 40 where time was validly extended. */
  of?: number | undefined;
  /** Working days late by the later reading; null when not late. */
  daysLate?: number | null | undefined;
  /** The council's question has to be answered first: no day is due. */
  stopped?: boolean | undefined;
  mini?: boolean | undefined;
  /** What is read aloud in place of the marks, when the usual words would not do. */
  label?: string | undefined;
  /** What stands under a full strip; `oneLine` where it is narrow. */
  scale?: { received: string; due: string; today?: string | undefined; oneLine?: boolean | undefined; /** Time began again that day: it was not received then. */ began?: boolean | undefined } | undefined;
};

/** One mark for each working day: filled for used, a ring for today, outlined for still to come. */
export function DayStrip({ day, of = 20, daysLate = null, stopped = false, mini = false, label, scale }: Strip) {
  if (stopped) return <p className={mini ? `${styles.stopped} ${styles.miniStopped}` : styles.stopped}>No due date</p>;
  if (day === null) return null;
  const late = daysLate !== null;
  const used = Math.min(day, of);
  const today = late || day > of ? 0 : used;
  return (
    <>
      {/* The marks are one picture drawn with boxes; there is no file to show. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div className={[styles.days, mini && styles.mini, late && styles.over].filter(Boolean).join(' ')} role="img" aria-label={label ?? stripWords({ day, of, daysLate })}>
        {Array.from({ length: of }, (_, at) => at + 1).map((mark) => (
          <i key={mark} className={[mark === today ? styles.now : mark <= used && styles.used, mark === of && styles.due].filter(Boolean).join(' ') || undefined} />
        ))}
      </div>
      {scale && !mini && <Scale {...scale} />}
    </>
  );
}

function Scale({ received, due, today, oneLine = false, began = false }: NonNullable<Strip['scale']>) {
  if (oneLine) return <div className={styles.scale}><span>{began ? 'From' : 'Received'} {received}</span><span>Due {due}</span></div>;
  return (
    <div className={styles.scale}>
      <span>Received <br />{received}</span>
      {today !== undefined && <span><strong>{today}</strong> <br />today</span>}
      <span className={styles.end}>Due <br /><strong>{due}</strong></span>
    </div>
  );
}

/** What a day strip says to those who hear it. */
export function stripWords({ day, of, daysLate }: { day: number; of: number; daysLate: number | null }): string {
  if (daysLate !== null && daysLate > 0) return `All ${of} working days used, then ${daysLate} more`;
  if (daysLate !== null || day > of) return `All ${of} working days used`;
  const left = of - day;
  return `Day ${day} of ${of}. ${left === 0 ? 'This is the last.' : left === 1 ? 'One working day is left.' : `${left} working days are left.`}`;
}
