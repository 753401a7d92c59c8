import type { ReactNode } from 'react';
import styles from './case.module.css';

/** Something that can be done besides the next step, folded until somebody wants it. */
export const Disclosed = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className={styles.disclosed}>
    <summary>{summary}</summary>
    <div className="stack">{children}</div>
  </details>
);
