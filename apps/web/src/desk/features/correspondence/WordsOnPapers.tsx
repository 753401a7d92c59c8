import type { Outcome } from '@openvalve/domain';
import { Choice, FieldGroup } from '../../../components/index.ts';
import { AnswerByPaper } from './AnswerByPaper.tsx';
import { ExemptionsPicker } from './ExemptionsPicker.tsx';
import { takesGrounds, type AskedFor, type Reading } from './what-it-is.ts';

const answers: readonly [Outcome | 'each', string][] = [
  ['disclosed_in_full', 'All given in full'], ['disclosed_in_part', 'All given in part'], ['refused', 'All refused'], ['not_held', 'None is held'], ['each', 'It differs from paper to paper'],
];

/** What an answer, or the outcome of a review, says of the papers: the same of all, or each by itself, with the grounds it names. */
export function WordsOnPapers({ papers, reading, onChange }: { papers: AskedFor; reading: Reading; onChange: (change: Partial<Reading>) => void }) {
  const review = reading.as === 'review_outcome';
  return (
    <>
      <FieldGroup id="answer" legend={review ? 'What does it say now?' : 'What did it answer?'}>
        {review && (papers.said ?? []).length > 0 && <Choice type="radio" name="answer" checked={reading.all === 'same'} onChange={() => onChange({ all: 'same' })}>It stands by its answer</Choice>}
        {answers.map(([all, words]) => <Choice key={all} type="radio" name="answer" checked={reading.all === all} onChange={() => onChange({ all })}>{words}</Choice>)}
      </FieldGroup>
      {reading.all === 'each' && <AnswerByPaper asked={papers.asked} reading={reading} onChange={onChange} />}
      {reading.all !== 'each' && takesGrounds(reading.all) && (
        <ExemptionsPicker id="grounds" legend="Exemptions it names" hint={reading.all === 'refused' ? 'A refusal has to name at least one.' : 'If it names any for what it left out.'} chosen={reading.exemptions['all'] ?? []} onChange={(codes) => onChange({ exemptions: { ...reading.exemptions, all: codes } })} />
      )}
    </>
  );
}
