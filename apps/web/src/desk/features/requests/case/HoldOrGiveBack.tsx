import { momentWords } from '@openvalve/domain';
import { useState } from 'react';
import { Button } from '../../../../components/index.ts';
import { Asking } from '../../../../lib/page/Asking.tsx';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { requestTrouble } from '../problem-text.ts';
import { useGiveBack, useRenewClaim, type RequestView } from '../queries.ts';

/** How long a council is still held before its letter goes; holding it longer; giving it back. */
export function HoldOrGiveBack({ request, onGivenBack }: { request: RequestView; onGivenBack: () => void }) {
  const renew = useRenewClaim();
  const giveBack = useGiveBack();
  const [asking, setAsking] = useState(false);
  const { requestId, claim, council, may } = request;
  if (!claim) return <p className="small">Nobody holds {council.name} any more. Take it again before sending.</p>;
  return (
    <div className="stack tight">
      <p className="small">{claim.mine && request.applicant.isMe ? 'Yours' : `${request.applicant.name}’s`} until <strong className="nowrap">{momentWords(new Date(claim.until))}</strong>. Then it goes back by itself.</p>
      {may.act && (
        <div className="row">
          <Button look="second" small disabled={renew.isPending} onClick={() => renew.mutate({ requestId })}>Hold it 48 hours from now</Button>
          <Button look="plain" small onClick={() => setAsking(true)}>Give it back</Button>
        </div>
      )}
      <p role="status" className="fine">{renew.isSuccess ? 'Held for another 48 hours.' : ''}</p>
      <Trouble text={requestTrouble(renew.error)} />
      {asking && (
        <Asking
          title={`Give ${council.name} back?`}
          action="Give it back"
          pending={giveBack.isPending}
          trouble={requestTrouble(giveBack.error)}
          onYes={() => giveBack.mutate({ requestId }, { onSuccess: onGivenBack })}
          onNo={() => setAsking(false)}
        >
          <p>Somebody else can take it then. Nothing has been sent, and your draft ends here.</p>
        </Asking>
      )}
    </div>
  );
}
