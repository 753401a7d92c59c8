import { changesFrom } from '@openvalve/letters';
import { Fragment, useState } from 'react';
import { Button, Flagged, LetterSheet } from '../../../../components/index.ts';
import type { DraftView } from '../queries.ts';
import { letterRuns, type Run } from './letter-runs.ts';
import styles from './writing.module.css';

/** The letter as the council will read it, with one's own changes underlined and what is worth another look marked. */
export function AsItWillArrive({ draft, subject, body, flags }: { draft: DraftView; subject: string; body: string; flags: readonly string[] }) {
  const [changes, setChanges] = useState(false);
  const envelope = [
    { name: 'From', value: <>{draft.fromName}, <Address of={draft.fromAddress} /></> },
    { name: 'To', value: draft.to?.value ?? 'no address yet' },
    { name: 'Subject', value: <strong>{subject}</strong> },
  ];
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <div className="row between">
        <h2 id="preview">As it will arrive</h2>
        <Button look="plain" small aria-pressed={changes} onClick={() => setChanges(!changes)}>{changes ? 'Show it as it arrives' : 'Show what changed'}</Button>
      </div>
      <div className={styles.sheet}>
        <LetterSheet envelope={envelope}>
          {changes ? <AllChanges from={draft.campaignBody} to={body} /> : letterRuns(draft.campaignBody, body, flags).map((runs, at) => <p key={at} className={styles.paragraph}>{runs.map((run, index) => <OneRun key={index} run={run} />)}</p>)}
        </LetterSheet>
      </div>
      <p className="fine">Wavy underline: worth another look. Straight underline: your change to the campaign’s words.{changes && ' Struck through: words of the campaign you took out.'}</p>
    </section>
  );
}

/** A mail address too long for its line breaks where people read it in two. */
const Address = ({ of }: { of: string }) => <>{of.split(/(?=@)/).map((part, at) => <Fragment key={part}>{at > 0 && <wbr />}{part}</Fragment>)}</>;

function OneRun({ run: { text, added, flagged } }: { run: Run }) {
  const words = flagged ? <Flagged>{text}</Flagged> : text;
  return added ? <ins>{words}</ins> : <>{words}</>;
}

/** Both texts in one, where lines end as they were typed. */
function AllChanges({ from, to }: { from: string; to: string }) {
  return (
    <p className={styles.wholeText}>
      {changesFrom(from, to).map(({ kind, text }, at) => {
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}
