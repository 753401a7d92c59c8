import { addDays, longDay, mediumDay, type IsoDate } from '@openvalve/domain';
import { Chronology, ChronologyEntry } from '../components/Chronology.tsx';
import { ExternalLink } from '../components/link.tsx';
import { Status } from '../components/Status.tsx';
import { lateWords } from '../components/status-words.ts';
import { StackingTable } from '../components/Table.tsx';
import { lateBy, type PublicRequest } from './council-requests.ts';
import styles from './Council.module.css';
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
    <Links paper={paper} />
  </>
);

const Standing = ({ paper }: { paper: Paper }) => (
  <>
    <Status status={paper.status} alsoLive={paper.alsoLive} />
    {paper.beingChecked && <span className={`fine ${styles.block}`}>Obtained, being checked. It is published when a person has looked it over for personal details.</span>}
  </>
);

function Links({ paper: { links } }: { paper: Paper }) {
  if (links.length === 0) return null;
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.url}>
          <ExternalLink href={link.url}>{link.title}</ExternalLink>
          <span className={`fine ${styles.block}`}>{link.period && `${years(link.period)}, `}at {link.host}, checked {mediumDay(link.checkedOn)}</span>
        </li>
      ))}
    </ul>
  );
}

type Happening = { on: IsoDate; order: number; key: string; entry: Parameters<typeof ChronologyEntry>[0] };

/** The days that matter in each request, newest first. It names nobody. */
export function WhatHappened({ view }: { view: CouncilPageView }) {
  const happenings = view.requests.flatMap((request, at) => happeningsOf(view.name, request, String(at)));
  const newestFirst = happenings.toSorted((one, other) => (one.on === other.on ? other.order - one.order : one.on < other.on ? 1 : -1));
  return (
    <section>
      <h2>What happened</h2>
      <div className={styles.under}><Chronology>{newestFirst.map(({ key, entry }) => <ChronologyEntry key={key} {...entry} />)}</Chronology></div>
    </section>
  );
}

function happeningsOf(council: string, request: PublicRequest, key: string): Happening[] {
  const { campaignTitle, receivedOn, dueOn, answeredOn } = request;
  const lateFrom = request.lateFrom ?? (dueOn === null ? null : addDays(dueOn, 1));
  const answeredLate = lateFrom !== null && answeredOn !== null && answeredOn >= lateFrom;
  const at = (on: IsoDate, order: number, entry: Omit<Happening['entry'], 'when' | 'dateTime'>): Happening => ({ on, order, key: `${key}-${order}`, entry: { ...entry, when: mediumDay(on), dateTime: on } });
  return [
    at(receivedOn, 0, { by: 'ours', title: `${council} received our request.`, children: <p className="small">{campaignTitle}</p> }),
    ...(lateFrom !== null && (lateBy(request) !== null || answeredLate)
      ? [at(lateFrom, 1, { by: 'theirs', late: true, title: `No answer by the last lawful day, ${longDay(addDays(lateFrom, -1))}.`, children: <p className="small">It received the request on {mediumDay(receivedOn)}. The law gives 20 working days.</p> })]
      : []),
    ...(answeredOn === null ? [] : [at(answeredOn, 2, { by: 'theirs', title: answeredLate ? `${council} answered, ${lateWords(request.daysLate)}.` : `${council} answered.`, late: answeredLate, children: <p className="small">What it said about each paper is in the table above.</p> })]),
  ];
}
