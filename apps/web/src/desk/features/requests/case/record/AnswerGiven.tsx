import { laterOf, longDay, type IsoDate, type PaperAsked } from '@openvalve/domain';
import { useRecordClarificationGiven, type RequestView } from '../../queries.ts';
import { requestTrouble } from '../../problem-text.ts';
import { DayForm } from '../DayForm.tsx';

/** The day the council had the answer to its question, to the whole request or to some papers: their 20 days begin again (s.10(6)). */
export function AnswerGiven({ request: { requestId, council, today }, since, papers, look }: { request: RequestView; since: IsoDate; papers?: readonly PaperAsked[]; look?: 'first' | 'second' }) {
  const record = useRecordClarificationGiven();
  return (
    <DayForm
      id={`given-on-${since}`}
      label={`${council.name} had the answer on`}
      hint={`A mail counts on the day it arrives. Not before ${longDay(since)}.`}
      button="Record the day"
      look={look ?? 'second'}
      first={laterOf(today, since)}
      min={since}
      max={today}
      pending={record.isPending}
      trouble={requestTrouble(record.error)}
      onDay={(on) => record.mutate({ requestId, on, ...(papers ? { papers: [...papers] } : {}) })}
    />
  );
}
