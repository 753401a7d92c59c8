import { Finding, Source } from '../components/Finding.tsx';
import { ExternalLink } from '../components/link.tsx';
import { Note } from '../components/Sheet.tsx';
import { SourcedText } from '../components/SourcedText.tsx';
import type { ReportedView } from './agreement-views.ts';
import styles from './Council.module.css';
import { PaperLink } from './PaperLink.tsx';
import { capitalised, noteWords, sentence } from './words.ts';

/** What others report about targets and money. Each says who reports it and what the council or DfE says. */
export function ReportedFindings({ reported, title = 'What others report' }: { reported: readonly ReportedView[]; title?: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p className={`small quiet ${styles.close}`}>An EHCP is an education, health and care plan. We have not read these figures in the papers themselves yet.</p>
      <div className={`stack loose ${styles.under}`}>{reported.map((finding) => <Reported key={`${finding.metric} ${finding.paraphrase} ${finding.sourceUrl}`} finding={finding} />)}</div>
    </section>
  );
}

/** One figure that others reported. */
export function Reported({ finding }: { finding: ReportedView }) {
  const { metric, paraphrase, baseline, target, targetYear, officialPosition, sourceUrl, sourceHost, outNow } = finding;
  return (
    <Finding figure={target ? capitalised(noteWords(target)) : 'No figure given'} about={targetYear ? `${metric}; ${noteWords(targetYear)}` : metric}>
      <p><SourcedText text={paraphrase} asSentence /></p>
      {baseline && <p className="small">Beside it: {sentence(noteWords(baseline))}</p>}
      <Note small><p><strong>What they say about it.</strong> {officialPosition ? <SourcedText text={officialPosition} asSentence /> : 'No answer from the council or the Department for Education is known to us.'}</p></Note>
      <Source>Reported by <ExternalLink href={sourceUrl}>{sourceHost.replace(/^www\./, '')}</ExternalLink>, {outNow ? <>document obtained: <PaperLink url={outNow.url}>open {outNow.title}</PaperLink>.</> : 'document not yet obtained.'}</Source>
    </Finding>
  );
}
