import { documentKinds } from '@openvalve/domain';
import { useState, type ReactNode } from 'react';
import { Choice, FieldGroup } from '../../../../../components/index.ts';
import { paths } from '../../../../../lib/paths.ts';
import { listed } from '../../../../../lib/words.ts';
import type { RequestView } from '../../queries.ts';
import { AnswerGiven } from './AnswerGiven.tsx';
import { AppealLodged } from './AppealLodged.tsx';
import { CameBack } from './CameBack.tsx';
import { ClaimedReceipt } from './ClaimedReceipt.tsx';
import { FeePaid } from './FeePaid.tsx';
import { lettersThatWent } from './letters-that-went.ts';
import { OtherLaw } from './OtherLaw.tsx';
import styles from '../case.module.css';

type Happening = { key: string; words: string; form: ReactNode };

/** What can happen to a request without a message that says it by itself: each a small form, folded until it is wanted. */
export function RecordSomethingElse({ request }: { request: RequestView }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const happenings = whatCanHappen(request);
  if (!request.may.act || happenings.length === 0) return null;
  const { form } = happenings.find(({ key }) => key === chosen) ?? { form: null };
  return (
    <details className={styles.something}>
      <summary>Record something else that happened</summary>
      <div className="stack">
        <p className="small">If {request.council.name} wrote to you, <a href={paths.answer(request.requestId)}>put its message on record</a> and say what it is. What no message says is here.</p>
        <FieldGroup id="happening" legend="What happened?">
          {happenings.map(({ key, words }) => <Choice key={key} type="radio" name="happening" checked={chosen === key} onChange={() => setChosen(key)}>{words}</Choice>)}
        </FieldGroup>
        {form && <div key={chosen} className={styles.happening}>{form}</div>}
        <p className="fine">A mistake can be struck out under “What happened”.</p>
      </div>
    </details>
  );
}

const withCouncil: readonly RequestView['stage'][] = ['awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered'];

function whatCanHappen(request: RequestView): Happening[] {
  const { stage, regime, decision, appeal, partQuestions, council, nextStep } = request;
  if (!withCouncil.includes(stage)) return [];
  // The question that is the next step has its form there.
  const isNext = (since: string) => nextStep.step === 'answer_question' && nextStep.since === since;
  const open = stage === 'awaiting_response' ? partQuestions.filter(({ answeredOn, since }) => answeredOn === null && !isNext(since)) : [];
  return [
    ...(lettersThatWent(request).length > 0 ? [{ key: 'came-back', words: 'A letter came back, or an automatic reply told us to write elsewhere', form: <CameBack request={request} /> }] : []),
    { key: 'claimed', words: `${council.name} says it got the request on another day`, form: <ClaimedReceipt request={request} /> },
    { key: 'law', words: regime === 'EIR' ? 'It deals with it under the Freedom of Information Act after all' : 'It deals with it as environmental information (EIR)', form: <OtherLaw request={request} /> },
    ...open.map(({ papers, since }, at) => ({
      key: `part-${at}`,
      words: `It has our answer to its question about the ${listed([...new Set(papers.map(({ kind }) => documentKinds[kind].name))])}`,
      form: <AnswerGiven request={request} since={since} papers={papers} />,
    })),
    ...(stage === 'awaiting_fee' ? [{ key: 'fee', words: 'The fee was paid', form: <FeePaid request={request} /> }] : []),
    ...(decision !== null && appeal === null ? [{ key: 'appeal', words: 'An appeal to the Tribunal was lodged', form: <AppealLodged request={request} mostLikely={decision.decided === 'not_upheld' ? 'us' : 'council'} /> }] : []),
  ];
}
