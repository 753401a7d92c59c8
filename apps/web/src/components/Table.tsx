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

/** The roles a table's parts have anyway, said aloud for browsers that forget them when a row is not laid out as one. */
const parts = {
  table: { role: 'table' }, group: { role: 'rowgroup' }, row: { role: 'row' }, columnHead: { role: 'columnheader' }, rowHead: { role: 'rowheader' }, cell: { role: 'cell' },
} as const;

/** A column of a table that stacks: its heading, and what is said before its cell where the heading is not seen. */
export type StackingColumn = { name: ReactNode; says?: string | undefined };

/**
 * A table that becomes a list of blocks on a phone, so that nothing has to be scrolled sideways: each row's first cell is its
 * heading. For those who hear it, it stays a table.
 */
export function StackingTable({ label, columns, rows, tall, className }: {
  label: string;
  columns: readonly StackingColumn[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  tall?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <ScrollRegion label={label} tall={tall}>
      <table {...parts.table} className={[styles.table, styles.stacks, className].filter(Boolean).join(' ')}>
        <thead {...parts.group}><tr {...parts.row}>{columns.map(({ name }, at) => <th key={at} {...parts.columnHead} scope="col">{name}</th>)}</tr></thead>
        <tbody {...parts.group}>
          {rows.map(({ key, cells }) => (
            <tr key={key} {...parts.row}>
              {cells.map((cell, at) => (at === 0 ? <th key={at} {...parts.rowHead} scope="row">{cell}</th> : <td key={at} {...parts.cell} data-says={columns[at]?.says}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
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
