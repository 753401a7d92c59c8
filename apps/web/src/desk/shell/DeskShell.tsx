import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Band, DemonstrationBand, DeskMasthead, Footer, SkipLink, TabBar } from '../../components/index.ts';
import { demonstrationOn } from '../../lib/page-facts.ts';
import { paths } from '../../lib/paths.ts';
import { useSignedIn } from '../../lib/signed-in.ts';
import { placesFor } from './places.ts';
import { PlaceLabel } from './PlaceLabel.tsx';
import { useFollowChanges } from './use-follow-changes.ts';
import styles from './desk-shell.module.css';

/** Who runs this and how it deals with people: on the public site, one press from every page of the desk. */
const footerLinks = [
  { href: paths.privacy, label: 'Privacy' },
  { href: '/contact', label: 'Contact' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/corrections', label: 'Corrections' },
];

/** What stands around every page of the desk: the head with its places, the tab bar of a phone, and anything to know first. */
export function DeskShell({ signedOut, children }: { signedOut: boolean; children: ReactNode }) {
  useFollowChanges();
  const { roles } = useSignedIn();
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') });
  const places = placesFor(roles);
  const more = !places.some((place) => place.tab && place.owns(path));
  const onMe = path === paths.me;
  const demonstration = demonstrationOn();
  return (
    <div className={styles.desk}>
      <SkipLink />
      <DeskMasthead
        home={paths.desk}
        items={[
          ...places.map((place) => ({ href: place.href, label: <PlaceLabel place={place} />, current: place.owns(path) })),
          { href: paths.me, label: 'You', current: onMe },
          { href: paths.site, label: 'Public site' },
        ]}
      />
      {demonstration && <DemonstrationBand day={demonstration} />}
      {signedOut && <Band><strong>You are signed out.</strong> What you typed is still here. <a href={paths.signIn} target="_blank" rel="noreferrer">Sign in in another tab</a>, then go on.</Band>}
      <main id="main" tabIndex={-1}><div className="page">{children}</div></main>
      <Footer links={footerLinks}><p>Letters, files and names on the desk are for the team only.</p></Footer>
      <TabBar items={[...places.filter((place) => place.tab).map(({ href, label, icon, owns }) => ({ href, label, icon, current: owns(path) })), { href: paths.me, label: 'More', icon: 'menu', current: more }]} />
    </div>
  );
}
