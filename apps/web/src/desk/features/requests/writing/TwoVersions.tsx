import { Button, LetterSheet, LetterText, Note } from '../../../../components/index.ts';
import type { DraftWords, SavedDraft } from './draft-keeper.ts';
import styles from './writing.module.css';

/** Two people, or two tabs, wrote at once: both letters side by side, and a choice. Nothing is lost until it is made. */
export function TwoVersions({ ours, theirs, onOurs, onTheirs }: { ours: DraftWords; theirs: SavedDraft; onOurs: () => void; onTheirs: () => void }) {
  return (
    <section className={styles.versions} aria-labelledby="versions">
      <Note tone="late" role="alert">
        <h2 id="versions">Somebody saved other words since you opened this letter</h2>
        <p>Both are here. Choose the one to go on with; copy what you need from the other first.</p>
      </Note>
      <div className={styles.pair}>
        <div className="stack">
          <h3>Yours, on this page</h3>
          <LetterSheet peek envelope={[{ name: 'Subject', value: ours.subject }]}><LetterText text={ours.body} /></LetterSheet>
          <Button look="second" onClick={onOurs}>Go on with mine</Button>
        </div>
        <div className="stack">
          <h3>Saved meanwhile</h3>
          <LetterSheet peek envelope={[{ name: 'Subject', value: theirs.words.subject }]}><LetterText text={theirs.words.body} /></LetterSheet>
          <Button look="second" onClick={onTheirs}>Go on with the saved one</Button>
        </div>
      </div>
    </section>
  );
}
