import { Button, Line, LineList } from '../../components/index.ts';
import { Heading } from '../../lib/page/Heading.tsx';
import { paths } from '../../lib/paths.ts';
import { useSignedIn } from '../../lib/signed-in.ts';
import { MyReminders } from '../features/reminders/MyReminders.tsx';
import { AboutMe } from '../features/volunteers/AboutMe.tsx';
import { Leave } from '../features/volunteers/Leave.tsx';
import { rolesOf } from '../features/volunteers/People.tsx';
import styles from '../shell/desk-shell.module.css';
import { PlaceLabel } from '../shell/PlaceLabel.tsx';
import { placesFor } from '../shell/places.ts';

/** One's own page, and on a phone the way to the rest of the desk. */
export function MePage() {
  const me = useSignedIn();
  return (
    <div data-narrow>
      <p className="kicker">{me.email}</p>
      <Heading tab="You">{me.realName ?? 'You have not given your name yet.'}</Heading>
      <p className="quiet">{rolesOf(me.roles)} on this desk.</p>
      <section aria-labelledby="places" className={styles.onPhones}>
        <h2 id="places">Everything on the desk</h2>
        <LineList>
          {placesFor(me.roles).map((place) => <Line key={place.href} icon={place.icon} title={<a href={place.href}><PlaceLabel place={place} /></a>} />)}
          <Line icon="book" title={<a href={paths.site}>Public site</a>} />
        </LineList>
      </section>
      <section className="stack" aria-labelledby="about"><h2 id="about">Your name and what the team may do</h2><AboutMe /></section>
      <section className="stack" aria-labelledby="reminders"><h2 id="reminders">When you are reminded</h2><MyReminders /></section>
      <section className="stack" aria-labelledby="leave">
        <h2 id="leave">Sign out</h2>
        <form method="post" action={paths.signOut}><Button type="submit" look="second">Sign out of this browser</Button></form>
      </section>
      <section className="stack" aria-labelledby="leave-team"><h2 id="leave-team">Leave the team</h2><Leave /></section>
    </div>
  );
}
