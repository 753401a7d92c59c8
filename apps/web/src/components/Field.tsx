import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Field.module.css';

/** What a control takes from its field: its id, and what describes it. */
export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Words = { id: string; label: ReactNode; hint?: ReactNode; error?: ReactNode; hideLabel?: boolean | undefined };

/** A label, a hint and what is wrong, tied to one control. The control is drawn by `children`. */
export function Field({ id, label, hint, error, hideLabel = false, children }: Words & { children: (control: ControlProps) => ReactNode }) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'hide' : styles.label}>{label}</label>
      {hint && <span id={hintId} className={styles.hint}>{hint}</span>}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {children({ id, ...(describedBy && { 'aria-describedby': describedBy }), ...(error ? { 'aria-invalid': true as const } : {}) })}
    </div>
  );
}

/** What is wrong with what was typed: what happened, then what to do. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return <span id={id} className={styles.error}><Icon name="warning" /> {children}</span>;
}

type Own = 'id' | 'className' | 'style' | 'children';

/** One line of text, a day, an address, a file: any `<input>` that has a label above it. */
export function TextField({ id, label, hint, error, hideLabel, ...input }: Words & Omit<InputHTMLAttributes<HTMLInputElement>, Own>) {
  return <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>{(control) => <input type="text" {...input} {...control} />}</Field>;
}

/** Several lines of text. `voice="letter"` sets it in the serif that letters have. */
export function TextArea({ id, label, hint, error, hideLabel, voice, ...area }: Words & { voice?: 'letter' | undefined } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {(control) => <textarea rows={6} {...area} {...control} className={voice === 'letter' ? styles.letter : undefined} />}
    </Field>
  );
}

/** A choice from a list that is too long to show whole. */
export function SelectField({ id, label, hint, error, hideLabel, children, ...select }: Words & { children: ReactNode } & Omit<SelectHTMLAttributes<HTMLSelectElement>, Own>) {
  return <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>{(control) => <select {...select} {...control}>{children}</select>}</Field>;
}

/** Several controls under one question. The error is read with the group. */
export function FieldGroup({ id, legend, hint, error, children }: { id: string; legend: ReactNode; hint?: ReactNode; error?: ReactNode; children: ReactNode }) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset id={id} className={styles.group} aria-describedby={describedBy || undefined}>
      <legend>{legend}</legend>
      {hint && <span id={`${id}-hint`} className={styles.hint}>{hint}</span>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}
