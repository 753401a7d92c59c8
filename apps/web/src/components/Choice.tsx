import type { InputHTMLAttributes, ReactNode } from 'react';
import styles from './Choice.module.css';

/** A tick or a choice of one, with the whole row to press. `hint` is the second line. */
export function Choice({ type, children, hint, id, ...input }: {
  type: 'radio' | 'checkbox';
  /** Needed when there is a hint, so that the two can be tied together. */
  id?: string | undefined;
  children: ReactNode;
  hint?: ReactNode;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'id' | 'className' | 'style' | 'children'>) {
  return (
    <label className={styles.choice}>
      <input {...input} type={type} id={id} aria-describedby={hint && id ? `${id}-hint` : undefined} />
      <span>
        <span className={styles.words}>{children}</span>
        {hint && <span className={styles.hint} id={id ? `${id}-hint` : undefined}>{hint}</span>}
      </span>
    </label>
  );
}
