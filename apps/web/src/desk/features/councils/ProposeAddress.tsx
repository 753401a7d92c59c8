import { londonDay } from '@openvalve/domain';
import { useState } from 'react';
import { Button, ExternalLink, TextField } from '../../../components/index.ts';
import { failureOf } from '../../../lib/failure.ts';
import { useKeptState } from '../../../lib/kept-words.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { now } from '../../../lib/page-facts.ts';
import { councilTrouble } from './problem-text.ts';
import { useProposeAddress } from './queries.ts';
import styles from './address.module.css';

type Found = { value: string; sourceUrl: string; seenOn: string };

/** Which field a problem belongs to, so that its words stand there. */
const fieldOf = (error: unknown): keyof Found | null => {
  const failure = failureOf(error);
  if (failure.kind !== 'declined') return null;
  switch (failure.problem.code) {
    case 'address_malformed':
    case 'address_takes_no_mail':
    case 'address_known':
      return 'value';
    case 'source_not_a_page':
      return 'sourceUrl';
    case 'no_such_day':
    case 'seen_in_future':
      return 'seenOn';
    default:
      return null;
  }
};

/** Finding a council's address in three steps: search its own site, copy the address and the page, say the day. */
export function ProposeAddress({ council, first }: { council: { slug: string; name: string; websiteDomain: string; searchUrl: string }; first: boolean }) {
  const propose = useProposeAddress();
  const [today] = useState(() => londonDay(now()));
  const empty: Found = { value: '', sourceUrl: '', seenOn: today };
  const [found, setFound, forget] = useKeptState<Found>(`address:${council.slug}`, empty);
  const kind = found.value.trim().startsWith('http') ? 'web_form' : 'email';
  const trouble = councilTrouble(propose.error);
  const at = propose.error ? fieldOf(propose.error) : null;
  const errorAt = (field: keyof Found) => (at === field ? trouble : undefined);
  const add = () =>
    propose.mutate({ slug: council.slug, kind, ...found }, {
      onSuccess: () => {
        setFound(empty);
        forget();
      },
    });
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); add(); }}>
      <ol className={styles.steps}>
        <li>
          <p><ExternalLink href={council.searchUrl}>Search {council.websiteDomain} for it</ExternalLink>. Look for “Freedom of information” or “Make a request”.</p>
        </li>
        <li className="stack">
          <TextField id="address" label="Paste the mail address, or the address of its form" value={found.value} error={errorAt('value')} autoComplete="off" spellCheck={false} inputMode="email" onChange={(event) => setFound({ ...found, value: event.target.value })} />
          <TextField id="page" type="url" label="Paste the page you saw it on" hint="From the address bar of your browser." value={found.sourceUrl} error={errorAt('sourceUrl')} autoComplete="off" spellCheck={false} onChange={(event) => setFound({ ...found, sourceUrl: event.target.value })} />
        </li>
        <li className={styles.day}>
          <TextField id="seen-on" type="date" label="The day you saw it" value={found.seenOn} max={today} error={errorAt('seenOn')} onChange={(event) => setFound({ ...found, seenOn: event.target.value })} />
        </li>
      </ol>
      <div><Button type="submit" look={first ? 'first' : 'second'} disabled={propose.isPending}>Add this address</Button></div>
      {at === null && <Trouble text={trouble} />}
      <p className="fine">On {council.websiteDomain} it can be used at once. Anywhere else a coordinator looks first. Never guess one.</p>
    </form>
  );
}
