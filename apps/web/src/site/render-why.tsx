import { headlineDay, longDay, mediumDay, type ClockExplanation, type Regime } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { Note } from '../components/Sheet.tsx';
import { HowItWasCounted } from '../components/why/HowItWasCounted.tsx';
import { document } from './document.tsx';
import { CountForm } from './CountForm.tsx';
import { councilPath } from './CouncilTable.tsx';
import { counted } from './words.ts';
import type { Frame } from './views.ts';
import type { CountView, WhyView } from './why-views.ts';
import { stepWords } from './why-story-words.ts';
import styles from './Why.module.css';

/** /why: the count for any day of receipt, for anybody. Works without JavaScript and prints as it is seen. */
export const renderCount = (frame: Frame, view: CountView): string =>
  document(frame, {
    title: 'Why this date?',
    description: 'Counts the twenty working days of a freedom of information request, day by day, with every bank holiday and both readings of a weekend arrival.',
    children: (
      <>
        <p className="kicker">Why this date?</p>
        {view.explanation ? <Answer view={view} explanation={view.explanation} /> : <h1 className={styles.answer}>When does a council have to answer?</h1>}
        <PaperHead frame={frame} address={view.address} />
        <CountForm view={view} />
        {view.explanation && <HowItWasCounted explanation={view.explanation} counting={view.otherDays === null ? {} : { days: view.otherDays }} />}
        {!view.explanation && <p className={`${styles.facts} lead`}>Give the day the council received the request, whatever day of the week it was. The page counts every working day from there and says what each other day is.</p>}
      </>
    ),
  });

const Answer = ({ view: { otherDays }, explanation }: { view: CountView; explanation: ClockExplanation }) => (
  <h1 className={styles.answer}>
    Received on {longDay(explanation.startedOn)}. {otherDays === null ? 'The last lawful day' : `Working day ${otherDays}`} is <strong>{longDay(explanation.operativeDueOn)}</strong>.
  </h1>
);

const lawOf = (regime: Regime): string => (regime === 'EIR' ? 'Environmental Information Regulations 2004' : 'Freedom of Information Act 2000');

/** Where a sheet of paper is from, and of which day: on screen the browser says it. */
const PaperHead = ({ frame, address }: { frame: Frame; address: string }) => (
  <p className={`hide print small ${styles.paper}`}>Counted on {longDay(frame.today)} by {frame.operator?.name ?? 'whoever runs this copy of Open Valve'}. This page is at {address}</p>
);

/** /why/…: one request’s own count, at an address that can be sent to the council. It names no volunteer. */
export const renderWhy = (frame: Frame, view: WhyView): string =>
  document(frame, {
    title: `Why this date? ${view.council.name}`,
    children: (
      <>
        <p className="kicker"><a href={councilPath(view.council.slug)}>{view.council.name}</a> / Why this date?</p>
        <h1 className={`${styles.answer}${view.late ? ` ${styles.late}` : ''}`}>{headline(view)}</h1>
        <PaperHead frame={frame} address={view.address} />
        {view.rehearsal && <Note tone="soon"><p><strong>This is a rehearsal.</strong> The letter stayed on this machine. {view.council.name} has not been asked, and nothing below happened.</p></Note>}
        <div className={`${styles.facts} stack`}>
          <p>This is a request under the {lawOf(view.regime)} for papers of the {view.programmeName} programme. {view.council.name} received it on {longDay(view.receivedOn)}. {standing(view)}</p>
          {missedBefore(view).map(({ lastDay, until }) => (
            <p key={lastDay}>Its last lawful day, {longDay(lastDay)}, went by with no answer{until && <>; on {longDay(until)} it asked a question. The question stops the clock, and that the council was late by then stays on record</>}.</p>
          ))}
          {view.claimed && (
            <p>{view.council.name} says it received the request on {longDay(view.claimed.receivedOn)}. Counted from there, the last lawful day would be {longDay(view.claimed.dueOn)}. We count from the day the request reached the council, at any hour and any inbox of it, and keep its date beside ours.</p>
          )}
        </div>
        <HowItWasCounted explanation={view.explanation} counting={{ restarted: hasRestarted(view), over: view.state !== 'running', today: frame.today }}>
          <section aria-labelledby="story">
            <h2 id="story">What happened to the count</h2>
            <ol className={styles.story}>
              {view.story.map((step, at) => (
                // The same kind of thing may happen twice on one day.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={`${step.on} ${at}`}><time dateTime={step.on}>{mediumDay(step.on)}</time><span>{stepWords(step)}</span></li>
              ))}
            </ol>
          </section>
        </HowItWasCounted>
        <p className="small quiet">Is something here wrong? <a href="/contact">Tell us</a>, and we will look at it. <a href="/why">Count another day</a>.</p>
      </>
    ),
  });

