import { MessageId } from '@openvalve/domain';
import { Button } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useSettleFollowUp } from '../law-queries.ts';
import { requestTrouble } from '../problem-text.ts';
import type { FollowUpView, RequestView } from '../queries.ts';
import { letterName } from '../../../../lib/letter-names.ts';

/** Of a letter after the first: the program stopped between handing it over and being told it was taken. */
export function SettleFollowUp({ request: { requestId }, letter }: { request: RequestView; letter: FollowUpView }) {
  const settle = useSettleFollowUp();
  const say = (went: boolean) => settle.mutate({ requestId, messageId: MessageId.parse(letter.messageId), went });
  return <Settle what={letterName[letter.purpose]} live={letter.delivery === 'live'} pending={settle.isPending} trouble={requestTrouble(settle.error)} say={say} otherwise="If it did not go, it can be sent again." />;
}

/** Asks whether a letter went. Only a person can find out. */
export function Settle({ what, live, pending, trouble, say, otherwise }: { what: string; live: boolean; pending: boolean; trouble: string | null; say: (went: boolean) => void; otherwise: string }) {
  return (
    <>
      <p>The program stopped while it was handing {what} over, so it cannot know whether the mail server took it. It never sends a letter twice by itself.</p>
      <p>{live ? 'Look in the sent mail of the mail server, or ask whoever runs it.' : <>Look in the <a href={paths.outbox}>Outbox</a>: if the letter is there, it went.</>}</p>
      <div className="row">
        <Button disabled={pending} onClick={() => say(true)}>It went</Button>
        <Button look="second" disabled={pending} onClick={() => say(false)}>It did not go</Button>
      </div>
      <p className="fine">{otherwise}</p>
      <Trouble text={trouble} />
    </>
  );
}
