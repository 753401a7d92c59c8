import { IncomingMailId, momentWords, RequestId } from '@openvalve/domain';
import { useState } from 'react';
import { Button } from '../../../components/index.ts';
import { mailTrouble } from '../../../lib/mail/problem-text.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { paths } from '../../../lib/paths.ts';
import { Copies } from './Copies.tsx';
import { FileOn } from './FileOn.tsx';
import { kindWords, whyHeld } from './mail-words.ts';
import { useFileMail, useReadAgain, type HeldMailView } from './queries.ts';
import { SetAside } from './SetAside.tsx';
import { WholeMail } from './WholeMail.tsx';
import styles from './mail-desk.module.css';

/** One mail of the holding pen: who from, how it begins, why it is here, what it may belong to, and what can be done with it. */
export function HeldMail({ mail, onFiled }: { mail: HeldMailView; onFiled: (councils: string[]) => void }) {
  const { mailId, from, subject, arrivedAt, textStart, warnings, decided } = mail;
  const [whole, setWhole] = useState(false);
  const [comparing, setComparing] = useState(false);
  const machine = kindWords(mail);
  return (
    <li className={styles.mail}>
      <h3>{subject || 'No subject'}</h3>
      <p className="fine">{from ? (from.name === '' || from.name === from.address ? from.address : `${from.name} <${from.address}>`) : 'No sender'}, <time dateTime={arrivedAt}>{momentWords(new Date(arrivedAt))}</time></p>
      <p className="small">{machine && <><strong>{machine}</strong> </>}{whyHeld(mail)}</p>
      {textStart !== '' && <p className={styles.start}>{textStart}</p>}
      {warnings.length > 0 && <p className="fine">{warnings.join(' ')}</p>}
      {decided && <p className="fine">Put back here by {decided.by}, {momentWords(new Date(decided.at))}.</p>}
      {mail.because === 'changed_copy' && <details className={styles.more} onToggle={(event) => setComparing(event.currentTarget.open)}><summary>Show both side by side<span className="hide">: “{subject}”</span></summary><div>{comparing && <Copies mailId={mailId} />}</div></details>}
      <Guesses mail={mail} onFiled={onFiled} />
      <details className={styles.more}><summary>File it on a request<span className="hide">: “{subject}”</span></summary><div><FileOn mail={mail} onFiled={onFiled} /></div></details>
      <details className={styles.more} onToggle={(event) => setWhole(event.currentTarget.open)}><summary>Read it whole<span className="hide">: “{subject}”</span></summary><div>{whole && <WholeMail mailId={mailId} />}</div></details>
      <details className={styles.more}><summary>It is none of ours<span className="hide">: “{subject}”</span></summary><div><SetAside mail={mail} /></div></details>
      {mail.because === 'unreadable' && <ReadAgain mailId={mailId} />}
    </li>
  );
}

/** Each request it may belong to, why, and one press to file it there. */
function Guesses({ mail: { mailId, guesses }, onFiled }: { mail: HeldMailView; onFiled: (councils: string[]) => void }) {
  const file = useFileMail();
  if (guesses.length === 0) return null;
  return (
    <>
      <ul className={styles.guesses} aria-label="It may belong to">
        {guesses.map(({ requestId, council, campaignTitle, applicant, why }) => (
          <li key={`${requestId} ${why}`}>
            <div><a href={paths.request(requestId)}>{council}</a> <span className="fine">{campaignTitle}, {applicant}</span><p className="small quiet">{why}</p></div>
            <Button look="second" small disabled={file.isPending} onClick={() => file.mutate({ mailId: IncomingMailId.parse(mailId), requestIds: [RequestId.parse(requestId)] }, { onSuccess: () => onFiled([council]) })}>File it on {council}</Button>
          </li>
        ))}
      </ul>
      <Trouble text={mailTrouble(file.error)} />
    </>
  );
}

function ReadAgain({ mailId }: { mailId: string }) {
  const again = useReadAgain();
  return (
    <>
      <p><Button look="plain" small disabled={again.isPending} onClick={() => again.mutate({ mailId: IncomingMailId.parse(mailId) })}>Read it again</Button></p>
      <Trouble text={mailTrouble(again.error)} />
    </>
  );
}
