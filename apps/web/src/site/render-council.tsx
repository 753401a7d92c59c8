import { TimesTaken } from './AnswerTimes.tsx';
import { AfterSheet, ClockSheet } from './CouncilClock.tsx';
import { Agreements } from './CouncilAgreements.tsx';
import { PapersTable, WhatHappened } from './CouncilPapers.tsx';
import { ReportedFindings } from './CouncilFindings.tsx';
import styles from './Council.module.css';
import { CouncilLead } from './CouncilLead.tsx';
import { councilPath } from './CouncilTable.tsx';
import { document } from './document.tsx';
import { SourcedText } from '../components/SourcedText.tsx';
import { Note } from '../components/Sheet.tsx';
import { TakeAway } from './TakeAway.tsx';
import type { CouncilPageView, Frame } from './views.ts';
import { liveRequests, stillOpen } from './council-requests.ts';

/** One council: what it agreed, what was asked, what came, how late, and what others report. Nobody who asked is named. */
export const renderCouncil = (frame: Frame, view: CouncilPageView): string =>
  document(frame, {
    title: view.name,
    description: `What ${view.name} agreed with the Department for Education about special educational needs, which papers are public, and how long its answers took.`,
    feed: { href: `${councilPath(view.slug)}/feed.atom`, title: `Open Valve: ${view.name}` },
    children: <Council view={view} />,
  });

function Council({ view }: { view: CouncilPageView }) {
  const live = liveRequests(view);
  const open = stillOpen(view);
  const beside = live.length + open.length;
  return (
    <>
      <p className="kicker"><a href="/councils">Councils</a> / {view.region}</p>
      <h1 className={styles.big}>{view.name}</h1>
      <CouncilLead view={view} />
      <div className={beside > 0 ? styles.cols : undefined}>
        <div className={`stack apart ${styles.main}`}>
          <Agreements view={view} />
          {view.reported.length > 0 && <ReportedFindings reported={view.reported} />}
          {view.papers.length > 0 && <PapersTable view={view} />}
          {view.requests.length > 0 && <TimesTaken council={view.answeredBy ?? view.name} times={view.times} />}
          {view.requests.length > 0 && <WhatHappened name={view.name} requests={view.requests} />}
          {view.notes.length > 0 && (
            <section>
              <h2>About this council</h2>
              <div className={`stack ${styles.under}`}>{view.notes.map((note) => <Note key={note} small><p><SourcedText text={note} /></p></Note>)}</div>
            </section>
          )}
          <TakeAway slug={view.slug} />
        </div>
        {beside > 0 && (
          <aside className={styles.side} aria-label="The clock">
            {live.map((request) => <ClockSheet key={request.whyPath} council={view.name} request={request} several={beside > 1} />)}
            {open.map((request) => <AfterSheet key={request.whyPath} council={view.name} request={request} several={beside > 1} />)}
            <p className="small"><a href="/how-we-ask">How we ask, and why once in sixty working days</a></p>
          </aside>
        )}
      </div>
    </>
  );
}
