import { boardRowsShown as rowsShown, bucketOrder, longDay } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { aftermathWords, ButtonLink, Filters, SelectField, TextField } from '../../../../components/index.ts';
import { Heading } from '../../../../lib/page/Heading.tsx';
import { TakeAway } from '../../../../lib/page/TakeAway.tsx';
import { WhyWeWait } from '../../../../lib/page/WhyWeWait.tsx';
import { paths, type BoardChoice } from '../../../../lib/paths.ts';
import { useMay, useSignedIn } from '../../../../lib/signed-in.ts';
import { counted } from '../../../../lib/words.ts';
import type { BoardView } from '../queries.ts';
import { BoardTable } from './BoardTable.tsx';
import { aftermathOrder, bucketWords, isFiltered } from './board-choice.ts';
import styles from './board.module.css';

/** Councils of a campaign by stage, late ones first. Every count is a link to its list; the address holds the choice. `children` are the other boards. */
export function Board({ board, choice, onChange, children }: { board: BoardView; choice: BoardChoice; onChange: (change: BoardChoice) => void; children: ReactNode }) {
  const { id } = useSignedIn();
  const takes = useMay('volunteer', 'coordinator');
  const shown = rowsShown(board.rows, choice, id);
  const total = board.rows.length;
  return (
    <>
      <div className="row between">
        <Heading tab={`${board.campaign.title} board`}>{board.campaign.title} board</Heading>
        {children}
      </div>
      <p className={`small quiet ${styles.asOf}`}>{counted(total, 'council')} on <strong>{longDay(board.today)}</strong></p>
      <SumLine board={board} choice={choice} />
      <Choices board={board} choice={choice} onChange={onChange} />
      <div className={styles.table}>
        {shown.length > 0 ? <BoardTable rows={shown} campaign={board.campaign.slug} caption="Councils by stage, late first" /> : <Nothing choice={choice} />}
      </div>
      <p className="fine" role="status">{`${shown.length} of ${total} shown.`} The address of this page holds these filters, so it can be sent to somebody.</p>
      <WhyWeWait summary="Why a council gets one letter in sixty working days" />
      {takes && <p className={styles.more}><ButtonLink look="second" href={paths.take({ campaign: choice.campaign })}>Take a council</ButtonLink></p>}
      <TakeAway what="Take it with you, as tables for a spreadsheet" tables={[
        { href: paths.boardTable(choice), label: `This board${isFiltered(choice) ? ', as filtered' : ''}` },
        { href: paths.allRequestsTable, label: 'All requests' },
        { href: paths.targetsTable, label: 'All papers wanted' },
      ]} />
    </>
  );
}

function SumLine({ board, choice }: { board: BoardView; choice: BoardChoice }) {
  const counts = bucketOrder.filter((bucket) => board.buckets[bucket] > 0 || bucket === 'late');
  return (
    <p className={styles.sum}>
      {counts.map((bucket) => (
        <a key={bucket} className={bucket === 'late' && board.buckets.late > 0 ? styles.lateSum : undefined} href={paths.board({ ...choice, bucket })} aria-current={choice.bucket === bucket ? 'true' : undefined}>
          <b>{board.buckets[bucket]}</b> {bucketWords[bucket]}
        </a>
      ))}
      <a href={paths.board({ campaign: choice.campaign })}>= {board.rows.length}</a>
    </p>
  );
}

function Choices({ board, choice, onChange }: { board: BoardView; choice: BoardChoice; onChange: (change: BoardChoice) => void }) {
  const { id } = useSignedIn();
  const regions = [...new Set(board.rows.map(({ region }) => region))].toSorted((one, other) => one.localeCompare(other, 'en-GB'));
  const toggled = (change: BoardChoice) => paths.board({ ...choice, ...change });
  const count = (change: BoardChoice) => rowsShown(board.rows, change, id).length;
  return (
    <div className="stack">
      <Filters
        label="Filters"
        items={[
          { href: paths.board({ campaign: choice.campaign }), label: 'All', count: board.rows.length, current: !isFiltered(choice) },
          { href: toggled({ bucket: choice.bucket === 'late' ? undefined : 'late' }), label: 'Late', icon: 'clock', count: board.buckets.late, current: choice.bucket === 'late' },
          { href: toggled({ due: choice.due ? undefined : 'week' }), label: 'Due this week', count: count({ due: 'week' }), current: Boolean(choice.due) },
          { href: toggled({ bucket: choice.bucket === 'nobody' ? undefined : 'nobody' }), label: 'Nobody yet', count: board.buckets.nobody, current: choice.bucket === 'nobody' },
          ...aftermathOrder.filter((after) => board.rows.some(({ aftermath }) => aftermath === after) || choice.after === after).map((after) => ({
            href: toggled({ after: choice.after === after ? undefined : after }), label: aftermathWords[after].words, icon: aftermathWords[after].icon, count: board.rows.filter(({ aftermath }) => aftermath === after).length, current: choice.after === after,
          })),
          { href: toggled({ mine: choice.mine ? undefined : 'yes' }), label: 'Mine', icon: 'person', count: count({ mine: 'yes' }), current: Boolean(choice.mine) },
        ]}
      />
      <div className={styles.search}>
        <TextField id="board-search" type="search" label="Council" placeholder="Part of a name" value={choice.q ?? ''} onChange={(event) => onChange({ q: event.target.value })} />
        <SelectField id="board-region" label="Region" value={choice.region ?? ''} onChange={(event) => onChange({ region: event.target.value })}>
          <option value="">All of England</option>
          {regions.map((region) => <option key={region}>{region}</option>)}
        </SelectField>
      </div>
    </div>
  );
}

const Nothing = ({ choice }: { choice: BoardChoice }) => (
  <div className="stack">
    <p className="lead">{choice.bucket === 'late' ? 'No council is late.' : 'No council fits these filters.'}</p>
    <p><a href={paths.board({ campaign: choice.campaign })}>Show all councils</a></p>
  </div>
);
