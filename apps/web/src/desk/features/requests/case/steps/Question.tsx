import { documentKinds, longDay, type NextStep } from '@openvalve/domain';
import { LetterSheet, LetterText } from '../../../../../components/index.ts';
import { listed } from '../../../../../lib/words.ts';
import { dayInHeadline } from '../../headline.ts';
import type { RequestView } from '../../queries.ts';
import { Disclosed } from '../Disclosed.tsx';
import { AnswerGiven } from '../record/AnswerGiven.tsx';
import styles from '../case.module.css';
import { ReadyLetter } from './ReadyLetter.tsx';
import { Step, type StepProps } from './Step.tsx';
import { RecordWhatCame } from './WhileItRuns.tsx';

type Asked = Extract<NextStep, { step: 'answer_question' }>;

/** A council’s question stops its clock (s.1(3)); the day it has the answer its twenty days begin again (s.10(6)). One about some papers stops theirs only. */
export function AnswerQuestion({ request, onOpenLetter, step }: StepProps & { step: Asked }) {
  const { council: { name }, messages, today } = request;
  const { since, closesAbout } = step;
  const question = messages.find((message) => message.direction === 'incoming' && message.classified && message.happenedOn === since);
  const part = partAsked(request, step);
  return (
    <Step kicker="Next step" title={`Answer ${name}’s question`}>
      <p>{whatStops(request, step, part)} Councils may close a request when a question has had no answer for about two months: here about {dayInHeadline(closesAbout, today)}.</p>
      {question?.body && <div className={styles.peek}><LetterSheet peek><LetterText text={question.body.slice(0, 600)} /></LetterSheet></div>}
      <ReadyLetter request={request} onOpenLetter={onOpenLetter} button="Write the answer and send" peek={!question?.body}><RecordWhatCame request={request} look="plain" /></ReadyLetter>
      <Disclosed summary={`${name} has the answer already`}>
        <p className="small">Answered from somewhere else, since {longDay(since)}? Say which day it had it.</p>
        <AnswerGiven request={request} since={since} {...(part ? { papers: part.papers } : {})} />
      </Disclosed>
    </Step>
  );
}

type Part = RequestView['partQuestions'][number];

const partAsked = ({ stage, partQuestions }: RequestView, { since }: Asked): Part | undefined =>
  stage === 'awaiting_response' ? partQuestions.find((part) => part.answeredOn === null && part.since === since) : undefined;

function whatStops({ council: { name } }: RequestView, { askedLate }: Asked, part: Part | undefined): string {
  const late = askedLate ? ' It asked only after its last lawful day: that stays on record.' : '';
  if (!part) return `${name} cannot go on without the answer, so no day counts until it has it.${late}`;
  return `It asks about the ${listed([...new Set(part.papers.map(({ kind }) => documentKinds[kind].name))])} only. For those no day counts until it has the answer; for the rest its time runs on.${late}`;
}
