import { documentKinds, paperKey, type DocumentKind, type PaperAsked } from '@openvalve/domain';
import { Choice, SelectField } from '../../../components/index.ts';
import { years } from '../../../lib/register-words.ts';
import { ExemptionsPicker } from './ExemptionsPicker.tsx';
import { takesGrounds, type Reading, type Word } from './what-it-is.ts';
import styles from './correspondence.module.css';

const options: readonly [Word, string][] = [
  ['no_word', 'No word yet'], ['disclosed_in_full', 'Given in full'], ['disclosed_in_part', 'Given in part'], ['refused', 'Refused'], ['not_held', 'Not held'],
];

/** What the council said of each paper, where it did not say the same of all. The years of a series can differ. */
export function AnswerByPaper({ asked, reading, onChange }: { asked: readonly PaperAsked[]; reading: Reading; onChange: (change: Partial<Reading>) => void }) {
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const say = (papers: readonly PaperAsked[], word: Word) =>
    onChange({ words: { ...reading.words, ...Object.fromEntries(papers.map((paper) => [paperKey(paper), word])) } });
  return (
    <div className={styles.kinds}>
      {kinds.map((kind) => (
        <OneKind key={kind} kind={kind} papers={asked.filter((paper) => paper.kind === kind)} reading={reading} say={say} onChange={onChange} />
      ))}
      {asked.some((paper) => takesGrounds(reading.words[paperKey(paper)] ?? 'no_word')) && (
        <div className="stack tight">
          {!reading.groundsDiffer && (
            <ExemptionsPicker id="grounds" legend="Exemptions it names" hint="A refusal has to name at least one." chosen={reading.exemptions['all'] ?? []} onChange={(codes) => onChange({ exemptions: { ...reading.exemptions, all: codes } })} />
          )}
          <Choice type="checkbox" checked={reading.groundsDiffer} onChange={(event) => onChange({ groundsDiffer: event.target.checked })}>It names others from paper to paper</Choice>
        </div>
      )}
    </div>
  );
}

function OneKind({ kind, papers, reading, say, onChange }: {
  kind: DocumentKind;
  papers: readonly PaperAsked[];
  reading: Reading;
  say: (papers: readonly PaperAsked[], word: Word) => void;
  onChange: (change: Partial<Reading>) => void;
}) {
  const words = papers.map((paper) => reading.words[paperKey(paper)] ?? 'no_word');
  const alike = words.every((word) => word === words[0]);
  const { name, plural } = documentKinds[kind];
  const title = papers.length > 1 ? plural : name;
  return (
    <div className="stack tight">
      <SelectField id={`word-${kind}`} label={title} value={alike ? words[0] : 'differ'} onChange={(event) => say(papers, event.target.value as Word)}>
        {!alike && <option value="differ" disabled>The years differ</option>}
        {options.map(([word, label]) => <option key={word} value={word}>{label}</option>)}
      </SelectField>
      {papers.length > 1 && (
        <details className={styles.more}>
          <summary>Year by year<span className="hide">: {title}</span></summary>
          <div className={styles.years}>
            {papers.map((paper) => (
              <SelectField key={paperKey(paper)} id={`word-${paperKey(paper)}`} label={years(paper.period ?? '')} value={reading.words[paperKey(paper)] ?? 'no_word'} onChange={(event) => say([paper], event.target.value as Word)}>
                {options.map(([word, label]) => <option key={word} value={word}>{label}</option>)}
              </SelectField>
            ))}
          </div>
        </details>
      )}
      {reading.groundsDiffer && words.some(takesGrounds) && (
        <ExemptionsPicker id={`grounds-${kind}`} legend={`Exemptions named for the ${title}`} chosen={reading.exemptions[kind] ?? []} onChange={(codes) => onChange({ exemptions: { ...reading.exemptions, [kind]: codes } })} />
      )}
    </div>
  );
}
