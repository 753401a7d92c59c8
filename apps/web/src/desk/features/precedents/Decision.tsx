import { mediumDay } from '@openvalve/domain';
import { useRef, useState } from 'react';
import { Button, ExternalLink, isHttps, StatusMark } from '../../../components/index.ts';
import { keptWords } from '../../../lib/kept-words.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { useMay } from '../../../lib/signed-in.ts';
import { CorrectDecision } from './CorrectDecision.tsx';
import { citedWords, decidedWords, groundWords, resultWords } from './decision-words.ts';
import styles from './decisions.module.css';
import { correctionOf } from './kept-decision.ts';
import { decisionTrouble } from './problem-text.ts';
import { useSetDecisionAside, type DecisionView } from './queries.ts';
import { SetAside } from './SetAside.tsx';

/** One decision: what was decided by whom, whether letters cite it, where it can be read; and for coordinators, what can be done with it. */
export function Decision({ decision, onSaid }: { decision: DecisionView; onSaid: (words: string) => void }) {
  const coordinator = useMay('coordinator');
  const [correcting, setCorrecting] = useState(() => coordinator && keptWords(correctionOf(decision.id)) !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (words: string) => {
    setCorrecting(false);
    onSaid(words);
    heading.current?.focus();
  };
  const { reference, authority, exemptions, result, summary, url, checkedOn, retiredWhy } = decision;
  return (
    <li>
      <article className={styles.decision} aria-label={reference}>
        <div className={styles.what}>
          <h3 ref={heading} tabIndex={-1}>{authority}</h3>
          <p className={styles.reference}>{reference}</p>
          <p className="small quiet">{decidedWords(decision)}</p>
        </div>
        <div className="stack tight">
          <p className="small">{groundWords(exemptions)}</p>
          <p className={styles.marks}><StatusMark {...resultWords[result]} wrap /> <StatusMark {...citedWords(decision)} wrap /></p>
          {retiredWhy !== null && <p><strong>Set aside:</strong> {retiredWhy}</p>}
          <p>{summary}</p>
          <p className={`small quiet ${styles.source}`}>{isHttps(url) ? <ExternalLink href={url}>Read it on {new URL(url).host}</ExternalLink> : <>Read it at {url}</>}. Looked at on {mediumDay(checkedOn)}.</p>
          {coordinator && !correcting && <Actions decision={decision} onCorrect={() => setCorrecting(true)} onSaid={onSaid} />}
        </div>
      </article>
      {correcting && <CorrectDecision decision={decision} onSaved={() => close(`${reference} is corrected.`)} onClose={() => close('')} />}
    </li>
  );
}

function Actions({ decision: { id, reference, retiredWhy }, onCorrect, onSaid }: { decision: DecisionView; onCorrect: () => void; onSaid: (words: string) => void }) {
  const setAside = useSetDecisionAside();
  const [asking, setAsking] = useState(false);
  const which = <span className="hide"> {reference}</span>;
  return (
    <>
      <div className="row">
        <Button look="plain" small onClick={onCorrect}>Correct{which}</Button>
        {retiredWhy === null ? (
          <Button look="plain" small onClick={() => setAsking(true)}>Set aside{which}</Button>
        ) : (
          <Button look="plain" small disabled={setAside.isPending} onClick={() => setAside.mutate({ id, why: null }, { onSuccess: () => onSaid(`${reference} is taken up again.`) })}>Take up again{which}</Button>
        )}
      </div>
      <Trouble text={decisionTrouble(setAside.error)} />
      {asking && <SetAside id={id} reference={reference} onDone={(done) => { setAsking(false); if (done) onSaid(`${reference} is set aside.`); }} />}
    </>
  );
}
