import type { ReactNode } from 'react';
import { TextArea, TextField } from '../../../../components/index.ts';
import type { DraftKeeper, DraftState } from './draft-keeper.ts';
import { TwoVersions } from './TwoVersions.tsx';
import styles from './writing.module.css';

type Parts = {
  state: DraftState;
  keeper: DraftKeeper;
  hint: string;
  /** How it will arrive, beside the words. */
  arrives: ReactNode;
  /** What stands under the words: back to the first ones, what is asked, what is worth another look. */
  children: ReactNode;
};

/** The words of a letter and, beside them, how it will arrive; above both another version, where somebody saved one meanwhile. */
export function LetterForm({ state: { words, theirs }, keeper, hint, arrives, children }: Parts) {
  return (
    <>
      {theirs && <TwoVersions ours={words} theirs={theirs} onOurs={() => void keeper.keepOurs()} onTheirs={keeper.takeTheirs} />}
      <div className={styles.columns}>
        <form className={`stack ${styles.form}`} onSubmit={(event) => event.preventDefault()}>
          <TextField id="subject" label="Subject" value={words.subject} maxLength={300} onChange={(event) => keeper.change({ ...words, subject: event.target.value })} />
          <TextArea id="letter" label="Letter" hint={hint} voice="letter" rows={18} value={words.body} onChange={(event) => keeper.change({ ...words, body: event.target.value })} />
          {children}
        </form>
        {arrives}
      </div>
    </>
  );
}
