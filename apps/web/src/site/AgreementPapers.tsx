import { mediumDay } from '@openvalve/domain';
import { StackingTable } from '../components/Table.tsx';
import type { PaperAnswer, PaperStory } from './agreement-views.ts';
import styles from './Agreement.module.css';
import { PaperLinks, Standing } from './CouncilPapers.tsx';
import { listed, years } from './words.ts';

/** Each paper behind an agreement: when it was asked for, what the council said to it, and where it can be read. */
export function PaperStories({ papers }: { papers: readonly PaperStory[] }) {
  return (
    <section>
      <h2>What was asked, given and refused</h2>
      <div className={styles.under}>
        <StackingTable
          label="What was asked, given and refused"
          className={styles.stories}
          columns={[{ name: 'Paper' }, { name: 'Asked', says: 'Asked' }, { name: 'What the council said' }, { name: 'Where it stands' }]}
          rows={papers.map((paper) => ({
            key: paper.kindName,
            cells: [
              <span key="name">{paper.kindName}<PaperLinks links={paper.links} /></span>,
              paper.askedOn.length === 0 ? null : listed(paper.askedOn.map(dayWords)),
              paper.answers.length === 0 ? null : <ul key="answers" className={styles.answers}>{paper.answers.map((answer, at) => <li key={at}><Answer answer={answer} /></li>)}</ul>,
              <Standing key="status" paper={paper} />,
            ],
          }))}
        />
      </div>
    </section>
  );
}

const words = { disclosed_in_full: 'Given in full', disclosed_in_part: 'Given in part', refused: 'Refused', not_held: 'Not held' } as const;

function Answer({ answer: { outcome, periods, exemptions, on } }: { answer: PaperAnswer }) {
  const which = periods.length > 0 && <>: {periods.map((period, at) => <span key={period}>{at > 0 && ', '}<span className={styles.year}>{years(period)}</span></span>)}</>;
  if (outcome === null) return <span className="quiet">No answer yet{which}</span>;
  return (
    <>
      <strong>{words[outcome]}</strong>{which}{on && <span className="quiet">, {dayWords(on)}</span>}
      {exemptions.map(({ code, title }) => <span key={code} className={`fine ${styles.block}`}>{code}{title && `: ${title}`}</span>)}
    </>
  );
}

const dayWords = (day: Parameters<typeof mediumDay>[0]): string => mediumDay(day).replace(/^\w+ /, '');
