import type { DestructionView } from '@openvalve/server/router';
import { useSignedIn } from '../../../../lib/signed-in.ts';
import { AskedFor } from './Destroy.tsx';
import { momentWords } from './moments.ts';
import styles from './incidents.module.css';

/** Files that somebody asked to have destroyed, and those that were: what stays of them is a hash, a reason and a day. */
export function Destructions({ destructions }: { destructions: readonly DestructionView[] }) {
  const { id: me } = useSignedIn();
  const asked = destructions.filter(({ state }) => state === 'asked');
  const done = destructions.filter(({ state }) => state === 'under-way' || state === 'done');
  if (asked.length + done.length === 0) return null;
  return (
    <section aria-labelledby="destructions">
      <h2 id="destructions">Destroyed, or to be ({asked.length} to decide)</h2>
      <ul className={styles.steps}>
        {asked.map(({ id, reason, askedAt, askedBy, councilName }) => (
          <li key={id}><p><strong>A file from {councilName ?? 'a council'}</strong></p><AskedFor asked={{ id, reason, askedAt, doneAt: null, askedByMe: askedBy?.id === me }} /></li>
        ))}
        {done.map(({ id, reason, state, doneAt, councilName, sha256 }) => (
          <li key={id} className="small"><strong>A file from {councilName ?? 'a council'}</strong>: {reason} {state === 'done' && doneAt !== null ? `Destroyed ${momentWords(doneAt)}.` : 'Being destroyed.'} <span className="fine">SHA-256 {sha256.slice(0, 12)}…</span></li>
        ))}
      </ul>
    </section>
  );
}
