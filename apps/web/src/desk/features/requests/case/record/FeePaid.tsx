import { laterOf, longDay } from '@openvalve/domain';
import { useRecordFeePaid } from '../../law-queries.ts';
import { requestTrouble } from '../../problem-text.ts';
import type { RequestView } from '../../queries.ts';
import { DayForm } from '../DayForm.tsx';

/** The day the council had its fee: its clock goes on from there (s.10(2)). */
export function FeePaid({ request: { requestId, council, fee, today } }: { request: RequestView }) {
  const record = useRecordFeePaid();
  if (!fee) return null;
  return (
    <DayForm
      id="paid-on"
      label={`${council.name} had the fee on`}
      hint={`From ${longDay(fee.since)} to ${longDay(fee.lapsesAfter)}. The days between its notice and this one do not count; the rest of the 20 goes on after it.`}
      button="Record the payment"
      look="second"
      first={fee.lapsed ? fee.lapsesAfter : laterOf(today, fee.since)}
      min={fee.since}
      max={fee.lapsed ? fee.lapsesAfter : today}
      pending={record.isPending}
      trouble={requestTrouble(record.error)}
      onDay={(on) => record.mutate({ requestId, on })}
    />
  );
}
