import { MessageId } from '@openvalve/domain';
import { useState } from 'react';
import { Button } from '../../../../components/index.ts';
import { Asking } from '../../../../lib/page/Asking.tsx';
import { forgetWords } from '../../../../lib/kept-words.ts';
import { useDiscardFollowUp } from '../law-queries.ts';
import { requestTrouble } from '../problem-text.ts';
import type { FollowUpView, RequestView } from '../queries.ts';
import { letterName } from '../../../../lib/letter-names.ts';

/** Throws a letter away that has not gone. The next step offers it again, as it was. */
export function DiscardLetter({ request, letter, onDone }: { request: RequestView; letter: FollowUpView; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const discard = useDiscardFollowUp();
  const throwAway = () =>
    discard.mutate(
      { requestId: request.requestId, messageId: MessageId.parse(letter.messageId) },
      {
        onSuccess: () => {
          forgetWords(`letter:${letter.messageId}`);
          onDone();
        },
      },
    );
  return (
    <>
      <Button look="plain" small onClick={() => setAsking(true)}>Throw this letter away</Button>
      {asking && (
        <Asking title="Throw this letter away?" action="Throw it away" pending={discard.isPending} trouble={requestTrouble(discard.error)} onYes={throwAway} onNo={() => setAsking(false)}>
          <p>Your words in {letterName[letter.purpose]} are gone then. Nothing has been sent. Where it is still the next step, the desk offers it again as it was first written.</p>
        </Asking>
      )}
    </>
  );
}
