import { documentKinds, longDay, mediumDay } from '@openvalve/domain';
import { Icon } from '../../../../components/index.ts';
import { listed } from '../../../../lib/words.ts';
import type { RequestView } from '../queries.ts';
import { hasRestarted } from '../received-on.ts';
import { breachWords } from './breach-words.ts';
import styles from './case.module.css';

/** What stays true beside the headline: lateness that has ended, the council’s own day of receipt, questions about some papers, the other law. */
export function HeadNotes({ request }: { request: RequestView }) {
  const { claimedReceipt, partQuestions, council: { name }, regime, stage } = request;
  const breaches = breachWords(request);
  const open = stage === 'awaiting_response' ? partQuestions.filter(({ answeredOn }) => answeredOn === null) : [];
  const claimed = claimedReceipt && firstClockRuns(request) ? claimedReceipt : null;
  if (breaches.length === 0 && claimed === null && open.length === 0 && regime === 'FOIA') return null;
  return (
    <ul className={styles.notes}>
      {breaches.map((words) => <li key={words} className={styles.breach}><Icon name="clock" /><span>{words}</span></li>)}
      {claimed && <li><Icon name="envelope" /><span>{claimedWords(request, claimed)}</span></li>}
      {open.map(({ papers, since }) => (
        <li key={since}><Icon name="question" /><span>On {mediumDay(since)} {name} asked about the {listed([...new Set(papers.map(({ kind }) => documentKinds[kind].name))])}. For the rest its time runs on.</span></li>
      ))}
      {regime === 'EIR' && <li><Icon name="book" /><span>It deals with this under the Environmental Information Regulations 2004.</span></li>}
    </ul>
  );
}

/** The day of receipt matters while time runs from it: not once a question was answered, nor once all is answered. The chronology keeps it. */
const firstClockRuns = (request: RequestView): boolean => request.stage === 'awaiting_response' && !hasRestarted(request);

function claimedWords({ council: { name }, clock }: RequestView, { on, dueOn, lastDay }: NonNullable<RequestView['claimedReceipt']>): string {
  const theirs = dueOn === null ? '' : ` By that day its answer would be due on ${longDay(dueOn)}${lastDay !== null && lastDay !== dueOn ? `, or ${longDay(lastDay)} on the other reading` : ''}.`;
  return `${name} says it got the request on ${mediumDay(on)}.${theirs}${clock ? ` We count from the day it arrived, ${mediumDay(clock.startedOn)}.` : ''}`;
}
