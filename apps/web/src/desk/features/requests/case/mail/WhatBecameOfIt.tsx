import { Icon } from '../../../../../components/index.ts';
import type { MessageView } from '../../queries.ts';
import styles from '../case.module.css';
import { reportWords } from './letter-report.ts';

/** What a mail server reported of a letter of ours: that it did not arrive, or is late and still being tried, in the server’s words. */
export function WhatBecameOfIt({ message: { report } }: { message: MessageView }) {
  if (!report) return null;
  return (
    <p className={`small ${styles.machine}`}>
      <span className={report.permanent ? 'late' : 'soon'}><Icon name="warning" /> {reportWords(report)}</span>
    </p>
  );
}
