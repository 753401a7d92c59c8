import { londonDay, longDay, plainDay } from '@openvalve/domain';
import { Note } from '../../../components/index.ts';
import { whereHoliday } from '../../../components/why/why-words.ts';
import { tableEndsDetail, tableEndsTitle } from './calendar-words.ts';
import styles from './calendar.module.css';
import type { CalendarStatus } from './queries.ts';
import { WhatToRun } from './WhatToRun.tsx';

/** Over which bank holidays days are counted, until when they are known, and what of them is not certain. */
export function TableOfHolidays({ status }: { status: CalendarStatus }) {
  const { version, knownUntil, endsSoon, edition, provisional } = status;
  return (
    <section aria-labelledby="bank-holidays" className={`stack tight small ${styles.table}`}>
      <h2 id="bank-holidays">Bank holidays</h2>
      {endsSoon ? (
        <Note tone="soon"><p><strong>{tableEndsTitle(status)}.</strong> {tableEndsDetail(status)}</p></Note>
      ) : (
        <p className="quiet">Days are counted over the bank holidays of every part of the United Kingdom. They are known until {plainDay(knownUntil)}.</p>
      )}
      {provisional.map(({ day, title, nations, words }) => (
        <p key={day} className="quiet">
          <strong>{longDay(day)}</strong> is left out of the count and is not certain yet: {title} ({whereHoliday(nations)}).{words === '' ? '' : ` ${words}.`}
        </p>
      ))}
      {edition && <p className="quiet">Changed last on {plainDay(londonDay(new Date(edition.appliedAt)))}, as edition {edition.number}: {edition.why}</p>}
      <p className="fine">Table {version}</p>
      <WhatToRun summary={endsSoon ? 'What to do' : 'How it is brought up to date'} />
    </section>
  );
}
