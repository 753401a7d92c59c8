import { useState } from 'react';
import { Button } from '../../../../components/index.ts';
import { Asking } from '../../../../lib/page/Asking.tsx';
import { requestTrouble } from '../problem-text.ts';
import { useWithdraw, type RequestView } from '../queries.ts';

/** Stopping a request that is with the council. The council is not told by the desk: a person does that. */
export function WithdrawRequest({ request }: { request: RequestView }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdraw();
  const { name } = request.council;
  return (
    <>
      <Button look="plain" small onClick={() => setAsking(true)}>Withdraw this request</Button>
      {asking && (
        <Asking
          title={`Withdraw the request to ${name}?`}
          action="Withdraw it"
          pending={withdraw.isPending}
          trouble={requestTrouble(withdraw.error)}
          onYes={() => withdraw.mutate({ requestId: request.requestId }, { onSuccess: () => setAsking(false) })}
          onNo={() => setAsking(false)}
        >
          <p>The request ends here and cannot be taken up again. {name} is free for somebody else once 60 working days have passed since it was asked.</p>
          <p>Tell {name} as well, so that nobody there works on it for nothing.</p>
        </Asking>
      )}
    </>
  );
}
