import { headlineDay, longDay, mediumDay, shortDay, type ClockExplanation } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { sentence } from '../../lib/register-words.ts';
import { StackingTable, Table } from '../Table.tsx';
import { CountedCalendar } from './CountedCalendar.tsx';
import { bindingWords, pauseWords, ruleSays, ruleWords, sourcesWords, whereWritten, wouldChangeWords } from './rule-words.ts';
import { dateOf, holidayReason, movedTitle, whyWords, type Counting } from './why-words.ts';
import styles from './why.module.css';

type Counted = { explanation: ClockExplanation; counting: Counting };

/** Every day behind a date: the rules, the days numbered on a calendar, what moved it, both readings, and the same as a table. */
export function HowItWasCounted({ explanation, counting = {}, children }: { explanation: ClockExplanation; counting?: Counting | undefined; children?: ReactNode }) {
  const changes = wouldChangeWords(explanation, counting);
  return (
    <div className={styles.why}>
      <p className="lead">{ruleWords(explanation, counting)}</p>
      {children}
      <section aria-labelledby="counted">
        <h2 id="counted">Every day, counted</h2>
        <CountedCalendar explanation={explanation} counting={counting} />
        <Key explanation={explanation} counting={counting} />
        {pauseWords(explanation).map((words) => <p key={words} className={styles.pause}>{words}</p>)}
      </section>
      <div className={styles.pair}>
        <Holidays explanation={explanation} counting={counting} />
        <Readings explanation={explanation} counting={counting} />
      </div>
      {changes.length > 0 && (
        <section aria-labelledby="would-change">
          <h2 id="would-change">What would change this date</h2>
          <ul className={styles.changes}>{changes.map((words) => <li key={words}>{words}</li>)}</ul>
        </section>
      )}
      <section aria-labelledby="rules">
        <h2 id="rules">The rules it rests on</h2>
        <div className={styles.rules}>
          <StackingTable
            label="The rules the date rests on"
            columns={[{ name: 'Rule' }, { name: 'Where it is written' }, { name: 'Whether it binds' }]}
            rows={explanation.rules.map((rule) => ({ key: rule.about, cells: [<span key="rule" className={styles.rule}>{ruleSays(rule)}</span>, whereWritten(rule), bindingWords(rule)] }))}
          />
        </div>
      </section>
      <section aria-labelledby="table">
        <h2 id="table">The same as a table</h2>
        <div className={styles.everyDay}><EveryDay explanation={explanation} counting={counting} /></div>
      </section>
      <p className="small quiet">{sourcesWords(explanation)}</p>
    </div>
  );
}

const Key = ({ explanation: { days, byAct, regime }, counting }: Counted) => (
  <ul className={styles.key}>
    <li><i className={styles.count}><b>4</b></i> A working day, with its number</li>
    <li><i className={styles.off} /> Weekend</li>
    {days.some(({ why }) => why === 'holiday') && <li><i className={styles.holiday} /> Bank holiday</li>}
    {days.some(({ why }) => why === 'left_out') && <li><i className={styles.paused} /> Waiting for a fee</li>}
    <li>
      <i className={styles.due}><b>{counting.days ?? (byAct.extendedDueOn === null ? 20 : 40)}</b></i>{' '}
      {counting.days !== undefined ? 'The day you asked for' : byAct.extendedDueOn !== null && regime === 'FOIA' ? 'When the ICO expects an answer' : 'The last lawful day'}
    </li>
  </ul>
);

function Holidays({ explanation: { movedBy, contested } }: Counted) {
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
        <p key={day} className={`small ${styles.contested}`}><span className={styles.doubt}>{mediumDay(day)} is not certain.</span> {sentence(doubt.words)}</p>
      ))}
    </div>
  );
}

function Readings({ explanation: { readingsDiffer, byAct, byCode, lateFrom, operativeDueOn }, counting }: Counted) {
  const it = counting.restarted ? 'The answer to its question came' : 'It came';
  const late = counting.days === undefined;
  if (!readingsDiffer) {
    return (
      <div>
        <h3>Only one reading</h3>
        <p>{it} on a working day, so the Act and the code of practice count the same days.{late && <> {counting.over ? 'Counted like this a council is' : 'We call the council'} late from {longDay(lateFrom)}, and not before.</>}</p>
      </div>
    );
  }
  const later = byCode.extendedDueOn ?? byCode.dueOn;
  return (
    <div>
      <h3>The other reading: {shortDay(later)}</h3>
      {byCode.startedOn === byAct.startedOn
        ? <p>The council’s notice that it needs longer came between two readings of its last day. By the Act it was too late and the date is {shortDay(operativeDueOn)}; by the code of practice it was in time and the date is {shortDay(later)}.</p>
        : <p>{it} on {headlineDay(byAct.startedOn)}, which is not a working day. The Act counts from the day it arrived, to {shortDay(operativeDueOn)}. A code of practice (section 45, paragraph 4.2) treats it as arriving on the next working day, here {headlineDay(byCode.startedOn)}, and ends on {shortDay(later)}.</p>}
      {late && <p className={styles.reading}><strong>We use the earlier date to plan and the later one to judge.</strong> {counting.over ? 'Counted like this a council is not late' : 'We will not call this council late'} before {longDay(lateFrom)}.</p>}
    </div>
  );
}

function EveryDay({ explanation, counting }: Counted) {
  return (
    <Table label="Every day, counted" className={styles.days} tall>
      <thead><tr><th scope="col">Day</th><th scope="col" className={styles.number}>Count</th><th scope="col">Why</th></tr></thead>
      <tbody>
        {explanation.days.map((day) => (
          <tr key={day.day} className={day.why === 'counts' && dateOf(day, explanation) !== 'other_reading' ? styles.counted : undefined}>
            <th scope="row">{shortDay(day.day)}</th>
            <td className={styles.number}>{day.counts ?? '–'}</td>
            <td>{whyWords(day, explanation, counting)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
