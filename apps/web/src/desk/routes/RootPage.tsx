import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink, DemonstrationBand, SiteMasthead, SkipLink } from '../../components/index.ts';
import { Failed } from '../../lib/page/Failed.tsx';
import { Heading } from '../../lib/page/Heading.tsx';
import { Waiting } from '../../lib/page/Waiting.tsx';
import { demonstrationOn } from '../../lib/page-facts.ts';
import { paths } from '../../lib/paths.ts';
import { SignedInProvider, type SignedIn } from '../../lib/signed-in.ts';
import { useMe } from '../features/volunteers/queries.ts';
import { DeskShell } from '../shell/DeskShell.tsx';

/** Who is signed in, and the desk around every page. A session that ends while somebody writes takes nothing off the screen. */
export function RootPage() {
  const me = useMe();
  const [lastKnown, setLastKnown] = useState<SignedIn | null>(null);
  if (me.data && me.data !== lastKnown) setLastKnown(me.data);
  const person = me.data ?? lastKnown;
  if (person) {
    return (
      <SignedInProvider value={person}>
        <DeskShell signedOut={me.data === null}><Outlet /></DeskShell>
      </SignedInProvider>
    );
  }
  const demonstration = demonstrationOn();
  return (
    <>
      <SkipLink />
      <SiteMasthead home={paths.site} items={[{ href: paths.site, label: 'Public site' }]} />
      {demonstration && <DemonstrationBand day={demonstration} />}
      <main id="main" tabIndex={-1}><div className="page stack"><WithoutAnybody me={me} /></div></main>
    </>
  );
}

function WithoutAnybody({ me }: { me: ReturnType<typeof useMe> }) {
  if (me.isPending) return <Waiting what="your desk" />;
  if (me.isError) return <Failed what="your desk" error={me.error} retry={() => void me.refetch()} page />;
  return (
    <>
      <Heading tab="Sign in">Sign in to open the desk.</Heading>
      <p className="lead">The desk is for volunteers and the people who run the campaigns.</p>
      <p><ButtonLink href={paths.signIn}>Sign in</ButtonLink></p>
    </>
  );
}
