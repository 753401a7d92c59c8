import { IsoDate } from '@openvalve/domain';
import { useState, type ReactNode } from 'react';
import { Button, TextField } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import styles from './case.module.css';

/** One day, and a button that records it. What was recorded can be struck out under “What happened”. */
export function DayForm({ id, label, hint, button, look, first, min, max, pending, trouble, onDay, children }: {
  id: string;
  label: string;
  hint?: string;
  button: string;
  look?: 'first' | 'second';
  /** The day it starts with. */
  first: IsoDate;
  min?: IsoDate | undefined;
  max: IsoDate;
  pending: boolean;
  trouble: string | null;
  onDay: (day: IsoDate) => void;
  /** More to fill in, above the day. */
  children?: ReactNode;
}) {
  const [day, setDay] = useState<string>(first);
  const [missing, setMissing] = useState(false);
  const go = () => {
    const read = IsoDate.safeParse(day);
    setMissing(!read.success);
    if (read.success) onDay(read.data);
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
      {children}
      <div className={styles.day}>
        <TextField id={id} type="date" label={label} hint={hint} value={day} min={min} max={max} onChange={(event) => setDay(event.target.value)} />
      </div>
      <div className="row"><Button type="submit" look={look} disabled={pending}>{button}</Button></div>
      <Trouble text={missing ? 'Give the day in full.' : trouble} />
    </form>
  );
}
