import { useEffect, useState, type ComponentType } from 'react';
import { Button, Note } from '../../components/index.ts';
import { Failed } from '../../lib/page/Failed.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { Waiting } from '../../lib/page/Waiting.tsx';

/** A page whose code is fetched when it is first opened, so that a phone on one page does not load the others. */
export type LazyPage = (() => React.ReactNode) & { /** Fetches the code ahead of the page; what fails is met again when the page is drawn. */ warm: () => void };

/** `away`: the server does not answer, and may soon. `gone`: it answers, and this version’s file is no longer there. */
type Why = 'away' | 'gone';

/** `what` is the page as it stands in a sentence: “the board”. */
export function lazyPage(what: string, fetchPage: () => Promise<ComponentType>): LazyPage {
  let Page: ComponentType | null = null;
  let underWay: Promise<void> | null = null;
  const load = (): Promise<void> => {
    underWay ??= fetchPage()
      .then((page) => {
        Page = page;
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };

  function OnceFetched() {
    const [state, setState] = useState<'waiting' | 'here' | Why>(Page === null ? 'waiting' : 'here');
    const fetchIt = () => void load().then(() => setState('here'), async () => setState(await whyNot()));
    useEffect(() => {
      if (Page === null) fetchIt();
    }, []);
    if (Page !== null) return <Page />;
    if (state === 'away') return <Failed what={what} error={new TypeError('The server was not reached.')} retry={fetchIt} page />;
    return state === 'gone' ? <Renewed what={what} /> : <Waiting what={what} />;
  }

  return Object.assign(OnceFetched, { warm: () => void load().catch(() => undefined) });
}

const whyNot = async (): Promise<Why> => {
  const answers = await fetch('/healthz', { cache: 'no-store' }).then(({ ok }) => ok, () => false);
  return answers ? 'gone' : 'away';
};

function Renewed({ what }: { what: string }) {
  return (
    <div className="stack">
      <Heading tab="Not opened">{`We could not open ${what}.`}</Heading>
      <Note tone="soon" role="alert"><p>The desk was most likely renewed since you opened it. Load it again to have the new one: what you typed is kept in this tab.</p></Note>
      <p><Button onClick={() => location.reload()}>Load the desk again</Button></p>
    </div>
  );
}
