import type { Channel, PaperAsked } from '@openvalve/domain';
import { useState } from 'react';
import { requestTrouble } from '../problem-text.ts';
import { useRecordSent, type RequestView } from '../queries.ts';
import { RecordItWent, type Way } from './RecordItWent.tsx';

const ways: readonly Way<Exclude<Channel, 'tracker'>>[] = [
  { channel: 'own-email', words: 'From my own mail' },
  { channel: 'whatdotheyknow', words: 'WhatDoTheyKnow' },
  { channel: 'council-form', words: 'The council’s form' },
  { channel: 'post', words: 'Post' },
];

/** Puts on record a first letter that went by another way: which way, which day, and which day the council had it. */
export function RecordSent({ request, asked, saveFirst, onRecorded }: { request: RequestView; asked: readonly PaperAsked[]; saveFirst: () => Promise<number | null>; onRecorded: () => void }) {
  const record = useRecordSent();
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const { requestId, draft, council, today } = request;
  if (!draft) return null;
  return (
    <RecordItWent
      ways={ways}
      receiver={council.name}
      today={today}
      after="The 20 days begin after it."
      pending={record.isPending}
      trouble={unsaved ?? requestTrouble(record.error)}
      onRecord={async (went) => {
        setUnsaved(null);
        if ((await saveFirst()) === null) return setUnsaved('The letter is not saved yet. Look above, then try again.');
        record.mutate({ requestId, messageId: draft.messageId, ...went, asked: [...asked] }, { onSuccess: onRecorded });
      }}
    />
  );
}
