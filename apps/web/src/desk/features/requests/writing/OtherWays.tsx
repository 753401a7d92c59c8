import { ButtonLink, Button, ExternalLink } from '../../../../components/index.ts';
import { useCopy } from '../../../../lib/copying.ts';
import type { RequestView } from '../queries.ts';
import { mailtoOf } from '../mailto.ts';
import { RecordSent } from './RecordSent.tsx';
import type { DraftWords } from './draft-keeper.ts';
import styles from './writing.module.css';

/** A letter that goes by another way counts all the same: ready-made links, and the day it went on record. */
export function OtherWays({ request, words, saveFirst, onRecorded }: { request: RequestView; words: DraftWords; saveFirst: () => Promise<number | null>; onRecorded: () => void }) {
  const { copied, failed, copy } = useCopy();
  const { draft, council, addresses } = request;
  const form = addresses.find(({ kind, standing }) => kind === 'web_form' && standing.state === 'usable');
  const mail = draft?.to?.kind === 'email' ? draft.to.value : '';
  return (
    <section id="other-ways" aria-labelledby="other-ways-title" className={styles.ways}>
      <h2 id="other-ways-title">Other ways to send</h2>
      <p className="quiet">Whichever way it goes, it joins the same board and the same clock. Send it first, then record it below.</p>
      <div className="row">
        <Button look="second" onClick={() => copy(`${words.subject}\n\n${words.body}`)}>{copied ? 'Copied' : 'Copy the letter'}</Button>
        <ButtonLink look="second" href={mailtoOf(mail, words)}>Open it in my own mail</ButtonLink>
      </div>
      <p role="status" className="fine">{copied ? 'The subject and the letter are on your clipboard.' : failed ? 'Your browser did not allow copying. Select the letter and copy it by hand.' : ''}</p>
      <ul className={styles.wayList}>
        {draft && <li><ExternalLink href={draft.whatDoTheyKnowUrl}>WhatDoTheyKnow, filled in</ExternalLink> <span className="fine">Your name and the letter are public there at once.</span></li>}
        {form && <li><ExternalLink href={form.value}>{council.name}’s own form</ExternalLink> <span className="fine">Copy the letter, and paste it there.</span></li>}
        <li>By post <span className="fine">Print the letter, and note the day it was delivered.</span></li>
      </ul>
      <RecordSent request={request} asked={words.asked} saveFirst={saveFirst} onRecorded={onRecorded} />
    </section>
  );
}
