import { mediumDay } from '@openvalve/domain';
import { ExternalLink, FactsList, SourcedText, stageWords, Status } from '../../../components/index.ts';
import { paths } from '../../../lib/paths.ts';
import { years } from '../../../lib/register-words.ts';
import { pounds } from '../../../lib/words.ts';
import type { CouncilView } from './queries.ts';
import styles from './council.module.css';

/** What the register knows of a council's agreements, and what is already public. */
export function Agreements({ council }: { council: CouncilView }) {
  if (council.agreements.length === 0) return <p className="quiet">It is in neither programme, so there is nothing to ask it.</p>;
  return (
    <>
      {council.agreements.map((agreement) => (
        <div key={agreement.programme} className="stack tight">
          <h3>{agreement.programmeName}</h3>
          <FactsList
            facts={[
              { name: 'Round', value: years(agreement.round) },
              { name: 'Years', value: years(agreement.endYear ? `${agreement.startYear} to ${agreement.endYear}` : `from ${agreement.startYear}`) },
              ...(agreement.amountGbp === null ? [] : [{ name: 'Amount', value: agreement.amountSource ? <ExternalLink href={agreement.amountSource}>{pounds(agreement.amountGbp)}</ExternalLink> : pounds(agreement.amountGbp) }]),
              ...(agreement.publicationPage ? [{ name: 'Agreement', value: <ExternalLink href={agreement.publicationPage}>{agreement.documentTitle ?? 'on GOV.UK'}</ExternalLink> }] : []),
              ...(agreement.laterEvents ? [{ name: 'Since then', value: <SourcedText text={agreement.laterEvents} /> }] : []),
            ]}
          />
        </div>
      ))}
    </>
  );
}

/** Every paper wanted from a council and how it stands. */
export function Targets({ council }: { council: CouncilView }) {
  return (
    <ul className={styles.targets}>
      {council.targets.map((target) => (
        <li key={`${target.programme} ${target.kind}`}>{target.kindName}<span><Status status={target.status} alsoLive={target.alsoLive} /></span></li>
      ))}
    </ul>
  );
}

/** Papers anyone can read already, with when somebody looked. */
export function PublicPapers({ papers }: { papers: CouncilView['alreadyPublic'] }) {
  if (papers.length === 0) return <p className="quiet">None that we know of.</p>;
  return (
    <ul className={styles.public}>
      {papers.map((paper) => (
        <li key={paper.url}><ExternalLink href={paper.url}>{paper.title}</ExternalLink><span className="fine">{paper.kindName}, on {paper.host}, looked at {mediumDay(paper.checkedOn)}</span></li>
      ))}
    </ul>
  );
}

const stageOf = (stage: string): string => (stage in stageWords ? stageWords[stage as keyof typeof stageWords].words : stage);

/** The team's requests to a council. */
export function RequestsThere({ requests }: { requests: CouncilView['requests'] }) {
  if (requests.length === 0) return <p className="quiet">Nobody here has asked it yet.</p>;
  return (
    <ul className={styles.public}>
      {requests.map((request) => (
        <li key={request.requestId}><a href={paths.request(request.requestId)}>{request.campaignTitle}</a><span className="fine">{request.late ? <span className="late">Late</span> : stageOf(request.stage)}</span></li>
      ))}
    </ul>
  );
}
