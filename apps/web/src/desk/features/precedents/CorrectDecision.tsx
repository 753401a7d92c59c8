import { londonDay, type Precedent } from '@openvalve/domain';
import type { PrecedentProblem } from '@openvalve/server/router';
import { failureOf } from '../../../lib/failure.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { useMoment } from '../../../lib/use-moment.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { correctionOf, type Correction } from './kept-decision.ts';
import { useChangeDecision, type DecisionView } from './queries.ts';
import { TwoDecisions } from './TwoDecisions.tsx';
import { typedOf } from './typed-decision.ts';

const staleOf = (error: unknown): Extract<PrecedentProblem, { code: 'stale_precedent' }> | null => {
  const failure = failureOf(error);
  const problem = failure.kind === 'declined' ? (failure.problem as PrecedentProblem) : null;
  return problem?.code === 'stale_precedent' ? problem : null;
};

/** Corrects a decision over the version its writer saw. Where somebody was quicker both are shown, and one is chosen. */
export function CorrectDecision({ decision, onSaved, onClose }: { decision: DecisionView; onSaved: () => void; onClose: () => void }) {
  const { id, reference, version } = decision;
  const change = useChangeDecision();
  const today = londonDay(useMoment());
  const [held, setHeld, forget] = useKeptState<Correction>(correctionOf(id), { typed: typedOf(decision), version });
  const stale = staleOf(change.error);
  const goOnWith = (correction: Correction) => {
    change.reset();
    setHeld(correction);
  };
  const save = (precedent: Precedent) => change.mutate({ id, version: held.version, precedent }, { onSuccess: () => { forget(); onSaved(); } });
  return (
    <>
      {stale && (
        <TwoDecisions
          ours={held.typed}
          theirs={typedOf(stale.current)}
          onOurs={() => goOnWith({ typed: held.typed, version: stale.current.version })}
          onTheirs={() => goOnWith({ typed: typedOf(stale.current), version: stale.current.version })}
        />
      )}
      <DecisionForm
        id={`decision-${id}`}
        title={`Correct ${reference}`}
        typed={held.typed}
        today={today}
        action="Save the correction"
        otherwise="Leave it as it was"
        pending={change.isPending}
        blocked={stale !== null}
        error={stale ? null : change.error}
        onChange={(typed) => { if (!stale) change.reset(); setHeld({ ...held, typed }); }}
        onSave={save}
        onCancel={() => { forget(); onClose(); }}
      />
    </>
  );
}
