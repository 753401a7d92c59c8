import { paths } from '../../../../lib/paths.ts';
import type { RequestView } from '../queries.ts';
import styles from './follow-up.module.css';

/** Everything the ICO needs about this request, to take away: one PDF to read, and the originals with their checksums. */
export const IcoPack = ({ request: { requestId } }: { request: RequestView }) => (
  <div className={styles.pack}>
    <h3>The pack for the ICO</h3>
    <ul>
      <li><a href={paths.icoPack(requestId, 'pdf')} download>One PDF to attach</a> <span className="fine">What happened, why the date is what it is, every letter, and proof of sending.</span></li>
      <li><a href={paths.icoPack(requestId, 'zip')} download>The originals, as a ZIP</a> <span className="fine">Every letter and file as it came, with checksums.</span></li>
    </ul>
  </div>
);
