import { IncomingMailId } from '@openvalve/domain';
import { useState } from 'react';
import { Button } from '../../../../../components/index.ts';
import { mailTrouble } from '../../../../../lib/mail/problem-text.ts';
import { useTakeOff } from '../../../../../lib/mail/queries.ts';
import { Asking } from '../../../../../lib/page/Asking.tsx';
import type { RequestView } from '../../queries.ts';

/** A coordinator takes a mail off this request: it goes back to the holding pen, where it can be filed on the right one. */
export function BelongsElsewhere({ request: { council }, mailId, title }: { request: RequestView; mailId: string; title: string }) {
  const takeOff = useTakeOff();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="plain" small onClick={() => setAsking(true)}>It belongs elsewhere<span className="hide">: “{title}”</span></Button>
      {asking && (
        <Asking
          title="Take this mail off the request?"
          action="Back to the holding pen"
          pending={takeOff.isPending}
          trouble={mailTrouble(takeOff.error)}
          onYes={() => takeOff.mutate({ mailId: IncomingMailId.parse(mailId) }, { onSuccess: () => setAsking(false) })}
          onNo={() => setAsking(false)}
        >
          <p>Its entry is struck out, here and on any other request it was filed on, and what followed from it no longer counts. {council.name}’s file keeps that it was there.</p>
        </Asking>
      )}
    </>
  );
}
