import type { FileView } from '@openvalve/server/router';
import { StatusMark } from '../../../../components/index.ts';
import { paths } from '../../../../lib/paths.ts';
import { years } from '../../../../lib/register-words.ts';
import { useMay } from '../../../../lib/signed-in.ts';
import { stageWords } from '../stage-words.ts';
import styles from './file-page.module.css';

/** What is being made of a file for the public, and how far each is. */
export function DocumentsOfFile({ file: { documents } }: { file: FileView }) {
  const reviewer = useMay('reviewer');
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">What is made of it</h2>
      <ul className={styles.documents}>
        {documents.map(({ id, title, kindName, period, stage }) => (
          <li key={id}>
            {reviewer ? <a href={paths.document(id)}>{title}</a> : <strong>{title}</strong>} <span className="fine">{kindName}{period !== null && ` ${years(period)}`}</span>
            <StatusMark {...stageWords[stage]} wrap />
          </li>
        ))}
      </ul>
    </section>
  );
}
