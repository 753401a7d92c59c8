import { Button } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { requestTrouble } from '../problem-text.ts';
import { useSettleDelivery, type RequestView } from '../queries.ts';

/** The program stopped between handing a letter over and being told it was taken. Only a person can find out. */
export function SettleDelivery({ request: { requestId, council, draft } }: { request: RequestView }) {
  const settle = useSettleDelivery();
  const say = (went: boolean) => settle.mutate({ requestId, went });
  return (
    <>
      <p>The program stopped while it was handing the letter over, so it cannot know whether the mail server took it. It never sends a letter twice by itself.</p>
      <p>{draft?.delivery === 'live' ? 'Look in the sent mail of the mail server, or ask whoever runs it.' : <>Look in the <a href={paths.outbox}>Outbox</a>: if the letter is there, it went.</>}</p>
      <div className="row">
        <Button disabled={settle.isPending} onClick={() => say(true)}>It went</Button>
        <Button look="second" disabled={settle.isPending} onClick={() => say(false)}>It did not go</Button>
      </div>
      <p className="fine">If it did not go, the letter to {council.name} is a draft again, and can be sent.</p>
      <Trouble text={requestTrouble(settle.error)} />
    </>
  );
}
