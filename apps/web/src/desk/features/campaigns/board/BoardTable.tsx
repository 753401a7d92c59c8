import { momentWords, shortDay, type BoardBucket, type IsoDate } from '@openvalve/domain';
import { aftermathWords, DayStrip, Icon, lateWords, ScrollRegion, StatusMark, type IconName } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import type { BoardRow } from '../queries.ts';
import styles from './board.module.css';

const columns = ['Draft', 'Sending', 'Waiting', 'Question', 'Answered'] as const;

/** Where a bucket stands among the columns; `words` where its chip does not say the column's. */
const columnOf: Record<BoardBucket, { column: (typeof columns)[number]; icon: IconName; words?: string } | null> = {
  nobody: null,
  draft: { column: 'Draft', icon: 'pencil' },
  sending: { column: 'Sending', icon: 'paper' },
  waiting: { column: 'Waiting', icon: 'envelope' },
  late: { column: 'Waiting', icon: 'clock' },
  question: { column: 'Question', icon: 'question' },
  fee: { column: 'Question', icon: 'pound', words: 'Fee' },
  answered: { column: 'Answered', icon: 'paper' },
};

const outcomeWords: Record<string, string> = { disclosed_in_full: 'in full', disclosed_in_part: 'in part', refused: 'refused', not_held: 'not held' };

/** Councils by stage, one row each. On a phone the stages become one line of words, so that nothing has to be scrolled sideways. */
export function BoardTable({ rows, campaign, caption }: { rows: readonly BoardRow[]; campaign: string; caption: string }) {
  return (
    <ScrollRegion label="Councils and stages">
      <table className={styles.board}>
        <caption className="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Council</th>
            {columns.map((column) => <th key={column} scope="col" className={styles.stage}>{column}</th>)}
            <th scope="col">Since then</th>
            <th scope="col">Day of 20</th>
            <th scope="col">Due</th>
            <th scope="col">Volunteer</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Row key={row.slug} row={row} campaign={campaign} />)}</tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, campaign }: { row: BoardRow; campaign: string }) {
  const at = columnOf[row.bucket];
  const late = row.bucket === 'late';
  return (
    <tr>
      <th scope="row">
        <a href={row.requestId ? paths.request(row.requestId) : paths.council(row.slug)}>{row.name}</a>
        {row.unclassified > 0 && <span className={styles.unread}><Icon name="envelope" /> {row.unclassified} unread</span>}
      </th>
      {columns.map((column) => (
        <td key={column} className={`${styles.stage} ${at?.column === column ? styles.on : styles.off}`}>
          {at?.column === column && <span className={late ? `${styles.chip} ${styles.late}` : styles.chip}><Icon name={at.icon} /><span>{at.words ?? column}</span></span>}
        </td>
      ))}
      <td className={styles.since}>{row.aftermath && <StatusMark {...aftermathWords[row.aftermath]} />}</td>
      <td className={styles.strip}>
        {row.bucket === 'question' || row.bucket === 'fee' ? <DayStrip mini day={0} stopped /> : <DayStrip mini day={row.day} daysLate={late ? row.daysLate : null} of={row.of} />}
      </td>
      <td className={styles.due}><Due row={row} /></td>
      <td className={styles.volunteer}>{row.volunteer?.name ?? <a href={paths.take({ campaign, council: row.slug })}>Take it<span className="hide">: {row.name}</span></a>}</td>
    </tr>
  );
}

function Due({ row }: { row: BoardRow }) {
  switch (row.bucket) {
    case 'late':
      return <span className="late">{lateWords(row.daysLate)}</span>;
    case 'waiting':
      return row.dueToday ? <span className="soon">due today</span> : <>{row.dueOn ? shortDay(row.dueOn) : ''}</>;
    case 'question':
      return <>clock stopped</>;
    case 'fee':
      return <>{row.feeLapsesAfter ? `fee by ${shortDay(row.feeLapsesAfter)}` : 'clock stopped'}</>;
    case 'sending':
      return <>on its way</>;
    case 'draft':
      return row.claimUntil ? <span className="soon">held until {momentWords(new Date(row.claimUntil))}</span> : <>not sent</>;
    case 'nobody':
      return <span className="quiet">nobody yet</span>;
    case 'answered':
      return <>{row.outcome ? (outcomeWords[row.outcome] ?? row.outcome) : ''}{row.aftermath === null || nextDay(row) === null ? answeredOn(row.answeredOn) : `; ${nextDay(row)}`}</>;
  }
}

/** The day to know of after the answer: the end of a review, of what the ICO told the council to do, or of the time to appeal. */
const nextDay = ({ aftermath, reviewAtMostBy, complyBy, appealBy }: BoardRow): string | null => {
  if ((aftermath === 'review_asked' || aftermath === 'review_overdue') && reviewAtMostBy) return `review by ${shortDay(reviewAtMostBy)}`;
  if (aftermath === 'decided' && complyBy) return `to do as told by ${shortDay(complyBy)}`;
  return aftermath === 'decided' && appealBy ? `appeal by ${shortDay(appealBy)}` : null;
};

const answeredOn = (day: IsoDate | null): string => (day ? `, ${shortDay(day)}` : '');
