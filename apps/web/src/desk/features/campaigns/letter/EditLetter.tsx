import { placeholders, templateProblems } from '@openvalve/letters';
import type { CampaignProblem, LetterWords } from '@openvalve/server/router';
import { useState } from 'react';
import { Button, LetterSheet, LetterText, Note, TextArea, TextField } from '../../../../components/index.ts';
import { failureOf } from '../../../../lib/failure.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { useSignedIn } from '../../../../lib/signed-in.ts';
import { campaignTrouble } from '../problem-text.ts';
import { useSaveLetter, type CampaignView } from '../queries.ts';
import { ExampleLetter } from './ExampleLetter.tsx';
import { placeholderMeaning, templateProblemText } from './template-words.ts';
import styles from './letter.module.css';

const staleOf = (error: unknown): Extract<CampaignProblem, { code: 'stale' }> | null => {
  const failure = failureOf(error);
  const problem = failure.kind === 'declined' ? (failure.problem as CampaignProblem) : null;
  return problem?.code === 'stale' ? problem : null;
};

/** A coordinator changes a campaign's letter: what is wrong with it and what it becomes for one council, while it is typed. */
export function EditLetter({ campaign }: { campaign: CampaignView }) {
  const { realName } = useSignedIn();
  const save = useSaveLetter();
  const onServer: LetterWords = { subject: campaign.letterSubject, body: campaign.letterBody, version: campaign.version };
  const [words, setWords, forget] = useKeptState<LetterWords>(`campaign:${campaign.id}`, onServer);
  const [done, setDone] = useState(false);
  const stale = staleOf(save.error);
  const problems = templateProblems(words);
  const same = words.subject === campaign.letterSubject && words.body === campaign.letterBody;

  const change = (changed: Partial<LetterWords>) => {
    setDone(false);
    setWords({ ...words, ...changed });
  };
  const put = (letter: LetterWords) =>
    save.mutate({ campaignId: campaign.id, ...letter }, {
      onSuccess: ({ version }) => {
        setWords({ ...letter, version });
        forget();
        setDone(true);
      },
    });
  const takeTheirs = (theirs: LetterWords) => {
    setWords(theirs);
    forget();
    save.reset();
  };
  return (
    <>
      {stale && <TwoLetters ours={words} theirs={stale.current} onOurs={() => put({ ...words, version: stale.current.version })} onTheirs={() => takeTheirs(stale.current)} />}
      <div className={styles.columns}>
        <form className="stack" onSubmit={(event) => { event.preventDefault(); put(words); }}>
          <h2>Its letter</h2>
          <TextField id="campaign-subject" label="Subject" value={words.subject} maxLength={300} onChange={(event) => change({ subject: event.target.value })} />
          <TextArea id="campaign-letter" label="Letter" hint="Words in double braces are filled in for each council." voice="letter" rows={24} value={words.body} onChange={(event) => change({ body: event.target.value })} />
          {problems.length > 0 && <Note tone="soon" small><ul className={styles.problems}>{problems.map((problem) => <li key={JSON.stringify(problem)}>{templateProblemText(problem)}</li>)}</ul></Note>}
          <div className="row">
            <Button type="submit" disabled={save.isPending || same || problems.length > 0}>{save.isPending ? 'Saving…' : 'Save the letter'}</Button>
            {!same && <Button look="plain" onClick={() => takeTheirs(onServer)}>Undo my changes</Button>}
          </div>
          <p role="status" className="small">{done ? 'Saved. Letters that are already drafts keep the words they have.' : ''}</p>
          {!stale && <Trouble text={campaignTrouble(save.error)} />}
          <Gaps />
        </form>
        <ExampleLetter campaign={campaign} template={words} volunteerName={realName ?? 'Robin Example'} />
      </div>
    </>
  );
}

const Gaps = () => (
  <details className={styles.gaps} open>
    <summary>What can be filled in</summary>
    <dl>
      {placeholders.map((name) => (
        <div key={name}>
          <dt><code>{`{{${name}}}`}</code></dt>
          <dd>{placeholderMeaning[name]}</dd>
        </div>
      ))}
    </dl>
  </details>
);

function TwoLetters({ ours, theirs, onOurs, onTheirs }: { ours: LetterWords; theirs: LetterWords; onOurs: () => void; onTheirs: () => void }) {
  return (
    <section className={styles.versions} aria-labelledby="two-letters">
      <Note tone="late" role="alert">
        <h2 id="two-letters">Somebody saved other words since you opened this letter</h2>
        <p>Both are here. Choose the one to keep; copy what you need from the other first.</p>
      </Note>
      <div className={styles.pair}>
        <div className="stack">
          <h3>Yours, on this page</h3>
          <LetterSheet peek envelope={[{ name: 'Subject', value: ours.subject }]}><LetterText text={ours.body} /></LetterSheet>
          <Button look="second" onClick={onOurs}>Save mine over it</Button>
        </div>
        <div className="stack">
          <h3>Saved meanwhile</h3>
          <LetterSheet peek envelope={[{ name: 'Subject', value: theirs.subject }]}><LetterText text={theirs.body} /></LetterSheet>
          <Button look="second" onClick={onTheirs}>Go on with the saved one</Button>
        </div>
      </div>
    </section>
  );
}
