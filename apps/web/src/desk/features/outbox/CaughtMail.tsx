import { momentWords } from '@openvalve/domain';
import { LetterSheet, LetterText } from '../../../components/index.ts';
import { paths } from '../../../lib/paths.ts';
import type { CaughtMailView } from './queries.ts';
import styles from './outbox.module.css';

const purposeWords: Record<CaughtMailView['purpose'], string> = {
  council: 'To a council', 'sign-in': 'Sign-in link', invitation: 'Invitation', notice: 'Notice to the team',
};

/** The mail that was held back, newest first: each folded to a line, opened to a letter. Shown as text, never as a page. */
export function CaughtMail({ mails }: { mails: readonly CaughtMailView[] }) {
  return (
    <ul className={styles.mails}>
      {mails.map((mail) => (
        <li key={mail.id}>
          <details>
            <summary>
              <span className={styles.subject}>{mail.subject}</span>
              <span className="fine">{purposeWords[mail.purpose]}, {mail.to}, {momentWords(new Date(mail.at))}</span>
            </summary>
            <div className={styles.letter}>
              <LetterSheet envelope={[{ name: 'From', value: mail.from }, { name: 'To', value: mail.to }, { name: 'Subject', value: <strong>{mail.subject}</strong> }]}><LetterText text={mail.text} /></LetterSheet>
              {mail.requestId && <p className="small"><a href={paths.request(mail.requestId)}>The request it belongs to</a></p>}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
