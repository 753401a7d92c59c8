import { IsoDate, type Channel, type PaperAsked } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Choice, FieldGroup, TextField } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { requestTrouble } from '../problem-text.ts';
import { useRecordSent, type RequestView } from '../queries.ts';
import styles from './writing.module.css';

const channels: { channel: Exclude<Channel, 'tracker'>; words: string }[] = [
  { channel: 'own-email', words: 'From my own mail' },
  { channel: 'whatdotheyknow', words: 'WhatDoTheyKnow' },
  { channel: 'council-form', words: 'The council’s form' },
  { channel: 'post', words: 'Post' },
];

/** Puts on record a letter that went by another way: which way, which day, and which day the council had it. */
export function RecordSent({ request, asked, saveFirst, onRecorded }: { request: RequestView; asked: readonly PaperAsked[]; saveFirst: () => Promise<number | null>; onRecorded: () => void }) {
  const record = useRecordSent();
  const [channel, setChannel] = useState<Exclude<Channel, 'tracker'>>('own-email');
  const [sentOn, setSentOn] = useState<string>(request.today);
  const [receivedOn, setReceivedOn] = useState<string>(request.today);
  const [missing, setMissing] = useState<string | null>(null);
  const { requestId, draft, council, today } = request;
  if (!draft) return null;

  const go = async () => {
    const days = [IsoDate.safeParse(sentOn), IsoDate.safeParse(receivedOn)];
    if (days.some(({ success }) => !success)) return setMissing('Give both days in full.');
    setMissing(null);
    if ((await saveFirst()) === null) return setMissing('The letter is not saved yet. Look above, then try again.');
    record.mutate({ requestId, messageId: draft.messageId, channel, sentOn, receivedOn, asked: [...asked] }, { onSuccess: onRecorded });
  };
  const sentChanged = (day: string) => {
    if (receivedOn === sentOn && channel !== 'post') setReceivedOn(day);
    setSentOn(day);
  };
  return (
    <form className="stack" aria-labelledby="record-title" onSubmit={(event) => { event.preventDefault(); void go(); }}>
      <h3 id="record-title">Record that it went</h3>
      <FieldGroup id="channel" legend="How it went">
        <div className={styles.channels}>
          {channels.map(({ channel: each, words }) => <Choice key={each} type="radio" name="channel" checked={channel === each} onChange={() => setChannel(each)}>{words}</Choice>)}
        </div>
      </FieldGroup>
      <div className={styles.days}>
        <TextField id="sent-on" type="date" label="Sent on" value={sentOn} max={today} required onChange={(event) => sentChanged(event.target.value)} />
        <TextField id="received-on" type="date" label={`${council.name} had it on`} value={receivedOn} max={today} required onChange={(event) => setReceivedOn(event.target.value)} />
      </div>
      <p className="fine">A mail or a form counts on the day it arrives, a weekend included; a letter on the day it is delivered. The 20 days begin after it.</p>
      <div><Button type="submit" look="second" disabled={record.isPending}>Record that it went</Button></div>
      <Trouble text={missing ?? requestTrouble(record.error)} />
    </form>
  );
}
