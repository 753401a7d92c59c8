import type { ReactNode } from 'react';
import styles from './Footer.module.css';

/** The foot of a public page. */
export function Footer({ links, children }: { links: readonly { href: string; label: string }[]; children: ReactNode }) {
  return (
    <footer className={styles.foot}>
      <div className="page">
        <ul>{links.map(({ href, label }) => <li key={href}><a href={href}>{label}</a></li>)}</ul>
        {children}
      </div>
    </footer>
  );
}
