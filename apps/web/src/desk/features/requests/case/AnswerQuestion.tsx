import { longDay, type IsoDate } from '@openvalve/domain';
import { useState } from 'react';
import { Button, ButtonLink, LetterSheet, LetterText, TextField } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { paths } from '../../../../lib/paths.ts';
import { requestTrouble } from '../problem-text.ts';
import { useRecordClarificationGiven, type RequestView } from '../queries.ts';
import styles from './case.module.css';

/** A council's question stops its clock (s.1(3)); the day it has the answer its twenty days begin again (s.10(6)). */
export function AnswerQuestion({ request, since }: { request: RequestView; since: IsoDate }) {
  const record = useRecordClarificationGiven();
  const [day, setDay] = useState<string>(request.today);
  const { name } = request.council;
  const question = request.messages.find((message) => message.direction === 'incoming' && message.classified && message.happenedOn === since);
  return (
    <>
      <p>It cannot go on without the answer, so no day counts until it has it. Answer from wherever its message reached you, then say here which day it had your answer.</p>
      {question?.body && <div className={styles.peek}><LetterSheet peek><LetterText text={question.body.slice(0, 600)} /></LetterSheet></div>}
      <form className="stack" onSubmit={(event) => { event.preventDefault(); record.mutate({ requestId: request.requestId, on: day }); }}>
        <div className={styles.day}>
          <TextField id="given-on" type="date" label={`${name} had the answer on`} hint={`A mail counts on the day it arrives. Not before ${longDay(since)}.`} value={day} min={since} max={request.today} required onChange={(event) => setDay(event.target.value)} />
        </div>
        <div className="row">
          <Button type="submit" disabled={record.isPending}>Record the day</Button>
          <ButtonLink look="plain" href={paths.answer(request.requestId)}>{name} wrote again</ButtonLink>
        </div>
        <Trouble text={requestTrouble(record.error)} />
      </form>
    </>
  );
}
