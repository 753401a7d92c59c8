import styles from './Library.module.css';
import type { Passage } from './document-views.ts';

/** Words quoted from a document, with what was looked for under the marker. */
export const Quoted = ({ passage }: { passage: Passage }) => (
  <blockquote className={styles.passage}>{passage.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</blockquote>
);
