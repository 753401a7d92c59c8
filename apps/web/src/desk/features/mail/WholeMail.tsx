import { IncomingMailId } from '@openvalve/domain';
import { LetterSheet, LetterText } from '../../../components/index.ts';
import { checkWords } from '../../../lib/mail/check-words.ts';
import { fileKind } from '../../../lib/mail/file-words.ts';
import { LaidOut } from '../../../lib/mail/MailSheet.tsx';
import { mailTrouble } from '../../../lib/mail/problem-text.ts';
import { Fetched } from '../../../lib/page/Fetched.tsx';
import { paths } from '../../../lib/paths.ts';
import { fileSize } from '../../../lib/words.ts';
import { useWholeMail } from './queries.ts';
import styles from './mail-desk.module.css';

/** One mail of the holding pen whole, read anew from its bytes. Its files can be opened once it is filed; the mail itself can be taken at any time. */
export function WholeMail({ mailId }: { mailId: string }) {
  const query = useWholeMail(IncomingMailId.parse(mailId), true);
  return (
    <div className="stack tight">
      <Fetched query={query} what="this mail" declined={mailTrouble}>
        {({ from, to, cc, subject, text, files, authentication, html, warnings }) => (
          <>
            <LetterSheet
              peek
              envelope={[
                ...(from ? [{ name: 'From', value: from.name === '' || from.name === from.address ? from.address : `${from.name} <${from.address}>` }] : []),
                ...(to.length > 0 ? [{ name: 'To', value: to.join(', ') }] : []),
                ...(cc.length > 0 ? [{ name: 'Copy to', value: cc.join(', ') }] : []),
                { name: 'Subject', value: <strong>{subject || 'No subject'}</strong> },
              ]}
            >
              {text.trim() === '' ? <p className="quiet">It has no words of its own.</p> : <LetterText text={text} />}
            </LetterSheet>
            {files.length > 0 && (
              <ul className={styles.files} aria-label="Files that came with it">
                {files.map(({ filename, contentType, size, inline }) => <li key={filename}><span>{filename}</span> <span className="fine">{fileKind(contentType)}, {fileSize(size)}{inline && ', in its text'}</span></li>)}
              </ul>
            )}
            {(checkWords(authentication) || warnings.length > 0) && <p className="fine">{checkWords(authentication) && `Checks of the sender: ${checkWords(authentication)}. `}{warnings.join(' ')}</p>}
            {html && <LaidOut src={paths.mailHtml(mailId)} />}
          </>
        )}
      </Fetched>
      <p className="fine"><a href={paths.rawMail(mailId)} download>The mail as it came (.eml)</a></p>
    </div>
  );
}
