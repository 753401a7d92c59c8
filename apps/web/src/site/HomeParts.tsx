import { ButtonLink } from '../components/Button.tsx';
import { Line, LineList } from '../components/LineList.tsx';
import { Status } from '../components/Status.tsx';
import { councilPath } from './CouncilTable.tsx';
import styles from './Home.module.css';
import { PaperLink, PaperPlace } from './PaperLink.tsx';
import type { HomeView } from './views.ts';
import { years } from './words.ts';

/** The papers that came out last; before the first, what will be here. */
export function LatestPapers({ latest }: { latest: NonNullable<HomeView['latest']> }) {
  return (
    <div>
      <h2>Latest papers</h2>
      {latest.length === 0 ? (
        <p className={`quiet ${styles.under}`}>None yet. When a council sends a paper, somebody looks it over for personal details first. Then it is listed here, with a link to where it can be read.</p>
      ) : (
        <div className={styles.under}>
          <LineList>
            {latest.map((paper) => (
              <Line
                key={`${paper.councilSlug} ${paper.url}`}
                title={<PaperLink url={paper.url}>{paper.title}</PaperLink>}
                detail={<><a href={councilPath(paper.councilSlug)}>{paper.council}</a> · {paper.kindName}{paper.period && `, ${years(paper.period)}`} · <PaperPlace {...paper} /></>}
                end={<Status status={paper.status} />}
              />
            ))}
          </LineList>
        </div>
      )}
    </div>
  );
}

/** What published means here, and what late means. */
export function HowWeCheck() {
  return (
    <div id="how-we-check">
      <h2>How we check</h2>
      <div className={`stack ${styles.under}`}>
        <p><strong>Obtained is not published.</strong> A paper that arrives is first “obtained, being checked”. Nobody outside the team can open it. It is published when a person has looked through it for personal details, children’s above all.</p>
        <p><strong>Figures name their source.</strong> What others reported is marked as reported, with what the council or the Department for Education says about it.</p>
        <p><strong>Late means late by every reading of the law.</strong> A council has 20 working days. Where the Act can be read two ways we wait for the later day before we call it late.</p>
        <p><strong>No volunteer is named</strong> on these pages unless they chose to be.</p>
      </div>
    </div>
  );
}

/** What a reader can do next. */
export function HowToHelp() {
  return (
    <div>
      <h2>How to help</h2>
      <ol className={styles.help}>
        <li>
          <h3>Ask one council</h3>
          <p className="small">We write the letter with you. Ten minutes, on a phone. Volunteers join by invitation.</p>
          <p><ButtonLink href="/desk/take">Take a council</ButtonLink></p>
        </li>
        <li>
          <h3>Read what your council agreed</h3>
          <p className="small">Each council has a page: its agreement, the money, what we asked for and what came.</p>
          <p><a href="/councils">Choose a council</a>, or see <a href="/agreements">all agreements</a></p>
        </li>
        <li>
          <h3>Use the data</h3>
          <p className="small">Councils, agreements, papers and times taken, as tables with a dictionary. Free to use with a credit.</p>
          <p><a href="/data">Take the data</a></p>
        </li>
      </ol>
    </div>
  );
}
