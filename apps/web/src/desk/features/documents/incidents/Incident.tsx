import type { IncidentView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button, ButtonLink, Choice, FactsList } from '../../../../components/index.ts';
import { Asking } from '../../../../lib/page/Asking.tsx';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useMay } from '../../../../lib/signed-in.ts';
import { useMoment } from '../../../../lib/use-moment.ts';
import { fileTrouble } from '../file-problem-text.ts';
import { useEndIncident, useTickStep } from '../incident-queries.ts';
import { hoursLeft, momentWords } from './moments.ts';
import styles from './incidents.module.css';

/** A file that was released by accident: how long there is, the letter, what has to be done, and what the law says. */
export function Incident({ incident }: { incident: IncidentView }) {
  const [ending, setEnding] = useState(false);
  const reviewer = useMay('reviewer');
  const now = useMoment();
  const { id, why, noticedAt, reportBy, closedAt, closedBy, openTo, steps, law, letterId, requestId, documentId, ended } = incident;
  const letter = letterId !== null && requestId !== null ? paths.letter(requestId, letterId) : null;
  return (
    <div className={`stack loose ${styles.incident}`}>
      {ended === null && <p className="lead">{hoursLeft(reportBy, now)} If the duty is ours, the Commissioner has to know by {momentWords(reportBy)}.</p>}
      {ended === null && <p className="row">{letter !== null ? <ButtonLink href={letter}>Read the letter to the council and send it</ButtonLink> : <span>No letter could be begun on a request. Write to the council by hand, today.</span>}{requestId !== null && <ButtonLink look="plain" href={paths.request(requestId)}>The request</ButtonLink>}{documentId !== null && <ButtonLink look="plain" href={paths.document(documentId)}>The document</ButtonLink>}</p>}
      <FactsList
        facts={[
          { name: 'What was noticed', value: why },
          { name: 'Noticed', value: momentWords(noticedAt) },
          { name: 'Closed', value: `${momentWords(closedAt)}, by ${closedBy}` },
          { name: 'Can open it', value: openTo.map(({ name }) => name).join(' and ') },
        ]}
      />
      <section aria-labelledby="steps">
        <h2 id="steps">{incident.stepsLeft === 0 ? 'Everything is done' : `${incident.stepsLeft} of ${steps.length} things are left to do`}</h2>
        <ol className={styles.steps}>{steps.map((step) => <Step key={step.step} incidentId={id} step={step} ended={ended !== null} />)}</ol>
      </section>
      <section aria-labelledby="law">
        <h2 id="law">What the law says to whoever has such a file</h2>
        {law.map((each) => <div key={each.law} className={styles.law}><h3>{each.law}</h3><p className="small">{each.words}</p></div>)}
      </section>
      {ended === null && reviewer && <p><Button look="second" onClick={() => setEnding(true)}>End this…</Button></p>}
      {ending && <End id={id} onDone={() => setEnding(false)} />}
    </div>
  );
}

function Step({ incidentId, step: { step, words, law, done }, ended }: { incidentId: string; step: IncidentView['steps'][number]; ended: boolean }) {
  const tick = useTickStep();
  // What was pressed shows at once; what the server has shows as soon as it is known.
  const [pressed, setPressed] = useState<boolean | null>(null);
  const press = (ticked: boolean) => {
    setPressed(ticked);
    tick.mutate({ id: incidentId, step, done: ticked }, { onSettled: () => setPressed(null) });
  };
  return (
    <li>
      <Choice type="checkbox" id={`step-${step}`} hint={law ?? undefined} checked={pressed ?? done !== null} disabled={ended} onChange={(event) => press(event.target.checked)}>{words}</Choice>
      {done !== null && <p className={`fine ${styles.done}`}>{done.by}, {momentWords(done.at)}</p>}
      <Trouble text={fileTrouble(tick.error)} />
    </li>
  );
}

function End({ id, onDone }: { id: string; onDone: () => void }) {
  const end = useEndIncident();
  const [how, setHow] = useState<'opened-again' | 'destroyed' | null>(null);
  return (
    <Asking title="How does this end?" action="End it" pending={end.isPending || how === null} trouble={fileTrouble(end.error)} onYes={() => how !== null && end.mutate({ id, how }, { onSuccess: onDone })} onNo={onDone}>
      <div className="stack tight">
        <Choice type="radio" name="how" id="end-destroyed" hint="A reviewer and an admin have destroyed it; there is nothing left to open." checked={how === 'destroyed'} onChange={() => setHow('destroyed')}>The file was destroyed</Choice>
        <Choice type="radio" name="how" id="end-opened" hint="The council says it may be kept. Everybody who could open it before can again." checked={how === 'opened-again'} onChange={() => setHow('opened-again')}>It is opened again</Choice>
      </div>
    </Asking>
  );
}
