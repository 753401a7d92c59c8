import { FactsList } from '../components/Table.tsx';
import { ExternalLink, isHttps } from '../components/link.tsx';
import { Note } from '../components/Sheet.tsx';
import { agreementPath } from './agreement-path.ts';
import type { AgreementFacts as Agreement } from './agreement-views.ts';
import styles from './Council.module.css';
import { joined } from './CouncilLead.tsx';
import { siteOf, SourcedText, SourceLink } from '../components/SourcedText.tsx';
import type { CouncilPageView } from './views.ts';
import { capitalised, pounds, saysConflict, years } from './words.ts';

/** What was agreed in each programme: money with its source and its doubts, years, and what happened since. */
export function Agreements({ view }: { view: CouncilPageView }) {
  const answers = { name: 'Who answers', value: view.answeredBy === null ? view.officialName : `${view.answeredBy}, for ${view.officialName}` };
  if (view.agreements.length === 0) return <section><h2>Who answers requests</h2><div className={styles.under}><FactsList facts={[answers]} /></div></section>;
  return (
    <section>
      <h2>What was agreed</h2>
      {view.agreements.map((agreement, at) => (
        <div key={agreement.programme} className={styles.agreement}>
          {view.agreements.length > 1 && <h3>{agreement.programmeName}</h3>}
          <FactsList facts={[...facts(agreement), ...(at === 0 ? [answers] : [])]} />
          <p className={`small ${styles.whole}`}><a href={agreementPath(agreement.programme, view.slug)}>What was asked, given and refused{view.agreements.length > 1 && ` in ${agreement.programmeName}`}</a></p>
        </div>
      ))}
    </section>
  );
}

/** The facts of one agreement, with who answers for the council. */
export const OneAgreement = ({ agreement, answers }: { agreement: Agreement; answers: string }) => <FactsList facts={[...facts(agreement), { name: 'Who answers', value: answers }]} />;

function facts(agreement: Agreement) {
  const { programme, startYear, endYear, amountGbp, publicationPage, laterEvents, laterEventsSources, notes } = agreement;
  return [
    { name: 'Programme', value: joined(agreement) },
    { name: 'Years', value: endYear ? `${years(startYear)} to ${years(endYear)}` : `From ${years(startYear)}; the end is not known from a source yet` },
    { name: 'Money', value: amountGbp === null && agreement.amountNote === null ? 'Not known from a source yet' : <Money agreement={agreement} /> },
    ...(programme === 'safety-valve' || publicationPage ? [{ name: 'The agreement', value: <Published agreement={agreement} /> }] : []),
    ...(laterEvents.length > 0 ? [{ name: 'Since then', value: <Since events={laterEvents} sources={laterEventsSources} /> }] : []),
    ...(notes ? [{ name: 'Note', value: <SourcedText text={notes} /> }] : []),
  ];
}

function Money({ agreement: { amountGbp, amountSource, amountNote } }: { agreement: Agreement }) {
  const doubt = amountNote !== null && saysConflict(amountNote);
  return (
    <>
      {amountGbp === null ? 'No sum we are sure of.' : <><strong>{pounds(amountGbp)}</strong>{amountSource && <>, according to <SourceLink url={amountSource} /></>}.</>}
      {amountNote && !doubt && <span className={`fine ${styles.block}`}><SourcedText text={capitalised(amountNote)} asSentence /></span>}
      {amountNote && doubt && (
        <div className={styles.doubt}>
          <Note tone="soon" small><p><SourcedText text={amountNote} asSentence /> We show both until we have checked the agreement itself.</p></Note>
        </div>
      )}
    </>
  );
}

function Published({ agreement: { publicationPage, documentTitle } }: { agreement: Agreement }) {
  if (publicationPage === null || !isHttps(publicationPage)) return <>We know of no published copy.</>;
  return (
    <>
      <ExternalLink href={publicationPage}>Read it on {siteOf(publicationPage)}</ExternalLink>
      {documentTitle && <span className={`fine ${styles.block}`}>There it is called “{years(documentTitle)}”.</span>}
    </>
  );
}

function Since({ events, sources }: { events: readonly string[]; sources: readonly string[] }) {
  const known = sources.filter((source) => source.trim() !== '');
  return (
    <>
      <ul className={styles.events}>{events.map((event) => <li key={event}><SourcedText text={event} /></li>)}</ul>
      {known.length > 0 && (
        <span className={`fine ${styles.block}`}>
          {known.length === 1 ? 'Source: ' : 'Sources: '}
          {known.map((source, at) => <span key={source}>{at > 0 && ', '}<SourceLink url={source} /></span>)}
        </span>
      )}
    </>
  );
}
