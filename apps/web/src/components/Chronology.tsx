import type { ReactNode } from 'react';
import styles from './Chronology.module.css';

/** What happened, newest first. */
export const Chronology = ({ children }: { children: ReactNode }) => <ol className={styles.chron}>{children}</ol>;

/** One entry: a round mark for ours, a square for theirs, a ring for the rest. A struck-out entry stays, and shows it. */
export function ChronologyEntry({ by, when, dateTime, title, late = false, struck = false, children }: {
  by?: 'ours' | 'theirs' | undefined;
  when: string;
  /** The machine-readable day or moment. */
  dateTime: string;
  title: ReactNode;
  late?: boolean | undefined;
  struck?: boolean | undefined;
  children?: ReactNode;
}) {
  const words = struck ? <s className={styles.struck}><span className="hide">Struck out: </span>{title}</s> : title;
  return (
    <li className={struck ? undefined : by && styles[by]}>
      <time dateTime={dateTime}>{when}</time>
      <strong className={late ? 'late' : undefined}>{words}</strong>
      {children}
    </li>
  );
}
