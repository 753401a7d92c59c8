import { CouncilSlug, londonDay, mediumDay } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Note, TextField } from '../../../components/index.ts';
import { letterName } from '../../../lib/letter-names.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { mailProblemText, mailTrouble } from '../../../lib/mail/problem-text.ts';
import { now } from '../../../lib/page-facts.ts';
import { Fetched } from '../../../lib/page/Fetched.tsx';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { paths } from '../../../lib/paths.ts';
import { counted } from '../../../lib/words.ts';
import { useBouncingAddresses, useCorrectAndSendAgain, type BouncingAddressView, type SentAgainView } from './queries.ts';
import styles from './mail-desk.module.css';

type Sent = { address: string; council: string; again: SentAgainView; requests: BouncingAddressView['heldUp'] };

/** Addresses that letters came back from: corrected once, everything each held up goes again. `slug` for one council’s only, which shows nothing where there is none. */
export function Bouncing({ slug }: { slug?: string }) {
  const bouncing = useBouncingAddresses(true);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const done = sent.map((each) => <SentAgain key={`${each.council} ${each.address}`} sent={each} />);
  const list = (all: readonly BouncingAddressView[]) => (
    <ul className={styles.mails}>
      {all.map((each) => <Dead key={`${each.council.slug} ${each.address}`} dead={each} named={slug === undefined} onSent={(again) => setSent([{ address: each.address, council: each.council.name, again, requests: each.heldUp }, ...sent])} />)}
    </ul>
  );
  if (slug !== undefined) {
    const own = (bouncing.data ?? []).filter(({ council }) => council.slug === slug);
    return own.length + sent.length === 0 ? null : <section aria-labelledby="bouncing"><h2 id="bouncing">Letters that came back</h2>{done}{own.length > 0 && list(own)}</section>;
  }
  return (
    <section aria-labelledby="bouncing">
      <Fetched query={bouncing} what="the addresses that bounce">
        {(all) => (
          <>
            <h2 id="bouncing">Addresses that bounce{all.length > 0 && ` (${all.length})`}</h2>
            {done}
            {all.length === 0 ? <p className="quiet">No letter came back that has not gone again.</p> : list(all)}
          </>
        )}
      </Fetched>
    </section>
  );
}

function Dead({ dead: { address, council, heldUp }, named, onSent }: { dead: BouncingAddressView; named: boolean; onSent: (again: SentAgainView) => void }) {
  const correct = useCorrectAndSendAgain();
  const [today] = useState(() => londonDay(now()));
  const [found, setFound, forget] = useKeptState<{ value: string; sourceUrl: string; seenOn: string }>(`bounced:${council.slug}:${address}`, { value: '', sourceUrl: '', seenOn: today });
  const id = (name: string) => `${name}-${council.slug}-${address}`;
  const put = (change: Partial<typeof found>) => setFound({ ...found, ...change });
  const go = () => correct.mutate({ slug: CouncilSlug.parse(council.slug), dead: address, ...found }, { onSuccess: (again) => { forget(); onSent(again); } });
  return (
    <li className={styles.mail}>
      <h3>{named ? <a href={paths.council(council.slug)}>{council.name}</a> : address}</h3>
      {named && <p className={styles.address}>{address}</p>}
      <ul className={styles.heldUp} aria-label={`Held up by ${address}`}>
        {heldUp.map(({ requestId, messageId, purpose, campaignTitle, applicant, on, report }) => (
          <li key={messageId}><a href={paths.request(requestId)}>{campaignTitle}, {applicant}</a> <span className="small quiet">{purpose === null ? 'came back' : `${letterName[purpose]} came back`} on {mediumDay(on)}.{report && <> {report.server ?? 'A mail server'} said “{report.said ?? report.status ?? 'nothing more'}”.</>}</span></li>
        ))}
      </ul>
      <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
        <div className={styles.pair}>
          <TextField id={id('right')} label="The right address" inputMode="email" autoComplete="off" spellCheck={false} value={found.value} onChange={(event) => put({ value: event.target.value })} />
          <TextField id={id('page')} type="url" label="The page you saw it on" autoComplete="off" spellCheck={false} value={found.sourceUrl} onChange={(event) => put({ sourceUrl: event.target.value })} />
          <TextField id={id('seen')} type="date" label="The day you saw it" value={found.seenOn} max={today} onChange={(event) => put({ seenOn: event.target.value })} />
        </div>
        <div><Button type="submit" look="second" small disabled={correct.isPending}>{correct.isPending ? 'Sending again…' : heldUp.length === 1 ? 'Send again the letter it held up' : `Send again the ${heldUp.length} letters it held up`}</Button></div>
        <Trouble text={mailTrouble(correct.error)} />
      </form>
    </li>
  );
}

/** What became of each letter: those that go, and those that cannot, with why. They stay drafts. */
function SentAgain({ sent: { council, again: { letters }, requests } }: { sent: Sent }) {
  const going = letters.filter(({ problem }) => problem === null).length;
  return (
    <Note tone={going === letters.length ? 'ok' : 'soon'} role="status">
      <p>{council}: {going === 0 ? 'no letter' : counted(going, 'letter')} {going === 1 ? 'goes' : 'go'} again, to the address you gave.</p>
      {letters.flatMap(({ requestId, messageId, problem }) => (problem === null ? [] : [<p key={messageId} className="small"><a href={paths.request(requestId)}>{requests.find((each) => each.messageId === messageId)?.applicant ?? 'One request'}</a>: it stays a draft. {mailProblemText(problem as Parameters<typeof mailProblemText>[0])}</p>]))}
    </Note>
  );
}
