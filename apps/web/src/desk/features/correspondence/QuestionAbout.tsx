import { documentKinds, type DocumentKind, type PaperAsked } from '@openvalve/domain';
import { Choice, FieldGroup } from '../../../components/index.ts';
import { yearsWords } from '../../../lib/words.ts';
import styles from './correspondence.module.css';

/** Whether a question is about everything or about some papers: time runs on for the rest. Asked only where there is a rest. */
export function QuestionAbout({ papers, chosen, onChange }: { papers: readonly PaperAsked[]; chosen: readonly DocumentKind[] | null; onChange: (kinds: DocumentKind[] | null) => void }) {
  const kinds = [...new Set(papers.map(({ kind }) => kind))];
  if (kinds.length < 2) return null;
  return (
    <FieldGroup id="question-about" legend="What does it ask about?">
      <Choice type="radio" name="question-about" checked={chosen === null} onChange={() => onChange(null)}>The whole request</Choice>
      <Choice type="radio" name="question-about" id="question-some" hint="Their clock stops. For the rest it runs on, to the same date." checked={chosen !== null} onChange={() => onChange([])}>Some of the papers only</Choice>
      {chosen !== null && (
        <FieldGroup id="question-papers" legend="Which papers?">
          <div className={styles.codes}>
            {kinds.map((kind) => (
              <Choice key={kind} type="checkbox" checked={chosen.includes(kind)} onChange={(event) => onChange(event.target.checked ? [...chosen, kind] : chosen.filter((each) => each !== kind))}>
                {nameOf(kind, papers)}
              </Choice>
            ))}
          </div>
        </FieldGroup>
      )}
    </FieldGroup>
  );
}

function nameOf(kind: DocumentKind, papers: readonly PaperAsked[]): string {
  const years = papers.flatMap((paper) => (paper.kind === kind && paper.period !== null ? [paper.period] : []));
  return years.length > 1 ? `${documentKinds[kind].plural} ${yearsWords(years)}` : [documentKinds[kind].name, ...years].join(' ');
}
