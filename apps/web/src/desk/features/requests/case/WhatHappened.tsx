import { useState } from 'react';
import { Button, Chronology, ChronologyEntry, LetterSheet, LetterText } from '../../../../components/index.ts';
import { TakeAway } from '../../../../lib/page/TakeAway.tsx';
import { paths } from '../../../../lib/paths.ts';
import { fileSize } from '../../../../lib/words.ts';
import type { MessageView, RequestView } from '../queries.ts';
import { chronologyLines, type ChronologyLine } from './chronology-lines.ts';
import { StrikeOut } from './StrikeOut.tsx';
import styles from './case.module.css';

/** Everything that happened to a request, newest first: ours round, theirs square, mistakes struck out and kept. */
export function WhatHappened({ request }: { request: RequestView }) {
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">What happened</h2>
      <div className={styles.chronology}>
        <Chronology>
          {chronologyLines(request).map((line) => <Entry key={line.entry} line={line} request={request} />)}
        </Chronology>
      </div>
      <TakeAway what="Take it with you" tables={[{ href: paths.print(request.requestId), label: 'A sheet to print' }, { href: paths.chronologyTable(request.requestId), label: 'A table for a spreadsheet' }]} />
    </section>
  );
}

function Entry({ line, request }: { line: ChronologyLine; request: RequestView }) {
  const [striking, setStriking] = useState(false);
  const { strike, message } = line;
  const unread = message !== null && message.direction === 'incoming' && !message.classified && !line.struck;
  return (
    <ChronologyEntry by={line.by} when={line.when} dateTime={line.dateTime} title={line.title} struck={line.struck}>
      {line.detail && <p className="small">{line.detail}</p>}
      {message && <Letter message={message} />}
      {unread && request.may.act && <p className={`small ${styles.say}`}><a href={paths.answer(request.requestId, message.id)}>Say what it is</a></p>}
      {(line.fine || strike) && (
        <p className={`fine ${styles.act}`}>
          {line.fine && <span>{line.fine}</span>}
          {strike && <Button look="plain" small onClick={() => setStriking(true)}>{strike.button}<span className="hide"> {strike.what}</span></Button>}
        </p>
      )}
      {strike && striking && <StrikeOut requestId={request.requestId} entry={strike.entry} what={strike.what} onDone={() => setStriking(false)} />}
    </ChronologyEntry>
  );
}

/** The words and files of a message, folded until somebody wants them. */
export function Letter({ message }: { message: MessageView }) {
  if (message.body === null) {
    return <p className="fine">Its words can be opened by its volunteer, coordinators and reviewers.</p>;
  }
  const envelope = [
    ...(message.from ? [{ name: 'From', value: message.from }] : []),
    ...(message.to ? [{ name: 'To', value: message.to }] : []),
    ...(message.subject ? [{ name: 'Subject', value: <strong>{message.subject}</strong> }] : []),
  ];
  return (
    <>
      {message.body.trim() !== '' && (
        <details className={styles.read}>
          <summary>Read it</summary>
          <LetterSheet peek envelope={envelope.length > 0 ? envelope : undefined}><LetterText text={message.body} /></LetterSheet>
        </details>
      )}
      {message.attachments.length > 0 && (
        <ul className={styles.files}>
          {message.attachments.map((file) => (
            <li key={file.id}><a href={paths.file(file.id)} download>{file.filename}</a> <span className="fine">{fileSize(file.size)}</span></li>
          ))}
        </ul>
      )}
    </>
  );
}
