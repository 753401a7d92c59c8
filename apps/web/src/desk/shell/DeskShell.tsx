import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Band, DeskMasthead, SkipLink, TabBar } from '../../components/index.ts';
import { paths } from '../../lib/paths.ts';
import { useSignedIn } from '../../lib/signed-in.ts';
import { placesFor } from './places.ts';
import styles from './desk-shell.module.css';

/** What stands around every page of the desk: the head with its places, the tab bar of a phone, and anything to know first. */
export function DeskShell({ signedOut, children }: { signedOut: boolean; children: ReactNode }) {
  const { roles } = useSignedIn();
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') });
  const places = placesFor(roles);
  const more = !places.some((place) => place.tab && place.owns(path));
  const onMe = path === paths.me;
  return (
    <div className={styles.desk}>
      <SkipLink />
      <DeskMasthead
        home={paths.desk}
        items={[
          ...places.map(({ href, label, owns }) => ({ href, label, current: owns(path) })),
          { href: paths.me, label: 'You', current: onMe },
          { href: paths.site, label: 'Public site' },
        ]}
      />
      {signedOut && <Band><strong>You are signed out.</strong> What you typed is still here. <a href={paths.signIn} target="_blank" rel="noreferrer">Sign in in another tab</a>, then go on.</Band>}
      <main id="main" tabIndex={-1}><div className="page">{children}</div></main>
      <TabBar items={[...places.filter((place) => place.tab).map(({ href, label, icon, owns }) => ({ href, label, icon, current: owns(path) })), { href: paths.me, label: 'More', icon: 'menu', current: more }]} />
    </div>
  );
}
