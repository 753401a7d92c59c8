import { mediumDay, MessageId } from '@openvalve/domain';
import { Button, ButtonLink, Line, LineList } from '../../../components/index.ts';
import { mailTrouble } from '../../../lib/mail/problem-text.ts';
import { useAcceptSender } from '../../../lib/mail/queries.ts';
import { Fetched } from '../../../lib/page/Fetched.tsx';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { paths } from '../../../lib/paths.ts';
import type { Outputs } from '../../../lib/trpc.ts';
import { useUncertainLetters, useUnrecognisedSenders } from './queries.ts';

/** Messages on requests whose senders nobody knows: they set no outcome until somebody accepts them. */
export function UnrecognisedSenders() {
  const senders = useUnrecognisedSenders();
  return (
    <section aria-labelledby="senders">
      <Fetched query={senders} what="the senders">
        {(all) => (
          <>
            <h2 id="senders">Sender not recognised{all.length > 0 && ` (${all.length})`}</h2>
            {all.length === 0 ? <p className="quiet">Every sender on file is known or was accepted.</p> : <LineList>{all.map((message) => <Sender key={message.messageId} message={message} />)}</LineList>}
          </>
        )}
      </Fetched>
    </section>
  );
}

function Sender({ message: { messageId, requestId, council, from, subject, happenedOn, forwarded } }: { message: Outputs['mail']['unrecognised'][number] }) {
  const accept = useAcceptSender();
  const who = from.address === '' ? from.name || 'No sender' : from.name === '' || from.name === from.address ? from.address : `${from.name} <${from.address}>`;
  return (
    <Line
      icon="envelope"
      title={<a href={paths.request(requestId)}>{council}: {subject || 'no subject'}</a>}
      detail={<>{forwarded ? `Sent on by ${who}: look whose mail it was.` : who}{happenedOn && `, ${mediumDay(happenedOn)}`}<Trouble text={mailTrouble(accept.error)} /></>}
      end={forwarded
        ? <ButtonLink look="second" small href={paths.request(requestId)}>Say whose it was</ButtonLink>
        : <Button look="second" small disabled={accept.isPending} onClick={() => accept.mutate({ messageId: MessageId.parse(messageId) })}>Accept this sender</Button>}
    />
  );
}

/** Letters the program stopped in the middle of handing over: somebody looks whether they went. */
export function UncertainLetters() {
  const letters = useUncertainLetters();
  return (
    <section aria-labelledby="uncertain">
      <Fetched query={letters} what="the letters">
        {(all) => (
          <>
            <h2 id="uncertain">Delivery uncertain{all.length > 0 && ` (${all.length})`}</h2>
            {all.length === 0
              ? <p className="quiet">Of every letter it is known whether it went.</p>
              : <LineList>{all.map(({ requestId, council, campaignTitle, applicant }) => <Line key={requestId} icon="warning" title={council} detail={`${campaignTitle}, ${applicant}. Never send it again before somebody has looked.`} end={<ButtonLink look="second" small href={paths.request(requestId)}>Say whether it went</ButtonLink>} />)}</LineList>}
          </>
        )}
      </Fetched>
    </section>
  );
}
