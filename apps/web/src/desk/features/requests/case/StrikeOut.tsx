import { Asking } from '../../../../lib/page/Asking.tsx';
import { requestTrouble } from '../problem-text.ts';
import { useStrikeOut } from '../queries.ts';

/** Asks before an entry is struck out. It stays on file with a line through it; what followed from it no longer does. */
export function StrikeOut({ requestId, entry, what, onDone }: { requestId: string; entry: number; what: string; onDone: () => void }) {
  const strike = useStrikeOut();
  return (
    <Asking
      title="Strike this out?"
      action="Strike it out"
      pending={strike.isPending}
      trouble={requestTrouble(strike.error)}
      onYes={() => strike.mutate({ requestId, entry }, { onSuccess: onDone })}
      onNo={onDone}
    >
      <p>You strike out {what}. It stays in the chronology with a line through it and your name, and the request stands as if it had not been said.</p>
    </Asking>
  );
}
