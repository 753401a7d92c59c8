import type { ReactNode } from 'react';
import styles from './Table.module.css';

/** What may be wider or longer than the screen: it scrolls by itself, can be reached by keyboard, and has a name. */
export function ScrollRegion({ label, tall = false, children }: { label: string; tall?: boolean | undefined; children: ReactNode }) {
  // A box that scrolls has to be reachable by keyboard, and a section here would carry a section's space above it.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
  return <div className={tall ? `${styles.scroll} ${styles.tall}` : styles.scroll} tabIndex={0} role="region" aria-label={label}>{children}</div>;
}

/** A table in its scroll region. `children` are its head and body; `caption` is read, and shown unless hidden. */
export function Table({ label, caption, hideCaption = false, tall, className, children }: {
  label: string;
  caption?: ReactNode;
  hideCaption?: boolean | undefined;
  tall?: boolean | undefined;
  /** For a page's own column widths. */
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <ScrollRegion label={label} tall={tall}>
      <table className={className === undefined ? styles.table : `${styles.table} ${className}`}>
        {caption !== undefined && <caption className={hideCaption ? 'hide' : undefined}>{caption}</caption>}
        {children}
      </table>
    </ScrollRegion>
  );
}

/** Facts, each with its name. */
export function FactsList({ facts }: { facts: readonly { name: ReactNode; value: ReactNode; key?: string | undefined }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, key }, at) => <FactRow key={key ?? at} name={name} value={value} />)}
    </dl>
  );
}

const FactRow = ({ name, value }: { name: ReactNode; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);

/** Numbers in a table's cells stand at the right. */
export const numberCell: string = styles.num ?? '';
