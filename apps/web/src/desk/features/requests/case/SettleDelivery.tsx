import { Settle, SettleFollowUp } from '../follow-up/SettleFollowUp.tsx';
import { requestTrouble } from '../problem-text.ts';
import { useSettleDelivery, type RequestView } from '../queries.ts';

/** The program stopped between handing a letter over and being told it was taken: the first letter, or one after it. */
export function SettleDelivery({ request }: { request: RequestView }) {
  const letter = request.followUps.find(({ state }) => state === 'uncertain');
  return letter ? <SettleFollowUp request={request} letter={letter} /> : <SettleFirst request={request} />;
}

function SettleFirst({ request: { requestId, council, draft } }: { request: RequestView }) {
  const settle = useSettleDelivery();
  const say = (went: boolean) => settle.mutate({ requestId, went });
  return <Settle what="the letter" live={draft?.delivery === 'live'} pending={settle.isPending} trouble={requestTrouble(settle.error)} say={say} otherwise={`If it did not go, the letter to ${council.name} is a draft again, and can be sent.`} />;
}
