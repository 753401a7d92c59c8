import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { PlainLink, type LinkComponent } from './link.tsx';
import styles from './Masthead.module.css';

export type MastheadItem = { href: string; label: ReactNode; current?: boolean | undefined };
export type TabItem = MastheadItem & { icon: IconName };

type Props = {
  home: string;
  items: readonly MastheadItem[];
  link?: LinkComponent | undefined;
  /** What stands at the end of the row: who is signed in, signing out. */
  end?: ReactNode;
};

/** The valve with its marker stroke, and the name. */
export function Wordmark({ home, link: Link = PlainLink }: { home: string; link?: LinkComponent | undefined }) {
  return (
    <Link href={home} className={styles.brand}>
      <svg viewBox="0 0 28 28" aria-hidden="true">
        <circle cx="14" cy="14" r="11.5" fill="none" stroke="currentColor" strokeWidth="3" />
        <path d="M8 20L20 8" stroke="var(--mark)" strokeWidth="6" />
        <path d="M8 20L20 8" stroke="currentColor" strokeWidth="2" />
      </svg>
      Open Valve
    </Link>
  );
}

/** The head of a public page: it wraps on a phone. */
export const SiteMasthead = (props: Props) => <Masthead {...props} desk={false} label="Site" />;

/** The head of a desk page. On a phone its links give way to `TabBar`. */
export const DeskMasthead = (props: Props) => <Masthead {...props} desk label="Desk" />;

function Masthead({ home, items, link: Link = PlainLink, end, desk, label }: Props & { desk: boolean; label: string }) {
  return (
    <header className={`${styles.mast} ${desk ? styles.desk : styles.site}`}>
      <div className="page">
        <Wordmark home={home} link={Link} />
        <nav aria-label={label}>
          <ul>{items.map(({ href, label: words, current }) => <li key={href}><Link href={href} aria-current={current ? 'page' : undefined}>{words}</Link></li>)}</ul>
        </nav>
        {end}
      </div>
    </header>
  );
}

/** The desk's places at the bottom of a phone: at most four or five, each an icon and words. */
export function TabBar({ items, link: Link = PlainLink }: { items: readonly TabItem[]; link?: LinkComponent | undefined }) {
  return (
    <nav className={styles.tabs} aria-label="Desk, short">
      <ul>
        {items.map(({ href, label, icon, current }) => (
          <li key={href}><Link href={href} aria-current={current ? 'page' : undefined}><Icon name={icon} className={styles.tabIcon} />{label}</Link></li>
        ))}
      </ul>
    </nav>
  );
}

/** The first thing a keyboard reaches: past the masthead to the page, which has the id `main`. */
export const SkipLink = () => <a className="skip" href="#main">Skip to the page</a>;

/** A band under the masthead for something true of the whole program: a demonstration, mail that goes nowhere. */
export const Band = ({ children }: { children: ReactNode }) => <div className={styles.band}><p className="page">{children}</p></div>;