const hasRestarted = ({ explanation, receivedOn }: WhyView): boolean => explanation.startedOn !== receivedOn;

/** The missed days the headline does not tell of. */
const missedBefore = ({ breaches, state }: WhyView): WhyView['breaches'] =>
  breaches.filter(({ ended }) => ended === 'asked' || (ended === null && (state === 'question' || state === 'fee' || state === 'withdrawn')));

/** Whether the date is the ICO’s expectation of an answer and no limit in the law. */
const isExpected = ({ explanation: { regime, byAct } }: WhyView): boolean => regime === 'FOIA' && byAct.extendedDueOn !== null;

function headline(view: WhyView): ReactNode {
  const { state, since, dueOn, late, daysLate, explanation, council, fee } = view;
  switch (state) {
    case 'question':
      return <>{council.name} asked a question on {headlineDay(since ?? dueOn)}. <strong>No day counts until it has the answer.</strong></>;
    case 'fee':
      return <>{council.name} sent a fees notice on {headlineDay(since ?? dueOn)}. <strong>{fee?.lapsed ? 'It was not paid in time.' : 'No day counts until it is paid.'}</strong></>;
    case 'answered':
      return late
        ? <>Due {longDay(dueOn)}. Answered on {longDay(since ?? dueOn)}, <strong>{daysLate === 0 ? 'after its last lawful day' : `${counted(daysLate, 'working day')} late`}</strong>.</>
        : <>Due {longDay(dueOn)}. Answered in time, <strong>on {longDay(since ?? dueOn)}</strong>.</>;
    case 'running':
    case 'withdrawn':
      return (
        <>
          {hasRestarted(view) ? `The council had the answer to its question on ${longDay(explanation.startedOn)}` : `Received on ${longDay(explanation.startedOn)}`}.{' '}
          {isExpected(view) ? `With the time it took, an answer ${late ? 'was' : 'is'} expected by` : `The last lawful day ${late ? 'was' : 'is'}`} <strong>{longDay(dueOn)}</strong>.
        </>
      );
  }
}

function standing(view: WhyView): string {
  const { state, late, daysLate, lateFrom, dueOn, explanation, fee } = view;
  if (state === 'withdrawn') return 'It was withdrawn. The count below is how it stood.';
  if (state === 'question') return 'When it has the answer, 20 working days begin afresh. The count below is how it stood when it stopped.';
  if (state === 'fee' && fee) {
    return fee.lapsed
      ? `The fee could be paid until ${longDay(fee.payBy)}; since then the council need not answer. The count below is how it stood when it stopped.`
      : `It can be paid until ${longDay(fee.payBy)}; what is left of the 20 working days runs on then. The count below is how it stood when it stopped.`;
  }
  if (state === 'answered') return '';
  if (late) return daysLate === 0 ? 'No answer has been read since.' : `No answer has been read, and it is ${counted(daysLate, 'working day')} late, counted from the later of the two readings.`;
  return explanation.readingsDiffer
    ? `The due date is ${longDay(dueOn)}. Because of how it arrived there are two readings, and nobody is called late before ${longDay(lateFrom)}.`
    : isExpected(view) ? `Nobody calls the council late before ${longDay(lateFrom)}.` : `The council is in time up to the end of ${longDay(dueOn)}.`;
}
