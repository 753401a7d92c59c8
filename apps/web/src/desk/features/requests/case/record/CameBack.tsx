import { mediumDay, MessageId } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Choice, FieldGroup } from '../../../../../components/index.ts';
import { Trouble } from '../../../../../lib/page/Trouble.tsx';
import { letterName } from '../../../../../lib/letter-names.ts';
import { useRecordBounce } from '../../law-queries.ts';
import { requestTrouble } from '../../problem-text.ts';
import type { RequestView } from '../../queries.ts';
import { lettersThatWent } from './letters-that-went.ts';
import styles from '../case.module.css';

/** A letter came back, or an automatic reply said to write elsewhere: the council has not received it (s.10: no time runs). */
export function CameBack({ request }: { request: RequestView }) {
  const record = useRecordBounce();
  const letters = lettersThatWent(request);
  const [chosen, setChosen] = useState<string | undefined>(letters.at(-1)?.messageId);
  const [why, setWhy] = useState<'bounced' | 'told_to_write_elsewhere'>('bounced');
  const letter = letters.find(({ messageId }) => messageId === chosen);
  if (letters.length === 0) return null;
  const go = () => chosen !== undefined && record.mutate({ requestId: request.requestId, messageId: MessageId.parse(chosen), why });
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); go(); }}>
      {letters.length > 1 && (
        <FieldGroup id="came-back-which" legend="Which letter?">
          {letters.map(({ messageId, purpose, sentOn }) => (
            <Choice key={messageId} type="radio" name="came-back-which" checked={chosen === messageId} onChange={() => setChosen(messageId)}>
              {`${purpose === null ? 'The request itself' : capital(letterName[purpose])}, ${mediumDay(sentOn)}`}
            </Choice>
          ))}
        </FieldGroup>
      )}
      <FieldGroup id="came-back-why" legend="Which of the two was it?">
        <div className={styles.choices}>
          <Choice type="radio" name="came-back-why" checked={why === 'bounced'} onChange={() => setWhy('bounced')}>It came back undelivered</Choice>
          <Choice type="radio" name="came-back-why" id="elsewhere" hint="A plain out-of-office reply is not this: it changes nothing." checked={why === 'told_to_write_elsewhere'} onChange={() => setWhy('told_to_write_elsewhere')}>An automatic reply told us to write elsewhere</Choice>
        </div>
      </FieldGroup>
      <p className="small">
        {letter?.purpose === null
          ? 'Then the request was not received: no day has counted, and it is a draft again with your words. This cannot be said any more once the council has sent more than an acknowledgement.'
          : 'Then it was not received, and what it began did not begin. It can be sent again.'}
      </p>
      <div className="row"><Button type="submit" look="second" disabled={record.isPending}>Record that it did not arrive</Button></div>
      <Trouble text={requestTrouble(record.error)} />
    </form>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
