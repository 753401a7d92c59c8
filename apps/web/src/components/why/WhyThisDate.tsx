import type { ClockExplanation } from '@openvalve/domain';
import type { ReactNode } from 'react';
import { HowItWasCounted } from './HowItWasCounted.tsx';
import { leftOutWords, type Counting } from './why-words.ts';
import styles from './why.module.css';

/** “Why this date?”: the answer in one line, and every day counted once it is opened. `children`: where anybody can read the same. */
export function WhyThisDate({ explanation, counting, children }: { explanation: ClockExplanation; counting?: Counting | undefined; children?: ReactNode }) {
  return (
    <details className={styles.open}>
      <summary><span className={styles.question}>Why this date?</span> <span>{leftOutWords(explanation)}</span></summary>
      <HowItWasCounted explanation={explanation} counting={counting}>{children}</HowItWasCounted>
    </details>
  );
}
