import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { PlainLink, type LinkComponent } from './link.tsx';
import styles from './Filters.module.css';

export type FilterItem = { href: string; label: ReactNode; count?: number | undefined; icon?: IconName | undefined; current?: boolean | undefined };

/** Filters are links, so that the address bar holds the choice and can be sent to somebody. */
export function Filters({ label, items, link: Link = PlainLink }: { label: string; items: readonly FilterItem[]; link?: LinkComponent | undefined }) {
  return (
    <nav className={styles.filters} aria-label={label}>
      {items.map(({ href, label: words, count, icon, current }) => (
        <Link key={href} href={href} aria-current={current ? 'true' : undefined}>
          {icon && <Icon name={icon} />}
          {words}
          {count !== undefined && <span className="tnum">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
