import { paperKey, type PaperAsked } from '@openvalve/domain';
import { Choice, FieldGroup } from '../../../../components/index.ts';
import { papersOf } from '../../../../lib/papers.ts';
import { years } from '../../../../lib/register-words.ts';
import type { DraftView } from '../queries.ts';
import styles from './writing.module.css';

type Askable = { name: string; papers: PaperAsked[] };

const byKind = (askable: DraftView['askable']): Askable[] => {
  const kinds = new Map<string, Askable>();
  for (const paper of askable) {
    const held = kinds.get(paper.kind) ?? { name: paper.name, papers: [] };
    kinds.set(paper.kind, { ...held, papers: [...held.papers, ...papersOf([paper])] });
  }
  return [...kinds.values()];
};

/** The papers this letter asks for: one tick for each kind, and the years of a series behind it. */
export function PapersAskedFor({ askable, asked, onChange }: { askable: DraftView['askable']; asked: readonly PaperAsked[]; onChange: (asked: PaperAsked[]) => void }) {
  const keys = new Set(asked.map(paperKey));
  const all = byKind(askable);
  const order = all.flatMap(({ papers }) => papers);
  const put = (papers: readonly PaperAsked[], wanted: boolean) => {
    const changed = new Set(papers.map(paperKey));
    onChange(order.filter((paper) => (changed.has(paperKey(paper)) ? wanted : keys.has(paperKey(paper)))));
  };
  return (
    <FieldGroup id="asked" legend="Papers asked for" hint="What is already public is not here. The list in the letter follows your ticks while it stands as it was.">
      {all.map(({ name, papers }) => {
        const ticked = papers.filter((paper) => keys.has(paperKey(paper)));
        const id = `asked-${papers[0]?.kind ?? name}`;
        const series = papers.filter(({ period }) => period !== null);
        return (
          <div key={id}>
            <Choice type="checkbox" id={id} checked={ticked.length > 0} onChange={(event) => put(papers, event.target.checked)} hint={series.length > 0 ? `${ticked.length} of ${series.length} years` : undefined}>{name}</Choice>
            {series.length > 1 && ticked.length > 0 && (
              <details className={styles.years}>
                <summary>Choose years<span className="hide"> of {name}</span></summary>
                <div className={styles.yearChoices}>
                  {series.map((paper) => (
                    <Choice key={paperKey(paper)} type="checkbox" checked={keys.has(paperKey(paper))} onChange={(event) => put([paper], event.target.checked)}>{years(paper.period ?? '')}</Choice>
                  ))}
                </div>
              </details>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}
