import { Choice, FieldGroup } from '../../../components/index.ts';
import { messageKinds, type MessageKind } from './message-kinds.ts';
import type { RequestView } from './queries.ts';
import type { Reading } from './what-it-is.ts';
import styles from './correspondence.module.css';

/** What a message can be, each with what it does to the clock. What makes no sense just now is one press away. */
export function KindChoice({ request, asked, chosen, onChoose }: { request: RequestView; asked: boolean; chosen: Reading['as']; onChoose: (as: MessageKind['as']) => void }) {
  const { likely, others } = messageKinds(request, { asked });
  const one = ({ as, words, clock }: MessageKind) => (
    <Choice key={as} type="radio" name="what" id={`what-${as}`} hint={clock} checked={chosen === as} onChange={() => onChoose(as)}>{words}</Choice>
  );
  return (
    <FieldGroup id="what" legend="What is it?">
      {likely.map(one)}
      {others.length > 0 && (
        <details className={styles.more} open={others.some(({ as }) => as === chosen)}>
          <summary>It is none of these</summary>
          <div className={styles.codes}>{others.map(one)}</div>
        </details>
      )}
    </FieldGroup>
  );
}
