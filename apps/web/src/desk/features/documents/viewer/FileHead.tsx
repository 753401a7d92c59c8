import type { FileView } from '@openvalve/server/router';
import { Note } from '../../../../components/index.ts';
import { Heading } from '../../../../lib/page/Heading.tsx';
import { paths } from '../../../../lib/paths.ts';
import { groupedHidden, hiddenSummary } from '../hidden-words.ts';
import { fileFacts, readingRemarks } from './reading-words.ts';
import styles from './file-page.module.css';

/** What a file is called, what it is, what is hidden in one line, and the file itself to take away. */
export function FileHead({ file }: { file: FileView }) {
  const { attachmentId, filename, requestId, council, reading } = file;
  const read = reading.state === 'read' && !reading.encrypted;
  return (
    <header className={styles.head}>
      <p className="kicker"><a href={paths.request(requestId)}>{council.name}</a> / A file it sent</p>
      <Heading tab={filename} className={styles.name}>{filename}</Heading>
      <p className="lead">{fileFacts(file)}. {read && <>Hidden in it: <a href="#hidden">{hiddenSummary(groupedHidden(file.hidden)).replace(/^Nothing hidden was found\.$/, 'nothing was found.')}</a></>}</p>
      <p className="small">{reading.infected === null ? <a href={paths.file(attachmentId)} download>Download the file as it came</a> : 'It cannot be downloaded here as it is.'} <span className="quiet">It is for the team: it has not been checked.</span></p>
    </header>
  );
}

/** What somebody who opens it has to know first. */
export function Remarks({ file }: { file: FileView }) {
  const remarks = readingRemarks(file);
  return (
    <div role="status" className={styles.remarks}>
      {remarks.map(({ key, tone, happened, todo }) => <Note key={key} tone={tone} small><p><strong>{happened}</strong> {todo}</p></Note>)}
    </div>
  );
}
