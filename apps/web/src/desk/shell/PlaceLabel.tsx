import { useMailCounts } from '../../lib/mail/queries.ts';
import { paths } from '../../lib/paths.ts';
import { allWaiting } from '../features/mail/mail-words.ts';
import type { Place } from './places.ts';
import styles from './desk-shell.module.css';

/** What a place of the desk is called; with how much waits there, where that is counted. */
export function PlaceLabel({ place: { href, label } }: { place: Place }) {
  const ofMail = href === paths.mail;
  const counts = useMailCounts(ofMail).data;
  const waiting = ofMail && counts ? allWaiting(counts) : 0;
  return <>{label}{waiting > 0 && <span className={styles.count}> {waiting}<span className="hide"> waiting</span></span>}</>;
}
