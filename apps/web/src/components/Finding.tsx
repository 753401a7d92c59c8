import type { ReactNode } from 'react';
import styles from './Finding.module.css';

/** A figure and what it rests on. `unread` draws its rule dashed: nobody here has read the paper itself yet. */
export function Finding({ figure, about, unread = false, children }: { figure: ReactNode; about: ReactNode; unread?: boolean | undefined; children: ReactNode }) {
  return (
    <article className={unread ? `${styles.finding} ${styles.unread}` : styles.finding}>
      <h3 className={styles.figure}>{figure}<small>{about}</small></h3>
      <div className="stack">{children}</div>
    </article>
  );
}

/** Words quoted from a document, under the marker: the only place that colour is used. */
export const Quotation = ({ children }: { children: ReactNode }) => <blockquote className={styles.quotation}>“<mark>{children}</mark>”</blockquote>;

/** Where a figure or a quotation comes from. */
export const Source = ({ children }: { children: ReactNode }) => <p className={styles.source}>{children}</p>;
