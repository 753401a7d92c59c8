import { useState } from 'react';
import { Button } from '../../../components/index.ts';
import { keptWords } from '../../../lib/kept-words.ts';
import { useMay } from '../../../lib/signed-in.ts';
import { AddDecision } from './AddDecision.tsx';
import { Decision } from './Decision.tsx';
import styles from './decisions.module.css';
import { newDecision } from './kept-decision.ts';
import type { DecisionView } from './queries.ts';

/** The register of decisions: those letters cite, those only worth knowing, and at the end those set aside. */
export function Decisions({ decisions }: { decisions: readonly DecisionView[] }) {
  const coordinator = useMay('coordinator');
  const [adding, setAdding] = useState(() => coordinator && keptWords(newDecision) !== null);
  const [said, setSaid] = useState('');
  const cited = decisions.filter((decision) => decision.cited);
  const known = decisions.filter((decision) => !decision.cited && decision.retiredWhy === null);
  const aside = decisions.filter((decision) => decision.retiredWhy !== null);
  const list = (some: readonly DecisionView[]) => <ul className={styles.decisions}>{some.map((decision) => <Decision key={decision.id} decision={decision} onSaid={setSaid} />)}</ul>;
  return (
    <>
      {coordinator && !adding && <p className={styles.add}><Button look="second" onClick={() => { setSaid(''); setAdding(true); }}>Add a decision</Button></p>}
      {adding && <AddDecision onAdded={(reference) => { setSaid(`${reference} is in the register.`); setAdding(false); }} onClose={() => setAdding(false)} />}
      <p role="status" className="small">{said}</p>
      <section aria-labelledby="cited">
        <h2 id="cited">Cited in letters</h2>
        {cited.length > 0 ? list(cited) : <p className="quiet">None yet. Letters say what the law says, and name no decision.</p>}
      </section>
      {known.length > 0 && (
        <section aria-labelledby="known">
          <h2 id="known">Worth knowing, and not cited</h2>
          {list(known)}
        </section>
      )}
      {aside.length > 0 && (
        <section aria-labelledby="aside">
          <h2 id="aside">Set aside</h2>
          {list(aside)}
        </section>
      )}
    </>
  );
}
