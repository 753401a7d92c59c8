import { TextArea } from '../../../components/index.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { Asking } from '../../../lib/page/Asking.tsx';
import { decisionTrouble } from './problem-text.ts';
import { useSetDecisionAside } from './queries.ts';

/** Sets a decision aside, with the reason for whoever asks later. */
export function SetAside({ id, reference, onDone }: { id: string; reference: string; onDone: (done: boolean) => void }) {
  const setAside = useSetDecisionAside();
  const [why, setWhy, forget] = useKeptState(`decision-aside:${id}`, '');
  return (
    <Asking
      title={`Set ${reference} aside?`}
      action="Set it aside"
      pending={setAside.isPending}
      trouble={decisionTrouble(setAside.error)}
      onYes={() => setAside.mutate({ id, why }, { onSuccess: () => { forget(); onDone(true); } })}
      onNo={() => onDone(false)}
    >
      <p>No new letter cites it then. Letters that are already begun keep their words. It stays on this page with your reason, and can be taken up again.</p>
      <TextArea id="aside-why" label="Why" hint="For example: overturned on appeal." rows={3} maxLength={2000} value={why} onChange={(event) => setWhy(event.target.value)} />
    </Asking>
  );
}
