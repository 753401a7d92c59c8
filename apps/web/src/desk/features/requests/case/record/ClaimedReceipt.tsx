import { longDay } from '@openvalve/domain';
import { useRecordClaimedReceipt } from '../../law-queries.ts';
import { requestTrouble } from '../../problem-text.ts';
import type { RequestView } from '../../queries.ts';
import { DayForm } from '../DayForm.tsx';

/** The day on which the council says it received the request. Ours stays, and so does the due date. */
export function ClaimedReceipt({ request: { requestId, council, clock, claimedReceipt, today } }: { request: RequestView }) {
  const record = useRecordClaimedReceipt();
  return (
    <DayForm
      id="claimed-on"
      label={`${council.name} says it got it on`}
      hint={`It is kept beside our own day${clock ? `, ${longDay(clock.startedOn)}` : ''}, and never put in its place: time runs from the day the request arrived, not from when it was logged.`}
      button="Record the day"
      look="second"
      first={claimedReceipt?.on ?? today}
      max={today}
      pending={record.isPending}
      trouble={requestTrouble(record.error)}
      onDay={(claimedOn) => record.mutate({ requestId, claimedOn })}
    />
  );
}
