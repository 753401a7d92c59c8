import { londonDay } from '@openvalve/domain';
import { useKeptState } from '../../../lib/kept-words.ts';
import { useMoment } from '../../../lib/use-moment.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { newDecision } from './kept-decision.ts';
import { useAddDecision } from './queries.ts';
import { nothingTyped, type TypedDecision } from './typed-decision.ts';

/** Adds a decision somebody found. What is typed is kept in this tab until the register has it. */
export function AddDecision({ onAdded, onClose }: { onAdded: (reference: string) => void; onClose: () => void }) {
  const add = useAddDecision();
  const today = londonDay(useMoment());
  const [typed, setTyped, forget] = useKeptState<TypedDecision>(newDecision, nothingTyped(today));
  return (
    <DecisionForm
      id="new-decision"
      title="A decision you found"
      typed={typed}
      today={today}
      action="Add it to the register"
      otherwise="Do not add it"
      pending={add.isPending}
      error={add.error}
      onChange={(changed) => { add.reset(); setTyped(changed); }}
      onSave={(decision) => add.mutate(decision, { onSuccess: () => { forget(); onAdded(decision.reference); } })}
      onCancel={() => { forget(); onClose(); }}
    />
  );
}
