import { answerIsLateWords, joined } from './CouncilLead.tsx';
import type { AgreementPageView } from './agreement-views.ts';
import { agreementPath } from './agreement-path.ts';
import styles from './Agreement.module.css';
import { PaperStories } from './AgreementPapers.tsx';
import { TimesTaken } from './AnswerTimes.tsx';
import { OneAgreement } from './CouncilAgreements.tsx';
import { AfterSheet, ClockSheet } from './CouncilClock.tsx';
import { ReportedFindings } from './CouncilFindings.tsx';
import { WhatHappened } from './CouncilPapers.tsx';
import { councilPath } from './CouncilTable.tsx';
import { lateBy, liveRequests, stillOpen } from './council-requests.ts';
import columns from './Council.module.css';
import { document } from './document.tsx';
import { PaperLink, PaperPlace } from './PaperLink.tsx';
import { TakeAway } from './TakeAway.tsx';
import type { Frame } from './views.ts';
import { counted, years } from './words.ts';

/** One council’s part in one programme: what was agreed, asked, given and refused, and how late. Nobody who asked is named. */
export const renderAgreement = (frame: Frame, view: AgreementPageView): string =>
  document(frame, {
    title: `${view.council.name}: ${view.programmeName}`,
    description: `What ${view.council.name} agreed in ${view.programmeName}: the money, the papers behind it, what was asked, given and refused, and how long it took.`,
    feed: { href: `${councilPath(view.council.slug)}/feed.atom`, title: `Open Valve: ${view.council.name}` },
    children: <Agreement view={view} />,
  });

function Agreement({ view }: { view: AgreementPageView }) {
  const { council, programme, programmeName, other } = view;
  const live = liveRequests(view);
  const open = stillOpen(view);
  const beside = live.length + open.length;
  return (
    <>
      <p className="kicker"><a href="/agreements">Agreements</a> / <a href={`/agreements#${programme}`}>{programmeName}</a></p>
      <h1 className={styles.title}>What {council.name} agreed</h1>
      <p className={`lead ${styles.lead}`}><a href={councilPath(council.slug)}>{council.name}</a> joined {joined(view.agreement)}. <Standing view={view} /></p>
      <div className={beside > 0 ? columns.cols : undefined}>
        <div className={`stack apart ${columns.main}`}>
          <section>
            <h2>The agreement</h2>
            <div className={styles.under}><OneAgreement agreement={view.agreement} answers={view.answeredBy === null ? council.officialName : `${view.answeredBy}, for ${council.officialName}`} /></div>
          </section>
          <PaperStories papers={view.papers} />
          {view.requests.length > 0 && <TimesTaken council={view.answeredBy ?? council.name} times={view.times} />}
          <Documents view={view} />
          {view.reported.length > 0 && <ReportedFindings reported={view.reported} />}
          {view.reportedOfAll > 0 && <p className="small">{counted(view.reportedOfAll, 'figure')} {view.reportedOfAll === 1 ? 'is' : 'are'} reported about {programmeName} as a whole. <a href={`/agreements#${programme}-reported`}>See what others report</a></p>}
          {view.requests.length > 0 && <WhatHappened name={council.name} requests={view.requests} />}
          {other && <p className="small"><a href={agreementPath(other.programme, council.slug)}>What {council.name} agreed in {other.programmeName}</a></p>}
          <TakeAway slug={council.slug} />
        </div>
        {beside > 0 && (
          <aside className={columns.side} aria-label="The clock">
            {live.map((request) => <ClockSheet key={request.whyPath} council={council.name} request={request} several={beside > 1} />)}
            {open.map((request) => <AfterSheet key={request.whyPath} council={council.name} request={request} several={beside > 1} />)}
          </aside>
        )}
      </div>
    </>
  );
}

function Standing({ view }: { view: AgreementPageView }) {
  const late = liveRequests(view).map(lateBy).filter((days) => days !== null);
  const out = view.papers.filter(({ links }) => links.length > 0).length;
  const read = `${out === 0 ? 'None' : out} of ${counted(view.papers.length, 'kind')} of paper can be read by anyone.`;
  return late.length > 0 ? <>{read} The answer about the rest is <span className="late">{answerIsLateWords(Math.max(...late))}</span>.</> : <>{read}</>;
}

function Documents({ view: { documents, council } }: { view: AgreementPageView }) {
  return (
    <section>
      <h2>Documents</h2>
      {documents.length === 0 ? <p className={`quiet ${styles.under}`}>Nothing of this can be read yet. <a href="/documents">All documents</a></p> : (
        <>
          <ul className={styles.documents}>
            {documents.map(({ title, kindName, period, url, host, checkedOn }) => (
              <li key={url}>
                <h3><PaperLink url={url}>{title}</PaperLink></h3>
                <p className={styles.about}>{title !== kindName && `${kindName}, `}{period && `${years(period)}, `}<PaperPlace url={url} host={host} checkedOn={checkedOn} /></p>
              </li>
            ))}
          </ul>
          <p className={`small ${styles.under}`}><a href={`/documents?council=${encodeURIComponent(council.slug)}`}>Search them in the library</a></p>
        </>
      )}
    </section>
  );
}
