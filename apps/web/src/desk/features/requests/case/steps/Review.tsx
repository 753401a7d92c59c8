import { exemptions, type ExemptionCode, type NextStep } from '@openvalve/domain';
import { listed } from '../../../../../lib/words.ts';
import { dayInHeadline } from '../../headline.ts';
import { byLastDay, daysLeftWords } from '../../last-day.ts';
import type { RequestView } from '../../queries.ts';
import { ReadyLetter } from './ReadyLetter.tsx';
import { Step, type StepProps } from './Step.tsx';
import { RecordWhatCame } from './WhileItRuns.tsx';

type Of<S extends NextStep['step']> = Extract<NextStep, { step: S }>;

/** Something was refused, given in part or not held: the council can be asked to look again (s.45 Code; EIR reg 11). */
export function AskReview({ request, onOpenLetter, step: { because, by, tooLate, regime } }: StepProps & { step: Of<'ask_review'> }) {
  const { council: { name }, today } = request;
  return (
    <Step kicker={because === 'not_held' ? 'If you like, about five minutes' : 'Next step, about ten minutes'} title={`Ask ${name} to look again`}>
      <p>
        {whatItSaid(request, because)} An internal review means that somebody there looks at the whole answer afresh{regime === 'EIR' ? ', and under the Environmental Information Regulations they have to' : ''}.{' '}
        {tooLate
          ? <>The 40 working days for asking ended on {dayInHeadline(by, today)}, so {name} may refuse. It costs nothing to ask all the same.</>
          : <>Ask <strong>{byLastDay(by, today)}</strong>. A council may refuse one that is asked for later.</>}
      </p>
      <ReadyLetter request={request} onOpenLetter={onOpenLetter}><RecordWhatCame request={request} look="plain" /></ReadyLetter>
      <p className="fine">You need not ask. Without a review the ICO will mostly not look at a refusal.</p>
    </Step>
  );
}

/** The grounds named, in words; of papers that are only not held, that they are. */
function whatItSaid({ council: { name }, papers }: RequestView, because: Of<'ask_review'>['because']): string {
  if (because === 'not_held') return `${name} says it does not hold what is missing. That can be so, and it is an answer; a review asks it to say where it looked.`;
  const grounds = [...new Set(papers.flatMap(({ outcome }) => outcome?.exemptions ?? []))];
  return grounds.length === 0 ? '' : `${name} named ${listed(grounds.map(groundWords))}.`;
}

/** “section 36 (prejudice to effective conduct of public affairs)”. */
const groundWords = (code: ExemptionCode): string => {
  const { title } = exemptions[code];
  return `${code.replace(/^s\./, 'section ').replace(/^reg\./, 'EIR regulation ')} (${title.charAt(0).toLowerCase()}${title.slice(1)})`;
};

/** A review was asked for and is in time. */
export function WaitForReview({ request, step: { normallyBy, atMostBy } }: { request: RequestView; step: Of<'wait_for_review'> }) {
  const { council: { name }, today } = request;
  return (
    <Step kicker="Nothing to do yet" title={`Wait for ${name} to look again`}>
      <p>
        {normallyBy === null
          ? <>It has to answer {byLastDay(atMostBy, today)}. That is the law: 40 working days.</>
          : <>It should answer by {dayInHeadline(normallyBy, today)}, and at most by {dayInHeadline(atMostBy, today)}. Both are guidance, not law: 20 working days, or 40 where it is hard.</>}
        {' '}When it writes, put it on record here and say what it says now.
      </p>
      <p className="row"><RecordWhatCame request={request} /></p>
    </Step>
  );
}

/** A review is past the time it normally takes. */
export function ChaseReview({ request, onOpenLetter, step: { normallyBy, atMostBy } }: StepProps & { step: Of<'chase_review'> }) {
  const { council: { name }, today } = request;
  return (
    <Step kicker="Next step, about two minutes" title={`Remind ${name} of its review`}>
      <p>The 20 working days a review normally takes ended on {dayInHeadline(normallyBy, today)}. The most that guidance allows is 40, which end on {dayInHeadline(atMostBy, today)} ({daysLeftWords(atMostBy, today)}). After that the ICO can be asked.</p>
      <ReadyLetter request={request} onOpenLetter={onOpenLetter}><RecordWhatCame request={request} look="plain" /></ReadyLetter>
    </Step>
  );
}
