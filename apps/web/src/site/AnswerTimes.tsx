import type { AnswerTimes } from '@openvalve/domain';
import styles from './Council.module.css';
import { takenWords, timesSentence } from './answer-times-words.ts';
import { counted } from './words.ts';

/** How long one council’s answers took, silence counted, with how many requests that rests on. */
export function TimesTaken({ council, times }: { council: string; times: AnswerTimes }) {
  return (
    <section>
      <h2>How long it took</h2>
      <div className={`stack tight ${styles.under}`}>
        <p>{timesSentence(times)} {takenWords(times)}{times.over > 0 && times.waiting > 0 && ` ${counted(times.waiting, 'request')} more ${times.waiting === 1 ? 'has' : 'have'} time left.`}</p>
        <p className="fine">n = {times.over}. A request that {council} left without an answer is counted as not answered in time. <a href="/late">How long every council took</a></p>
      </div>
    </section>
  );
}
