import { paths } from '../paths.ts';
import { counted, fileSize } from '../words.ts';
import { fileKind } from './file-words.ts';
import type { MessageView } from './views.ts';
import styles from './mail.module.css';

type File = MessageView['attachments'][number];

/** The files that came with a message: what each is called, what it is and how large. Logos and pictures of a signature stand apart. */
export function MailFiles({ files }: { files: readonly File[] }) {
  const toRead = files.filter(({ inline }) => !inline);
  const pictures = files.filter(({ inline }) => inline);
  return (
    <>
      {toRead.length > 0 && <Files label="Files that came with it" files={toRead} />}
      {pictures.length > 0 && (
        <details className={styles.folded}>
          <summary>{counted(pictures.length, 'picture')} in its text</summary>
          <Files label="Pictures in its text" files={pictures} />
        </details>
      )}
    </>
  );
}

const Files = ({ label, files }: { label: string; files: readonly File[] }) => (
  <ul className={styles.files} aria-label={label}>
    {files.map(({ id, filename, contentType, size }) => (
      <li key={id}><a href={paths.filePage(id)}>{filename}</a> <span className="fine">{fileKind(contentType)}, {fileSize(size)}</span> <a href={paths.file(id)} download className="fine">Download<span className="hide"> {filename}</span></a></li>
    ))}
  </ul>
);
