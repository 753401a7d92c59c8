import type { ReactNode } from 'react';
import styles from './LetterSheet.module.css';

/** A letter as it arrives. `envelope` is who it is from and to and its subject; `children` are its paragraphs. */
export function LetterSheet({ envelope, peek = false, children }: { envelope?: readonly { name: string; value: ReactNode }[] | undefined; peek?: boolean | undefined; children: ReactNode }) {
  return (
    <div className={peek ? `${styles.letter} ${styles.peek}` : styles.letter}>
      {envelope && <div className={styles.to}>{envelope.map(({ name, value }) => <div key={name}>{name}: {value}</div>)}</div>}
      {children}
    </div>
  );
}

/** Plain text as paragraphs, lines kept: how every letter's words are shown. Never taken for HTML. */
export const LetterText = ({ text }: { text: string }) => (
  <>{text.split(/\n{2,}/).map((paragraph, at) => <p key={at} className={styles.text}>{paragraph}</p>)}</>
);

/** Words worth another look before sending: a wavy line under them. */
export const Flagged = ({ children }: { children: ReactNode }) => <span className={styles.flag}>{children}</span>;
