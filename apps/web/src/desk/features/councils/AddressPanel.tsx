import { mediumDay, shortDay } from '@openvalve/domain';
import { useState } from 'react';
import { Button, Choice, ExternalLink, Note } from '../../../components/index.ts';
import { Trouble } from '../../../lib/page/Trouble.tsx';
import { useMay } from '../../../lib/signed-in.ts';
import { councilTrouble } from './problem-text.ts';
import { firstToSeeTo, mayCheck } from './may-check.ts';
import { ProposeAddress } from './ProposeAddress.tsx';
import { useCheckAddress, useConfirmAddress, useRetireAddress, type AddressView } from './queries.ts';
import styles from './address.module.css';

type Council = { slug: string; name: string; websiteDomain: string; searchUrl: string };

/**
 * Where a letter to a council may go: what is known, what has to be looked at or confirmed first, and how to find one.
 * Addresses are never guessed: each has the page it was seen on and the day.
 */
export function AddressPanel({ council, addresses }: { council: Council; addresses: readonly AddressView[] }) {
  const coordinator = useMay('coordinator');
  const known = addresses.filter(({ standing }) => standing.state !== 'retired');
  const ready = known.some(({ standing }) => standing.state === 'usable');
  const waiting = firstToSeeTo(known, coordinator);
  return (
    <div className="stack">
      {known.length > 0 && <ul className={styles.addresses}>{known.map((address) => <Address key={address.id} address={address} first={address.id === waiting?.id} />)}</ul>}
      <details className={styles.find} open={!ready && waiting === undefined}>
        <summary>{known.length === 0 ? 'How to find it' : 'Add another address'}</summary>
        <ProposeAddress council={council} first={!ready && waiting === undefined} />
      </details>
    </div>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

function Address({ address, first }: { address: AddressView; first: boolean }) {
  return (
    <li>
      <p className={styles.value}>{address.kind === 'email' ? address.value : <ExternalLink href={address.value}>{address.value}</ExternalLink>}</p>
      <p className="fine">
        {address.kind === 'web_form' && 'A form on the web. '}Seen on <ExternalLink href={address.sourceUrl}>{hostOf(address.sourceUrl)}</ExternalLink>, {mediumDay(address.seenOn)}.
      </p>
      {address.note && <details className={styles.note}><summary>What the register says about it</summary><p className="fine">{address.note}</p></details>}
      <Standing address={address} first={first} />
    </li>
  );
}

function Standing({ address, first }: { address: AddressView; first: boolean }) {
  const coordinator = useMay('coordinator');
  switch (address.standing.state) {
    case 'usable':
      return (
        <div className="row">
          <Note tone="ok" small><p>It can be used.</p></Note>
          {coordinator && <Retire address={address} />}
        </div>
      );
    case 'check_first':
      if (!mayCheck(address, coordinator)) return <Note tone="soon" small><p>A letter to it came back. Find another one, or wait until a coordinator has seen that letters arrive there again.</p></Note>;
      return <CheckFirst address={address} first={first} />;
    case 'hint':
      return <Note tone="soon" small><p>Only a hint. Find the page that gives it, and add it below with that page and the day.</p></Note>;
    case 'needs_coordinator':
      return (
        <>
          <Note tone="soon" small><p>It is not on the council’s own site, so a coordinator confirms it before it is used.</p></Note>
          {coordinator && <Confirm address={address} first={first} />}
        </>
      );
    case 'retired':
      return null;
  }
}

function CheckFirst({ address, first }: { address: AddressView; first: boolean }) {
  const check = useCheckAddress();
  const [looked, setLooked] = useState(false);
  return (
    <form className="stack tight" onSubmit={(event) => { event.preventDefault(); if (looked) check.mutate({ addressId: address.id }); }}>
      {address.cameBack && <p className="small"><strong>A letter to it came back.</strong> Use it again only if you know that letters arrive there now.</p>}
      <p className="small">It was found on {shortDay(address.seenOn)}, and councils change theirs. <ExternalLink href={address.sourceUrl}>Open its page</ExternalLink>, and see that it is still there.</p>
      <Choice type="checkbox" checked={looked} onChange={(event) => setLooked(event.target.checked)}>I looked: the page gives this address</Choice>
      <div><Button type="submit" look={first ? 'first' : 'second'} disabled={check.isPending || !looked}>Use this address</Button></div>
      <Trouble text={councilTrouble(check.error)} />
    </form>
  );
}

function Confirm({ address, first }: { address: AddressView; first: boolean }) {
  const confirm = useConfirmAddress();
  return (
    <div className="stack tight">
      <div className="row">
        <Button look={first ? 'first' : 'second'} disabled={confirm.isPending} onClick={() => confirm.mutate({ addressId: address.id })}>It is right: confirm it</Button>
        <Retire address={address} />
      </div>
      <Trouble text={councilTrouble(confirm.error)} />
    </div>
  );
}

function Retire({ address }: { address: AddressView }) {
  const retire = useRetireAddress();
  return (
    <>
      <Button look="plain" small disabled={retire.isPending} onClick={() => retire.mutate({ addressId: address.id })}>Take it out of use<span className="hide">: {address.value}</span></Button>
      <Trouble text={councilTrouble(retire.error)} />
    </>
  );
}
