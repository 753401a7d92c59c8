import { operativeDueOn, overallOutcome, shortDay } from '@openvalve/domain';
import { DayStrip, Note } from '../../../../components/index.ts';
import { Heading } from '../../../../lib/page/Heading.tsx';
import { demonstrationOn } from '../../../../lib/page-facts.ts';
import { paths } from '../../../../lib/paths.ts';
import { letterName } from '../../../../lib/letter-names.ts';
import { headline } from '../headline.ts';
import type { RequestView } from '../queries.ts';
import { hasRestarted } from '../received-on.ts';
import { isRehearsal } from '../rehearsal.ts';
import { WhyThisDate } from '../../../../components/why/WhyThisDate.tsx';
import { HeadNotes } from './HeadNotes.tsx';
import { laterThatCameBack, lastThatCameBack, reportWords } from './mail/letter-report.ts';
import { WhyLink } from './WhyLink.tsx';
import styles from './case.module.css';

/** Where a request stands: one sentence, the strip of its days, and why the date is what it is. */
export function CaseHead({ request }: { request: RequestView }) {
  const cameBack = lastThatCameBack(request);
  const outcomes = request.papers.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  return (
    <>
      <p className="kicker">{request.applicant.isMe ? <a href={paths.desk}>Today</a> : <a href={paths.board({ campaign: request.campaign.id })}>Board</a>} / {request.campaign.programmeName}</p>
      <Heading tab={request.council.name} className={styles.headline}>
        {headline({ ...request, outcome: outcomes.length > 0 ? overallOutcome(outcomes) : null })}
      </Heading>
      {(request.stage === 'awaiting_clarification' || request.stage === 'awaiting_fee') && <div className={styles.clock}><DayStrip day={0} stopped /></div>}
      {request.clock && request.stage === 'awaiting_response' && <Clock request={request} clock={request.clock} />}
      <HeadNotes request={request} />
      {isRehearsal(request) && !cameBack && !demonstrationOn() && (
        <div className={styles.failure}>
          <Note tone="soon">
            <p><strong>This is a rehearsal.</strong> The letter stayed in the Outbox here; {request.council.name} has nothing. To ask for real, strike out the sending under “What happened”, then send it another way.</p>
          </Note>
        </div>
      )}
      {cameBack && (
        <div className={styles.failure}>
          <Note tone="late">
            <p><strong>The letter did not arrive.</strong> {reportWords(cameBack).replace(/^Did not arrive: /, '')} No day has counted. It is a draft again, with your words: look at the address, then send it again.</p>
          </Note>
        </div>
      )}
      {laterThatCameBack(request).map(({ messageId, purpose, report }) => (
        <div key={messageId} className={styles.failure}>
          <Note tone="late">
            <p><strong>{capital(letterName[purpose])} did not arrive.</strong> {report?.permanent ? reportWords(report).replace(/^Did not arrive: /, '') : 'It came back.'} Nothing that it asked for has begun. <a href={paths.council(request.council.slug)}>Look at the address</a>, then write it again; or a coordinator corrects the address once and sends it again as it was.</p>
          </Note>
        </div>
      ))}
      {request.failure && !cameBack && request.stage === 'draft' && (
        <div className={styles.failure}>
          <Note tone="late">
            <p><strong>The mail server refused the letter.</strong>{request.failure.said && <> It said: “{request.failure.said}”.</>} It is a draft again. Look at the address, then send it again.</p>
          </Note>
        </div>
      )}
    </>
  );
}

function Clock({ request, clock }: { request: RequestView; clock: NonNullable<RequestView['clock']> }) {
  const of = clock.extendedDueOn === null ? 20 : 40;
  return (
    <div className={styles.clock}>
      <DayStrip day={clock.day} of={of} daysLate={clock.overdue ? clock.daysLate : null} />
      <div className={styles.scale}>
        <span>{hasRestarted(request) ? 'Had our answer' : 'Received'} <br />{shortDay(clock.startedOn)}</span>
        {clock.day > 0 && clock.day <= of && <span className={styles.now} style={{ left: `${nowAt(clock.day, of)}%` }}><strong>Day {clock.day}</strong> <br />today</span>}
        <span className={styles.end}>Due <br /><strong>{shortDay(operativeDueOn(clock))}</strong></span>
      </div>
      {request.explanation && <WhyThisDate explanation={request.explanation} counting={{ restarted: hasRestarted(request), today: request.today }}>{request.whyPath && <WhyLink path={request.whyPath} />}</WhyThisDate>}
    </div>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Under its mark, and never over the words at either end. Two rows of twenty are read in the same place. */
const nowAt = (day: number, of: number): number => Math.min(72, Math.max(28, ((((day - 1) % 20) + 0.5) / Math.min(of, 20)) * 100));
