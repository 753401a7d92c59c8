import { citable, type IsoDate, type Precedent } from '@openvalve/domain';
import { useEffect, useRef, useState } from 'react';
import type { PrecedentProblem } from '@openvalve/server/router';
import { Button, Note, Sheet } from '../../../components/index.ts';
import { failureOf } from '../../../lib/failure.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { decisionTrouble } from './problem-text.ts';
import { decisionOf, type FieldOfDecision, type TypedDecision } from './typed-decision.ts';

/** Which field a problem belongs to, so that its words stand there. */
const fieldOf = (error: unknown): FieldOfDecision | null => {
  const failure = failureOf(error);
  const problem = failure.kind === 'declined' ? (failure.problem as PrecedentProblem) : null;
  if (problem?.code === 'precedent_already_there') return 'reference';
  return problem?.code === 'precedent_day_in_future' ? problem.field : null;
};

/** A decision as it is typed: what is missing stands at its field, and whether letters will cite it is said before it is saved. */
export function DecisionForm({ id, title, typed, today, action, otherwise, pending, blocked = false, error, onChange, onSave, onCancel }: {
  id: string;
  title: string;
  typed: TypedDecision;
  today: IsoDate;
  action: string;
  /** What leaving it is called. */
  otherwise: string;
  pending: boolean;
  /** While a choice between two versions is open. */
  blocked?: boolean;
  error: unknown;
  onChange: (typed: TypedDecision) => void;
  onSave: (decision: Precedent) => void;
  onCancel: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [tries, setTries] = useState(0);
  const read = decisionOf(typed);
  const trouble = error ? decisionTrouble(error) : null;
  const at = error ? fieldOf(error) : null;
  const wrong = { ...(tries > 0 && !read.ok ? read.wrong : {}), ...(at !== null && trouble !== null ? { [at]: trouble } : {}) };
  useEffect(() => heading.current?.focus(), []);
  // To the first field that needs a look, each time it was tried.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries, at]);
  const save = () => {
    setTries(tries + 1);
    if (read.ok) onSave(read.decision);
  };
  return (
    <Sheet as="section" labelledBy={`${id}-title`}>
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1}>{title}</h3>
      <form ref={form} className="stack" noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
        <DecisionFields id={id} typed={typed} today={today} wrong={wrong} onChange={onChange} />
        {read.ok && <Note tone={citable([read.decision], read.decision.exemptions).length > 0 ? 'ok' : undefined} small><p>{willBeCited(read.decision)}</p></Note>}
        <div className="row">
          <Button type="submit" disabled={pending || blocked}>{pending ? 'Saving…' : action}</Button>
          <Button look="plain" onClick={onCancel}>{otherwise}</Button>
        </div>
        {at === null && <Trouble text={trouble} />}
      </form>
    </Sheet>
  );
}

const willBeCited = ({ result, seenAs }: Precedent): string => {
  if (result === 'against') return 'Letters will not cite it. It is kept so that nobody is surprised when a council does.';
  return seenAs === 'reported' ? 'Letters will not cite it until somebody has read the decision itself.' : 'Letters about these grounds will cite it, by its reference, whose refusal it was about, and its day.';
};
