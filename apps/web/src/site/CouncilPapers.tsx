import { mediumDay } from '@openvalve/domain';
import { Chronology, ChronologyEntry } from '../components/Chronology.tsx';
import { Status } from '../components/Status.tsx';
import { StackingTable } from '../components/Table.tsx';
import styles from './Council.module.css';
import { PaperLink, PaperPlace } from './PaperLink.tsx';
import { storyLine } from './request-story-words.ts';
import type { CouncilPageView } from './views.ts';
import { years } from './words.ts';

type Paper = CouncilPageView['papers'][number];

/** Each wanted paper: where it stands, since when, and where it can be read. */
export function PapersTable({ view }: { view: CouncilPageView }) {
  const several = new Set(view.papers.map((paper) => paper.programmeName)).size > 1;
  return (
    <section>
      <h2>What we asked for, and what came</h2>
      <div className={styles.under}>
        <StackingTable
          label="Papers asked for"
          className={styles.papers}
          columns={[{ name: 'Paper' }, { name: 'Where it stands' }, { name: 'Since', says: 'Since' }]}
          rows={view.papers.map((paper) => ({
            key: `${paper.programmeName} ${paper.kindName}`,
            cells: [
              <PaperName key="name" paper={paper} several={several} />,
              <Standing key="status" paper={paper} />,
              paper.since ? mediumDay(paper.since).replace(/^\w+ /, '') : null,
            ],
          }))}
        />
      </div>
    </section>
  );
}

const PaperName = ({ paper, several }: { paper: Paper; several: boolean }) => (
  <>
    {paper.kindName}
    {several && <span className={`fine ${styles.block}`}>{paper.programmeName}</span>}
    <PaperLinks links={paper.links} />
  </>
);

/** Where a paper stands, with what else is true of it. */
export const Standing = ({ paper }: { paper: Pick<Paper, 'status' | 'alsoLive' | 'alsoUnderReview' | 'beingChecked'> }) => (
  <>
    <Status status={paper.status} alsoLive={paper.alsoLive} />
    {paper.alsoUnderReview && <span className={`fine ${styles.block}`}>The answer is being looked at again.</span>}
    {paper.beingChecked && <span className={`fine ${styles.block}`}>Obtained, being checked. It is published when a person has looked it over for personal details.</span>}
  </>
);

/** Where a paper can be read: on a page here, or where it stands elsewhere. */
export function PaperLinks({ links }: { links: readonly Omit<Paper['links'][number], 'kindName'>[] }) {
  if (links.length === 0) return null;
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.url}>
          <PaperLink url={link.url}>{link.title}</PaperLink>
          <span className={`fine ${styles.block}`}>{link.period && `${years(link.period)}, `}<PaperPlace {...link} /></span>
        </li>
      ))}
    </ul>
  );
}

/** What happened in each request, newest first. It names nobody. */
export function WhatHappened({ name, requests }: { name: string; requests: CouncilPageView['requests'] }) {
  const lines = requests.flatMap((request, at) =>
    request.story.map((step, order) => ({ key: `${at} ${order}`, on: step.on, order, request, first: order === 0, ...storyLine(step, { council: name, campaign: request.campaignTitle }) })));
  const newestFirst = lines.toSorted((one, other) => (one.on === other.on ? other.order - one.order : one.on < other.on ? 1 : -1));
  return (
    <section>
      <h2>What happened</h2>
      <div className={styles.under}>
        <Chronology>
          {newestFirst.map(({ key, on, by, title, detail, late, first, request }) => (
            <ChronologyEntry key={key} by={by} late={late} title={title} when={mediumDay(on)} dateTime={on}>
              {detail && <p className="small">{detail}</p>}
              {first && <p className="small"><a href={request.whyPath}>Every day of this request, counted</a></p>}
            </ChronologyEntry>
          ))}
        </Chronology>
      </div>
    </section>
  );
}
