import { longDay, operativeDueOn, overallOutcome, overdueAfter } from '@openvalve/domain';
import { Button, ButtonLink, DayStrip, FactsList } from '../../../../components/index.ts';
import { Heading } from '../../../../lib/page/Heading.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useSignedIn } from '../../../../lib/signed-in.ts';
import { sentWords } from '../case/chronology-lines.ts';
import { headline } from '../headline.ts';
import type { RequestView } from '../queries.ts';
import { leftOutWords } from '../why/why-words.ts';
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
  if (stage === 'awaiting_clarification') return <div className={styles.clock}><DayStrip day={0} stopped /></div>;
  if (clock === null || stage !== 'awaiting_response') return null;
  const of = clock.extendedDueOn === null ? 20 : 40;
  return <div className={styles.clock}><DayStrip day={clock.day} of={of} daysLate={clock.overdue ? clock.daysLate : null} /></div>;
}

function facts({ clock, explanation, channel, applicant, councilReference, answeredBy, council }: RequestView) {
  return [
    { name: 'Council', value: answeredBy.isItself ? council.officialName : `${council.officialName}, answered by ${answeredBy.name}` },
    { name: 'Applicant', value: applicant.name },
    ...(councilReference ? [{ name: 'Its reference', value: councilReference }] : []),
    ...(channel ? [{ name: 'Sent', value: sentWords(channel) }] : []),
    ...(clock
      ? [
          { name: 'Received on', value: longDay(clock.startedOn) },
          { name: 'Last lawful day', value: longDay(operativeDueOn(clock)) },
          ...(overdueAfter(clock) === operativeDueOn(clock) ? [] : [{ name: 'By the other reading', value: longDay(overdueAfter(clock)) }]),
        ]
      : []),
    ...(explanation ? [{ name: 'Counted', value: `20 working days after receipt (Freedom of Information Act 2000, section 10). ${leftOutWords(explanation)}` }] : []),
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
