import { MessageId, RequestId } from '@openvalve/domain';
import { Button, Note } from '../../components/index.ts';
import { Trouble } from '../page/Trouble.tsx';
import { listed } from '../words.ts';
import { mailTrouble } from './problem-text.ts';
import { useClassify, useLetterCameBack } from './queries.ts';
import type { MailView, MessageView, RequestView } from './views.ts';

type Report = NonNullable<MailView['reportInside']>;

/** A person sent on what a mail server wrote: what it says, and one press for whoever acts here to say that it is so. */
export function ReportSentOn({ request, message }: { request: RequestView; message: MessageView }) {
  const report = message.mail?.reportInside;
  if (!report || message.classified) return null;
  return <Proposed request={request} message={message} report={report} />;
}

function Proposed({ request: { requestId, council, may }, message, report }: { request: RequestView; message: MessageView; report: Report }) {
  const cameBack = useLetterCameBack();
  const classify = useClassify();
  const { letter } = report;
  const id = RequestId.parse(requestId);
  const sayWhatItIs = () => classify.mutate({ requestId: id, messageId: MessageId.parse(message.id), classification: { as: 'other' } });
  const takeBack = () => letter !== null && cameBack.mutate({ requestId: id, messageId: MessageId.parse(letter), why: 'bounced' }, { onSuccess: sayWhatItIs });
  const busy = cameBack.isPending || classify.isPending;
  return (
    <Note tone="soon">
      <p><strong>{message.mail?.forwarded?.by ?? 'Its sender'} sent on a mail server’s report.</strong> {reportInsideWords(report)}</p>
      <p className="small">{letter === null ? 'It names no letter of this request that did not arrive, so nothing follows from it.' : `If that is so, ${council.name} has not had our letter, and no day counts. It stays as it is until somebody says so.`}</p>
      {may.act && (
        <div className="row">
          {letter !== null && <Button look="second" small disabled={busy} onClick={takeBack}>{busy ? 'Recording it…' : 'Record that our letter did not arrive'}</Button>}
          <Button look="plain" small disabled={busy} onClick={sayWhatItIs}>It changes nothing</Button>
        </div>
      )}
      <Trouble text={mailTrouble(cameBack.error ?? classify.error)} />
    </Note>
  );
}

/** “A mail to foi@kent.gov.uk did not arrive: mx.kent.gov.uk said “550 No such mailbox” (5.1.1).” */
export function reportInsideWords({ recipients, permanent, delayed, server, said, status }: Report): string {
  const to = recipients.length > 0 ? ` to ${listed(recipients)}` : '';
  const fate = permanent ? 'did not arrive' : delayed ? 'is late and still being tried' : 'may not have arrived';
  const words = said ? `${server ?? 'a mail server'} said “${said}”` : `${server ?? 'the mail server'} gave no reason`;
  return `A mail${to} ${fate}: ${words}${status && !said?.includes(status) ? ` (${status})` : ''}.`;
}
