import { Icon } from '../../../../../components/index.ts';
import { paths } from '../../../../../lib/paths.ts';
import type { MessageView, RequestView } from '../../queries.ts';
import styles from '../case.module.css';

/** A machine wrote it: nobody has to read it, it stops no clock, and it is an answer only if somebody says so. */
export function MachinesOwn({ request: { requestId, may }, message: { id, automatic, waits, classified } }: { request: RequestView; message: MessageView }) {
  if (automatic === null || classified) return null;
  return (
    <p className={`small ${styles.machine}`}>
      <span><Icon name="clock" /> A machine wrote it. {waits ? 'Somebody has to look at what it means.' : 'Nobody has to read it, and it changes nothing.'}</span>
      {may.act && !waits && <a href={paths.answer(requestId, id)}>It is an answer after all</a>}
    </p>
  );
}
