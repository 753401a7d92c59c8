import { momentWords } from '@openvalve/domain';
import { useState, type ReactNode } from 'react';
import { Button, LetterSheet } from '../../components/index.ts';
import { paths } from '../paths.ts';
import { checkWords } from './check-words.ts';
import { MailFiles } from './MailFiles.tsx';
import { MailText } from './MailText.tsx';
import type { MailView, MessageView } from './views.ts';
import styles from './mail.module.css';

/** From how many characters on a letter on a page with other things is scrolled by itself. */
const muchText = 2_500;

/** A message that came: who from and when, its words, its files, and for a mail how it was laid out and the mail itself. */
export function MailSheet({ message, peek = false }: { message: MessageView; peek?: boolean }) {
  const { mail, attachments, subject } = message;
  const from = senderWords(message);
  const envelope = [
    ...(from ? [{ name: 'From', value: from }] : []),
    ...(mail ? [{ name: 'Came', value: <time dateTime={mail.arrivedAt}>{momentWords(new Date(mail.arrivedAt))}</time> }] : []),
    ...(subject ? [{ name: 'Subject', value: <strong>{subject}</strong> }] : []),
  ];
  const letter = <LetterSheet peek={peek} envelope={envelope.length > 0 ? envelope : undefined}><MailText message={message} /></LetterSheet>;
  return (
    <div className="stack tight">
      {peek && (message.body ?? '').length > muchText ? <Scrolled label={`What ${from ?? 'it'} wrote`}>{letter}</Scrolled> : letter}
      <MailFiles files={attachments} />
      {mail && <AsItCame id={message.id} mail={mail} />}
    </div>
  );
}

function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  // What scrolls has to be reached with the keyboard, to be scrolled with it.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
  return <div className={styles.long} role="region" aria-label={label} tabIndex={0}>{children}</div>;
}

/** “FOI desk <foi@kent.gov.uk>”. */
const senderWords = ({ from, mail }: MessageView): string | null => {
  const address = mail?.fromAddress ?? null;
  if (address === null || from === null || from === address) return from ?? address;
  return `${from} <${address}>`;
};

function AsItCame({ id, mail: { mailId, html, raw, authentication, warnings } }: { id: string; mail: MailView }) {
  const checks = checkWords(authentication);
  return (
    <>
      {(checks || warnings.length > 0) && (
        <p className="fine">
          {checks && <>Checks of the sender: {checks}.</>}
          {warnings.map((warning) => <span key={warning}> {warning}</span>)}
        </p>
      )}
      {html && <LaidOut src={paths.messageHtml(id)} />}
      {raw && <p className={`fine ${styles.raw}`}><a href={paths.rawMail(mailId)} download>The mail as it came (.eml)</a></p>}
    </>
  );
}

/** The page a sender made, harmless and in a frame that can do nothing; fetched when somebody wants it. */
export function LaidOut({ src }: { src: string }) {
  const [open, setOpen] = useState(false);
  const [here, setHere] = useState(false);
  return (
    <div className="stack tight">
      <div><Button look="plain" small aria-expanded={open} onClick={() => { setOpen(!open); setHere(false); }}>{open ? 'Show its words only' : 'Show as it was laid out'}</Button></div>
      {open && (
        <>
          <p role="status" className="fine">{here ? 'Pictures from elsewhere are left out, so that nobody learns that it was read.' : 'Fetching it as it was laid out…'}</p>
          <iframe className={styles.laidOut} src={src} title="The message as it was laid out" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerPolicy="no-referrer" onLoad={() => setHere(true)} />
        </>
      )}
    </div>
  );
}
