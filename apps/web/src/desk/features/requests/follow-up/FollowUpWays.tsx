import { MessageId, type FollowUpChannel } from '@openvalve/domain';
import { useState } from 'react';
import { Button, ButtonLink, ExternalLink } from '../../../../components/index.ts';
import { useCopy } from '../../../../lib/copying.ts';
import { IcoPack } from './IcoPack.tsx';
import { useRecordFollowUpSent } from '../law-queries.ts';
import { mailtoOf } from '../mailto.ts';
import { requestTrouble } from '../problem-text.ts';
import type { FollowUpView, RequestView } from '../queries.ts';
import { RecordItWent, type Way } from '../writing/RecordItWent.tsx';
import type { DraftWords } from '../writing/draft-keeper.ts';
import styles from '../writing/writing.module.css';
import { icoForm, receiverOf } from './purpose-words.ts';

type ByHand = Exclude<FollowUpChannel, 'tracker'>;

const toCouncil: readonly Way<ByHand>[] = [
  { channel: 'own-email', words: 'From my own mail' },
  { channel: 'whatdotheyknow', words: 'WhatDoTheyKnow' },
  { channel: 'council-form', words: 'The council’s form' },
  { channel: 'post', words: 'Post' },
];

const toIco: readonly Way<ByHand>[] = [
  { channel: 'ico-form', words: 'The ICO’s form' },
  { channel: 'own-email', words: 'From my own mail' },
  { channel: 'post', words: 'Post' },
];

/** The ways such a letter can go by; the way the first letter went comes first. */
const waysFor = ({ channel }: RequestView, { purpose }: FollowUpView): readonly Way<ByHand>[] =>
  purpose === 'ico_complaint' ? toIco : toCouncil.toSorted((one, other) => Number(other.channel === channel) - Number(one.channel === channel));

/** A letter after the first that goes by another way counts all the same. A complaint to the ICO always goes so. */
export function FollowUpWays({ request, letter, words, saveFirst, onRecorded }: {
  request: RequestView;
  letter: FollowUpView;
  words: DraftWords;
  saveFirst: () => Promise<number | null>;
  onRecorded: () => void;
}) {
  const { copied, failed, copy } = useCopy();
  const record = useRecordFollowUpSent();
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const { requestId, council, clock, today } = request;
  const complaint = letter.purpose === 'ico_complaint';
  const mail = letter.to?.kind === 'email' ? letter.to.value : '';
  return (
    <section id="other-ways" aria-labelledby="other-ways-title" className={styles.ways}>
      <h2 id="other-ways-title">{complaint ? 'Send it to the ICO' : 'Other ways to send'}</h2>
      <p className="quiet">{complaint ? 'Copy the letter, take the pack, and send both through the ICO’s form. Then record it below.' : 'Whichever way it goes, it joins the same case. Send it first, then record it below.'}</p>
      <div className="row">
        <Button look="second" onClick={() => copy(`${words.subject}\n\n${words.body}`)}>{copied ? 'Copied' : 'Copy the letter'}</Button>
        <ButtonLink look="second" href={mailtoOf(mail, words)}>Open it in my own mail</ButtonLink>
      </div>
      <p role="status" className="fine">{copied ? 'The subject and the letter are on your clipboard.' : failed ? 'Your browser did not allow copying. Select the letter and copy it by hand.' : ''}</p>
      {complaint ? <ToTheIco request={request} /> : <ToTheCouncil request={request} />}
      <RecordItWent
        ways={waysFor(request, letter)}
        receiver={receiverOf(letter, council.name)}
        today={today}
        earliest={clock?.startedOn}
        pending={record.isPending}
        trouble={unsaved ?? requestTrouble(record.error)}
        onRecord={async (went) => {
          setUnsaved(null);
          const version = await saveFirst();
          if (version === null) return setUnsaved('The letter is not saved yet. Look above, then try again.');
          record.mutate({ requestId, messageId: MessageId.parse(letter.messageId), version, ...went }, { onSuccess: onRecorded });
        }}
      />
    </section>
  );
}

const ToTheIco = ({ request }: { request: RequestView }) => (
  <>
    <ul className={styles.wayList}>
      <li><ExternalLink href={icoForm}>The ICO’s form for complaints</ExternalLink> <span className="fine">Paste the letter, and attach the PDF of the pack.</span></li>
    </ul>
    <IcoPack request={request} />
  </>
);

function ToTheCouncil({ request: { addresses, channel, council } }: { request: RequestView }) {
  const form = addresses.find(({ kind, standing }) => kind === 'web_form' && standing.state === 'usable');
  return (
    <ul className={styles.wayList}>
      {channel === 'whatdotheyknow' && <li>WhatDoTheyKnow <span className="fine">Write it as a follow-up on the request’s own page there: it is public at once.</span></li>}
      {form && <li><ExternalLink href={form.value}>{council.name}’s own form</ExternalLink> <span className="fine">Copy the letter, and paste it there.</span></li>}
      <li>By post <span className="fine">Print the letter, and note the day it was delivered.</span></li>
    </ul>
  );
}
