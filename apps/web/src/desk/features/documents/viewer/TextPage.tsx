import { Quoted } from './Quoted.tsx';
import styles from './viewer.module.css';

/** A page that is only words: set as it came, with what was searched for under the marker. */
export const TextPage = ({ text, q, label }: { text: string; q: string; label: string }) => (
  // What may be longer than the screen scrolls by itself, so it has to be reachable by keyboard.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
  <div className={styles.text} tabIndex={0} role="region" aria-label={`${label}, its words`}><Quoted text={text} q={q} /></div>
);
