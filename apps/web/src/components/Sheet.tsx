import type { ReactNode } from 'react';
import styles from './Sheet.module.css';

/** The one container: a letter, a next step, a clock. Never to box a paragraph. `next` marks the one next step. */
export function Sheet({ as: Tag = 'div', next = false, labelledBy, children }: { as?: 'div' | 'section' | 'article' | undefined; next?: boolean | undefined; labelledBy?: string | undefined; children: ReactNode }) {
  return <Tag className={`${styles.sheet} stack${next ? ` ${styles.next}` : ''}`} aria-labelledby={labelledBy}>{children}</Tag>;
}

/** A remark beside the text: something to know, with a rule at its side in the tone of what it says. */
export function Note({ tone, small = false, role, children }: {
  tone?: 'late' | 'soon' | 'ok' | undefined;
  small?: boolean | undefined;
  /** `alert` when something the person just did needs them; `status` when it only says that it was done. */
  role?: 'alert' | 'status' | undefined;
  children: ReactNode;
}) {
  return <div className={[styles.note, tone && styles[tone], small && 'small', 'stack', 'tight'].filter(Boolean).join(' ')} role={role}>{children}</div>;
}
