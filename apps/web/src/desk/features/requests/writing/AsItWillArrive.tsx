import { changesFrom } from '@openvalve/letters';
import { Fragment, useState } from 'react';
import { Button, Flagged, LetterSheet } from '../../../../components/index.ts';
import { letterRuns, type Run } from './letter-runs.ts';
import styles from './writing.module.css';

/** Who a letter is from and to; no address where it goes through a form in somebody’s own name. */
export type Envelope = { fromName: string; fromAddress: string | null; to: string };

/** The letter as its reader will have it, with one's own changes underlined and what is worth another look marked. */
export function AsItWillArrive({ from: { fromName, fromAddress, to }, original, originalName, subject, body, flags }: {
  from: Envelope;
  /** The words it was before anybody changed them, and what they are called: “the campaign’s words”. */
  original: string;
  originalName: string;
  subject: string;
  body: string;
  flags: readonly string[];
}) {
  const [changes, setChanges] = useState(false);
  const envelope = [
    { name: 'From', value: fromAddress === null ? fromName : <>{fromName}, <Address of={fromAddress} /></> },
    { name: 'To', value: to },
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
          {changes ? <AllChanges from={original} to={body} /> : letterRuns(original, body, flags).map((runs, at) => <p key={at} className={styles.paragraph}>{runs.map((run, index) => <OneRun key={index} run={run} />)}</p>)}
        </LetterSheet>
      </div>
      <p className="fine">Wavy underline: worth another look. Straight underline: your change to {originalName}.{changes && ' Struck through: words you took out.'}</p>
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
