import { IsoDate, MessageId } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Note, TextField } from '../../components/index.ts';
import { useKeptState } from '../kept-words.ts';
import { Trouble } from '../page/Trouble.tsx';
import { checkWords, isForged } from './check-words.ts';
import { mailTrouble } from './problem-text.ts';
import { useAcceptSender, useConfirmForward } from './queries.ts';
import type { MailView, MessageView, RequestView } from './views.ts';
import styles from './mail.module.css';

/** What has to be said of a sender before its words can count: accepted, or whose mail it was that one of us sent on. */
export function SenderInQuestion({ request, message }: { request: RequestView; message: MessageView }) {
  const { mail } = message;
  if (mail?.sender !== 'not_recognised') return null;
  // A report that somebody sent on has a sender nobody has to accept: what it says is asked for itself.
  if (mail.reportInside) return null;
  if (mail.forwarded) return <SentOn request={request} message={message} forwarded={mail.forwarded} />;
  return <NotRecognised request={request} message={message} mail={mail} />;
}

function NotRecognised({ request: { council, may }, message, mail }: { request: RequestView; message: MessageView; mail: MailView }) {
  const accept = useAcceptSender();
  const checks = checkWords(mail.authentication);
  return (
    <Note tone="soon">
      <p><strong>Sender not recognised.</strong> {mail.fromAddress ?? 'It names no address, and so'} is not an address or a domain of {council.name}’s that we know{isForged(mail.authentication) ? `, and the checks of the sender failed (${checks}): it may be forged` : ''}.</p>
      <p className="small">Until somebody accepts it, it can be an acknowledgement or nothing of the kind. It cannot answer, ask, or move a date.</p>
      {may.act && <div><Button look="second" small disabled={accept.isPending} onClick={() => accept.mutate({ messageId: MessageId.parse(message.id) })}>{accept.isPending ? 'Accepting…' : 'Accept this sender'}</Button></div>}
      <Trouble text={mailTrouble(accept.error)} />
    </Note>
  );
}

type Forwarded = NonNullable<MailView['forwarded']>;

/** One of us sent it on: whose it was and of which day, as it says of itself, to confirm or to correct. */
function SentOn({ request: { council, may, today }, message, forwarded }: { request: RequestView; message: MessageView; forwarded: Forwarded }) {
  const confirm = useConfirmForward();
  const [said, setSaid, forget] = useKeptState<{ name: string; address: string; day: string }>(`forward:${message.id}`, { name: forwarded.from?.name ?? '', address: forwarded.from?.address ?? '', day: forwarded.sentOn ?? '' });
  const [missing, setMissing] = useState<string | null>(null);
  const put = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const go = () => {
    const day = IsoDate.safeParse(said.day);
    const wrong = !day.success ? 'Give the day it came, in full.' : said.name.trim() === '' && said.address.trim() === '' ? 'Say who wrote it: a name or an address.' : null;
    setMissing(wrong);
    if (wrong === null && day.success) confirm.mutate({ messageId: MessageId.parse(message.id), fromName: said.name, fromAddress: said.address, receivedOn: day.data }, { onSuccess: forget });
  };
  return (
    <Note tone="soon">
      <p><strong>{forwarded.by} sent this on.</strong> {forwarded.from ? 'It says of itself whose it was.' : 'It does not say whose it was.'} Look at the mail inside, and confirm.</p>
      {may.act && (
        <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
          <TextField id={`forward-name-${message.id}`} label="Who wrote it" value={said.name} autoComplete="off" onChange={(event) => put({ name: event.target.value })} />
          <TextField id={`forward-address-${message.id}`} label="From which address" inputMode="email" value={said.address} autoComplete="off" onChange={(event) => put({ address: event.target.value })} />
          <div className={styles.day}><TextField id={`forward-day-${message.id}`} type="date" label="The day it came" hint="Time counts from this day, not from the day it was sent on." value={said.day} max={today} onChange={(event) => put({ day: event.target.value })} /></div>
          <div><Button type="submit" look="second" small disabled={confirm.isPending}>{confirm.isPending ? 'Recording it…' : 'Confirm whose it was'}</Button></div>
          <Trouble text={missing ?? mailTrouble(confirm.error)} />
        </form>
      )}
      {!may.act && <p className="small">Whoever acts for {council.name} here confirms it.</p>}
    </Note>
  );
}
