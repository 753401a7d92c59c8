import { longDay, operativeDueOn, overallOutcome, overdueAfter } from '@openvalve/domain';
import { Button, ButtonLink, DayStrip, FactsList } from '../../../../components/index.ts';
import { Heading } from '../../../../lib/page/Heading.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useSignedIn } from '../../../../lib/signed-in.ts';
import { breachWords } from '../case/breach-words.ts';
import { sentWords } from '../case/chronology-lines.ts';
import { pathOf } from '../case/path/path-of.ts';
import { headline } from '../headline.ts';
import type { RequestView } from '../queries.ts';
import { hasRestarted, receivedOn } from '../received-on.ts';
import { leftOutWords } from '../../../../components/why/why-words.ts';
import { Entries, Letters, PapersTable } from './CaseSheetParts.tsx';
import styles from './print.module.css';

/** A request as a sheet to print and put in a folder: where it stands, its clock, its papers, what happened and every letter. */
export function CaseSheet({ request }: { request: RequestView }) {
  const outcomes = request.papers.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  return (
    <article className={styles.sheet}>
      <p className={`row no-print ${styles.buttons}`}>
        <Button onClick={() => window.print()}>Print this sheet</Button>
        <ButtonLink look="plain" href={paths.request(request.requestId)}>Back to the request</ButtonLink>
      </p>
      <p className="kicker">{request.campaign.programmeName}: request to {request.council.officialName}</p>
      <Heading tab={`${request.council.name}, to print`} className={styles.headline}>{headline({ ...request, outcome: outcomes.length > 0 ? overallOutcome(outcomes) : null })}</Heading>
      <Clock request={request} />
      <div className={styles.facts}><FactsList facts={facts(request)} /></div>
      <PapersTable request={request} />
      <Entries request={request} />
      <Letters request={request} />
      <Footing request={request} />
    </article>
  );
}

function Clock({ request: { clock, stage } }: { request: RequestView }) {
  if (stage === 'awaiting_clarification' || stage === 'awaiting_fee') return <div className={styles.clock}><DayStrip day={0} stopped /></div>;
  if (clock === null || stage !== 'awaiting_response') return null;
  const of = clock.extendedDueOn === null ? 20 : 40;
  return <div className={styles.clock}><DayStrip day={clock.day} of={of} daysLate={clock.overdue ? clock.daysLate : null} /></div>;
}

function facts(request: RequestView) {
  const { clock, explanation, channel, applicant, councilReference, answeredBy, council, claimedReceipt, regime } = request;
  const afterwards = (pathOf(request) ?? []).filter(({ key, state }) => key !== 'answer' && (state === 'done' || state === 'now'));
  return [
    { name: 'Council', value: answeredBy.isItself ? council.officialName : `${council.officialName}, answered by ${answeredBy.name}` },
    { name: 'Applicant', value: applicant.name },
    ...(councilReference ? [{ name: 'Its reference', value: councilReference }] : []),
    ...(channel ? [{ name: 'Sent', value: sentWords(channel) }] : []),
    ...(clock
      ? [
          { name: 'Received on', value: longDay(receivedOn(request) ?? clock.startedOn) },
          ...(hasRestarted(request) ? [{ name: 'Counted from', value: `${longDay(clock.startedOn)}, when it had the answer to its question` }] : []),
          { name: 'Last lawful day', value: longDay(operativeDueOn(clock)) },
          ...(overdueAfter(clock) === operativeDueOn(clock) ? [] : [{ name: 'By the other reading', value: longDay(overdueAfter(clock)) }]),
        ]
      : []),
    ...(explanation ? [{ name: 'Counted', value: `${clock?.extendedDueOn ? 40 : 20} working days after ${hasRestarted(request) ? 'it had the answer' : 'receipt'} (${regime === 'EIR' ? 'Environmental Information Regulations 2004, regulation 5' : 'Freedom of Information Act 2000, section 10'}). ${leftOutWords(explanation)}` }] : []),
    ...(claimedReceipt ? [{ name: 'It says it got it on', value: `${longDay(claimedReceipt.on)}. Kept beside our own day, not in its place.` }] : []),
    ...breachWords(request).map((value) => ({ name: 'Lateness', value })),
    ...afterwards.map(({ title, lines }) => ({ name: title, value: `${lines.join('. ')}.` })),
  ];
}

function Footing({ request: { requestId, today } }: { request: RequestView }) {
  const { realName } = useSignedIn();
  return (
    <p className={`fine ${styles.footing}`}>
      Taken from the case file on {longDay(today)}{realName && <> by {realName}</>}. Request {requestId}. Entries are only ever added; what was a mistake is shown struck out.
    </p>
  );
}
