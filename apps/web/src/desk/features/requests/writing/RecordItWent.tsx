import { IsoDate } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Choice, FieldGroup, TextField } from '../../../../components/index.ts';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import styles from './writing.module.css';

/** A way a letter can go other than from here. */
export type Way<C extends string> = { channel: C; words: string };

/** A letter that went by somebody's own hand: how, on which day, and on which day it was there. */
export type Went<C extends string> = { channel: C; sentOn: IsoDate; receivedOn: IsoDate };

/** The form that puts on record a letter that went by another way: which way, which day, and which day it was there. */
export function RecordItWent<C extends string>({ ways, receiver, today, earliest, after, pending, trouble, onRecord }: {
  /** The first is chosen until another is. */
  ways: readonly Way<C>[];
  /** Who had it: the council, or the ICO. */
  receiver: string;
  today: IsoDate;
  /** No earlier than this day, where there is one. */
  earliest?: IsoDate | undefined;
  /** What the day it arrived is for, as a sentence; nothing where no time runs from it. */
  after?: string | undefined;
  pending: boolean;
  trouble: string | null;
  onRecord: (went: Went<C>) => Promise<void> | void;
}) {
  const [channel, setChannel] = useState<C | undefined>(ways[0]?.channel);
  const [sentOn, setSentOn] = useState<string>(today);
  const [receivedOn, setReceivedOn] = useState<string>(today);
  const [missing, setMissing] = useState<string | null>(null);

  const go = async () => {
    const [sent, received] = [IsoDate.safeParse(sentOn), IsoDate.safeParse(receivedOn)];
    if (!sent.success || !received.success || channel === undefined) return setMissing('Give both days in full.');
    setMissing(null);
    await onRecord({ channel, sentOn: sent.data, receivedOn: received.data });
  };
  const sentChanged = (day: string) => {
    if (receivedOn === sentOn && channel !== 'post') setReceivedOn(day);
    setSentOn(day);
  };
  return (
    <form className="stack" aria-labelledby="record-title" noValidate onSubmit={(event) => { event.preventDefault(); void go(); }}>
      <h3 id="record-title">Record that it went</h3>
      <FieldGroup id="channel" legend="How it went">
        <div className={styles.channels}>
          {ways.map(({ channel: each, words }) => <Choice key={each} type="radio" name="channel" checked={channel === each} onChange={() => setChannel(each)}>{words}</Choice>)}
        </div>
      </FieldGroup>
      <div className={styles.days}>
        <TextField id="sent-on" type="date" label="Sent on" value={sentOn} min={earliest} max={today} required onChange={(event) => sentChanged(event.target.value)} />
        <TextField id="received-on" type="date" label={`${receiver} had it on`} value={receivedOn} min={earliest} max={today} required onChange={(event) => setReceivedOn(event.target.value)} />
      </div>
      <p className="fine">A mail or a form counts on the day it arrives, a weekend included; a letter on the day it is delivered.{after && ` ${after}`}</p>
      <div><Button type="submit" look="second" disabled={pending}>Record that it went</Button></div>
      <Trouble text={missing ?? trouble} />
    </form>
  );
}
