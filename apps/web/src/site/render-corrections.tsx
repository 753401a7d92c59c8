import { mediumDay } from '@openvalve/domain';
import { StackingTable } from '../components/Table.tsx';
import { councilPath } from './CouncilTable.tsx';
import { document } from './document.tsx';
import { documentPath } from './document-paths.ts';
import type { CorrectionLine, CorrectionsView } from './document-views.ts';
import styles from './Library.module.css';
import { Paging } from './Paging.tsx';
import { policyPages } from './policy-pages.ts';
import { PolicyWords } from './render-policy.tsx';
import type { Frame } from './views.ts';
import { midSentence, years } from './words.ts';

/** How to have something put right, and everything that was, with the time it took. */
export const renderCorrections = (frame: Frame, view: CorrectionsView): string =>
  document(frame, {
    title: policyPages.corrections.label,
    description: policyPages.corrections.description,
    children: (
      <>
        <PolicyWords frame={frame} page="corrections" />
        <section aria-labelledby="log">
          <h2 id="log">What was put right so far</h2>
          {view.total === 0 ? <p className={`quiet ${styles.under}`}>{view.page === 1 ? 'Nothing yet: no document and no link has been taken down or replaced.' : 'There is nothing on this page of the list.'}</p> : <Log view={view} />}
          <Paging label="Earlier corrections" page={view.page} of={Math.ceil(view.total / view.pageSize)} address={(to) => `/corrections?page=${to}#log`} />
        </section>
      </>
    ),
  });

const Log = ({ view }: { view: CorrectionsView }) => (
  <div className={styles.under}>
    <StackingTable
      label="What was put right"
      className={styles.corrections}
      columns={[{ name: 'What' }, { name: 'Why' }, { name: 'Reported', says: 'Reported' }, { name: 'Done after', says: 'Done after' }]}
      rows={view.lines.map((line) => ({
        key: line.id,
        cells: [
          <What key="what" line={line} />,
          <span key="why">{line.why && <>{line.why} </>}{line.words}</span>,
          mediumDay(line.reportedOn),
          timeWords(line.minutes),
        ],
      }))}
    />
  </div>
);

const done: Readonly<Record<CorrectionLine['kind'], string>> = { 'taken-down': 'Taken down', replaced: 'Replaced', corrected: 'Corrected', 'link-taken-down': 'Link taken down' };

function What({ line: { kind, council, paper } }: { line: CorrectionLine }) {
  const name = paper && `${midSentence(paper.kindName)}${paper.period === null ? '' : ` ${years(paper.period)}`}`;
  return (
    <>
      {done[kind]}
      {(council || paper) && <span className={`fine ${styles.block}`}>{council && <a href={councilPath(council.slug)}>{council.name}</a>}{council && paper && ', '}{paper && <a href={documentPath(paper.address)}>{name}</a>}</span>}
    </>
  );
}

/** “12 minutes”, “5 hours”, “3 days”: as long as it took, in the largest whole that says something. */
export function timeWords(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  const [count, one] = minutes < 60 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.round(minutes / 60), 'hour'] : [Math.round(minutes / 1_440), 'day'];
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
