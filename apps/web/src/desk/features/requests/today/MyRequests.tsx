import { ButtonLink, DayStrip, Line, LineList, StageStatus, Status } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import type { RequestLine } from '../queries.ts';
import { outcomeStatus } from '../outcome-words.ts';
import { grouped, overWords, waitingWords } from './needs-words.ts';
import styles from './today.module.css';

/** What needs somebody now: one line each, one button each. */
export function NeedsMe({ lines }: { lines: readonly RequestLine[] }) {
  const { needing } = grouped(lines);
  if (needing.length === 0) return null;
  return (
    <section className={styles.needs} aria-labelledby="needs">
      <h2 id="needs" className="hide">Needs you</h2>
      <LineList>
        {needing.map(({ line, need }, at) => (
          <Line
            key={line.requestId}
            icon={need.icon}
            tone={need.late ? 'late' : at === 0 ? 'first' : undefined}
            title={<>{need.title}{need.lateWords && <span className="late">{need.lateWords}</span>}</>}
            detail={need.detail}
            end={<ButtonLink look={at === 0 ? 'first' : 'second'} href={need.href}>{need.button}</ButtonLink>}
          />
        ))}
      </LineList>
    </section>
  );
}

/** The rest of one's own requests: what waits for a council, and what is over. With those that need one, each is there once. */
export function OtherRequests({ lines }: { lines: readonly RequestLine[] }) {
  const { waiting, over } = grouped(lines);
  return (
    <>
      {waiting.length > 0 && <WaitingForCouncils lines={waiting} />}
      {over.length > 0 && <Over lines={over} />}
    </>
  );
}

function WaitingForCouncils({ lines }: { lines: readonly RequestLine[] }) {
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Waiting for councils</h2>
      <p className="small quiet">Nothing to do here yet.</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.requestId}>
            <div>
              <h3><a href={paths.request(line.requestId)}>{line.council.name}</a></h3>
              <p className="small quiet">{waitingWords(line)}</p>
            </div>
            <div className={styles.strip}>
              <DayStrip mini day={line.day} of={line.of} />
              {line.day !== null && <p className="fine">{line.day === 0 ? 'Not counted yet' : `Day ${line.day} of ${line.of}`}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Over({ lines }: { lines: readonly RequestLine[] }) {
  return (
    <section aria-labelledby="over">
      <h2 id="over">Answered, or over</h2>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.requestId}>
            <div>
              <h3><a href={paths.request(line.requestId)}>{line.council.name}</a></h3>
              <p className="small quiet">{overWords(line)}</p>
            </div>
            {line.outcome ? <Status status={outcomeStatus[line.outcome]} /> : <StageStatus stage={line.stage} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
