import { IncomingMailId, momentWords } from '@openvalve/domain';
import { mailTrouble } from '../../../lib/mail/problem-text.ts';
import { Fetched } from '../../../lib/page/Fetched.tsx';
import { paths } from '../../../lib/paths.ts';
import { listed } from '../../../lib/words.ts';
import { differenceWords, senderWords } from './compared-words.ts';
import { comparedRows, type Row } from './compared-rows.ts';
import { useComparedCopies, type ComparedCopiesView } from './queries.ts';
import styles from './mail-desk.module.css';

/** Two mails that claim to be one: what differs, in words and then line by line; in two columns, or on a phone in one. */
export function Copies({ mailId }: { mailId: string }) {
  const query = useComparedCopies(IncomingMailId.parse(mailId));
  return (
    <Fetched query={query} what="the two mails" declined={mailTrouble}>
      {(compared) => (
        <div className={styles.copies}>
          <ul className={styles.differs} aria-label="What differs">{differenceWords(compared).map((words) => <li key={words} className="small">{words}</li>)}</ul>
          <div className={styles.heads}>
            <Head title="Before" copy={compared.first} />
            <Head title="Here" copy={compared.second} />
          </div>
          <Lines lines={compared.lines} />
        </div>
      )}
    </Fetched>
  );
}

const states = { unread: 'not read yet', filed: 'on no request', held: 'in the holding pen', set_aside: 'set aside' } as const;

function Head({ title, copy }: { title: string; copy: ComparedCopiesView['first'] }) {
  const where = copy.on.length > 0 ? `on ${listed(copy.on.map(({ council }) => council))}` : states[copy.state];
  return (
    <div>
      <h4>{title}: {where}</h4>
      <p className="fine">{senderWords(copy)}, came <time dateTime={copy.arrivedAt}>{momentWords(new Date(copy.arrivedAt))}</time></p>
      <p className="fine">
        {copy.on.map(({ requestId, council }) => <span key={requestId}><a href={paths.request(requestId)}>{council}’s request</a>. </span>)}
        <a href={paths.rawMail(copy.mailId)} download>The mail as it came (.eml)<span className="hide">: {title}</span></a>
      </p>
    </div>
  );
}

function Lines({ lines }: Pick<ComparedCopiesView, 'lines'>) {
  const stretches = comparedRows(lines);
  // Each stands where it stands, and never moves.
  return (
    <div className={styles.lines} role="group" aria-label="Line by line">
      {stretches.map(({ folded, rows }, at) =>
        folded
          ? <details key={`folded ${at}`}><summary>{rows.length} lines are the same</summary>{rows.map((row, line) => <OneRow key={`${line} ${row.first ?? ''}`} row={row} />)}</details>
          : rows.map((row, line) => <OneRow key={`${at} ${line} ${row.first ?? ''}`} row={row} />),
      )}
    </div>
  );
}

/** A line of each. On a phone what is the same is there once, and an empty side not at all. */
function OneRow({ row: { first, second, same } }: { row: Row }) {
  if (same) return <div className={styles.row}><p>{first}</p><p className={styles.again} aria-hidden="true">{second}</p></div>;
  return (
    <div className={styles.row}>
      {first === null ? <p className={styles.none} aria-hidden="true" /> : <p className={styles.removed}><span className="hide">Only before: </span>{first}</p>}
      {second === null ? <p className={styles.none} aria-hidden="true" /> : <p className={styles.added}><span className="hide">Only here: </span>{second}</p>}
    </div>
  );
}
