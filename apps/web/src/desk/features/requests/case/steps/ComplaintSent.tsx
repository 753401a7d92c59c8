import { MessageId, type IsoDate } from '@openvalve/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../../../lib/trpc.ts';
import { DayForm } from '../DayForm.tsx';
import { useRecordFollowUpSent, useStartFollowUp } from '../../law-queries.ts';
import { requestTrouble } from '../../problem-text.ts';
import type { RequestView } from '../../queries.ts';

/** The day the complaint went through the ICO’s form. The letter as it stands here goes on record with it. */
export function ComplaintSent({ request: { requestId, readyLetter, clock, today } }: { request: RequestView }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const start = useStartFollowUp();
  const record = useRecordFollowUpSent();
  const [trouble, setTrouble] = useState<unknown>(null);
  if (readyLetter?.purpose !== 'ico_complaint') return null;
  const { purpose, about } = readyLetter;

  const recordOn = async (sentOn: IsoDate) => {
    setTrouble(null);
    try {
      const { messageId } = await start.mutateAsync({ requestId, purpose, ...(about === null ? {} : { about }) });
      const { followUps } = await queryClient.fetchQuery({ ...trpc.requests.show.queryOptions({ requestId }), staleTime: 0 });
      const version = followUps.find((letter) => letter.messageId === messageId)?.version ?? 1;
      await record.mutateAsync({ requestId, messageId: MessageId.parse(messageId), version, channel: 'ico-form', sentOn, receivedOn: sentOn });
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <DayForm
      id="complained-on"
      label="The ICO had it on"
      hint="Through its form, the day you sent it. Sent another way? Open the letter above and record it there."
      button="Record that it went"
      look="second"
      first={today}
      min={clock?.startedOn}
      max={today}
      pending={start.isPending || record.isPending}
      trouble={requestTrouble(trouble)}
      onDay={(day) => void recordOn(day)}
    />
  );
}
