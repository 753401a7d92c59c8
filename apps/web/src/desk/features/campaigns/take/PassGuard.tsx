import { Button, TextArea } from '../../../../components/index.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { campaignTrouble } from '../problem-text.ts';
import { usePassGuard } from '../queries.ts';
import styles from './take.module.css';

/** A coordinator may let a request go sooner: with a reason, kept with the request. */
export function PassGuard({ campaignId, council, summary, action, onPassed }: {
  campaignId: string;
  council: { slug: string };
  summary: string;
  /** What the button says it does. */
  action: string;
  onPassed: (requestId: string) => void;
}) {
  const pass = usePassGuard();
  const [reason, setReason, forget] = useKeptState(`pass:${campaignId}:${council.slug}`, '');
  const passed = ({ requestId }: { requestId: string }) => {
    forget();
    onPassed(requestId);
  };
  const go = () => pass.mutate({ campaignId, councilSlug: council.slug, reason }, { onSuccess: passed });
  return (
    <details className={styles.pass}>
      <summary>{summary}</summary>
      <div className="stack">
        <TextArea id="pass-reason" label="Why it may go now" hint="Kept with the request. For example: it was refused on cost, and this one is narrower." rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        <Button look="second" disabled={pass.isPending} onClick={go}>{action}</Button>
        <Trouble text={campaignTrouble(pass.error)} />
      </div>
    </details>
  );
}
