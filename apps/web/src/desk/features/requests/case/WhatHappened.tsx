import { useState, type ReactNode } from 'react';
import { Button, Chronology, ChronologyEntry, LetterSheet, LetterText } from '../../../../components/index.ts';
import { MailFiles } from '../../../../lib/mail/MailFiles.tsx';
import { MailSheet } from '../../../../lib/mail/MailSheet.tsx';
import { ReportSentOn } from '../../../../lib/mail/ReportSentOn.tsx';
import { SenderInQuestion } from '../../../../lib/mail/Sender.tsx';
import { TakeAway } from '../../../../lib/page/TakeAway.tsx';
import { paths } from '../../../../lib/paths.ts';
import type { MessageView, RequestView } from '../queries.ts';
import { chronologyLines, type ChronologyLine } from './chronology-lines.ts';
import { BelongsElsewhere } from './mail/BelongsElsewhere.tsx';
import { MachinesOwn } from './mail/MachinesOwn.tsx';
import { WhatBecameOfIt } from './mail/WhatBecameOfIt.tsx';
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
  const elsewhere = request.may.coordinate && !line.struck ? message?.mail : null;
  const waits = message !== null && message.waits && !line.struck;
  return (
    <ChronologyEntry by={line.by} when={line.when} dateTime={line.dateTime} title={line.title} struck={line.struck}>
      {line.detail && <p className="small">{line.detail}</p>}
      {message && !line.struck && <WhatBecameOfIt message={message} />}
      {message && !line.struck && <MachinesOwn request={request} message={message} />}
      {message && <Letter message={message} open={waits && !isNext(request, message)} />}
      {waits && !isNext(request, message) && <SenderInQuestion request={request} message={message} />}
      {waits && !isNext(request, message) && <ReportSentOn request={request} message={message} />}
      {waits && request.may.act && <p className={`small ${styles.say}`}><a href={paths.answer(request.requestId, message.id)}>Say what it is</a></p>}
      {(line.fine || strike || elsewhere) && (
        <div className={`fine ${styles.act}`}>
          {line.fine && <span>{line.fine}</span>}
          {strike && <Button look="plain" small onClick={() => setStriking(true)}>{strike.button}<span className="hide"> {strike.what}</span></Button>}
          {elsewhere && <BelongsElsewhere request={request} mailId={elsewhere.mailId} title={line.title} />}
        </div>
      )}
      {strike && striking && <StrikeOut requestId={request.requestId} entry={strike.entry} what={strike.what} onDone={() => setStriking(false)} />}
    </ChronologyEntry>
  );
}

/** Whether the next step shows it already, above. */
const isNext = ({ may, nextStep, messages }: RequestView, { id }: MessageView): boolean => may.act && nextStep.step === 'read_answer' && messages.find(({ waits }) => waits)?.id === id;

/** The words and files of a message, folded until somebody wants them; open where it waits to be read. */
function Letter({ message, open }: { message: MessageView; open: boolean }) {
  if (message.body === null) {
    return <p className="fine">Its words can be opened by its volunteer, coordinators and reviewers.</p>;
  }
  if (message.direction === 'outgoing') {
    return (
      <>
        {message.body.trim() !== '' && <Read open={false}><OurLetter message={message} /></Read>}
        <MailFiles files={message.attachments} />
      </>
    );
  }
  return <Read open={open}><MailSheet message={message} peek /></Read>;
}

const Read = ({ open, children }: { open: boolean; children: ReactNode }) => (
  <details className={styles.read} open={open}>
    <summary>Read it</summary>
    {children}
  </details>
);

function OurLetter({ message: { to, subject, body } }: { message: MessageView }) {
  const envelope = [...(to ? [{ name: 'To', value: to }] : []), ...(subject ? [{ name: 'Subject', value: <strong>{subject}</strong> }] : [])];
  return <LetterSheet peek envelope={envelope.length > 0 ? envelope : undefined}><LetterText text={body ?? ''} /></LetterSheet>;
}
