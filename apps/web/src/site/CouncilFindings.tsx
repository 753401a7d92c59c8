import { ExternalLink } from '../components/link.tsx';
import { Finding, Source } from '../components/Finding.tsx';
import { Note } from '../components/Sheet.tsx';
import styles from './Council.module.css';
import { SourcedText } from '../components/SourcedText.tsx';
import type { CouncilPageView } from './views.ts';
import { noteWords, sentence } from './words.ts';

/** What others report about targets and money here. Each says who reports it and what the council or DfE says. */
export function ReportedFindings({ view }: { view: CouncilPageView }) {
  return (
    <section>
      <h2>What others report</h2>
      <p className={`small quiet ${styles.close}`}>An EHCP is an education, health and care plan. We have not read these figures in the papers themselves yet.</p>
      <div className={`stack loose ${styles.under}`}>{view.reported.map((finding) => <Reported key={`${finding.metric} ${finding.sourceUrl}`} finding={finding} />)}</div>
    </section>
  );
}

function Reported({ finding }: { finding: CouncilPageView['reported'][number] }) {
  const { metric, paraphrase, baseline, target, targetYear, officialPosition, sourceUrl, sourceHost } = finding;
  return (
    <Finding figure={target ? noteWords(target) : 'No figure given'} about={targetYear ? `${metric}; ${noteWords(targetYear)}` : metric}>
      <p><SourcedText text={paraphrase} asSentence /></p>
      {baseline && <p className="small">Beside it: {sentence(noteWords(baseline))}</p>}
      <Note small><p><strong>What they say about it.</strong> {officialPosition ? <SourcedText text={officialPosition} asSentence /> : 'No answer from the council or the Department for Education is known to us.'}</p></Note>
      <Source>Reported by <ExternalLink href={sourceUrl}>{sourceHost.replace(/^www\./, '')}</ExternalLink>. The document itself: not obtained yet.</Source>
    </Finding>
  );
}
