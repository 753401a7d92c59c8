import styles from './take-away.module.css';

/** Links to take what is on the screen away: as a table for a spreadsheet, or as a sheet to print. Not on paper. */
export function TakeAway({ what, tables }: { what: string; tables: readonly { href: string; label: string }[] }) {
  return (
    <p className={`${styles.away} small no-print`}>
      <span className="quiet">{what}:</span>{' '}
      {tables.map(({ href, label }) => <a key={href} href={href} download={href.includes('.csv') ? '' : undefined}>{label}{href.includes('.csv') && <span className="hide"> (CSV)</span>}</a>)}
    </p>
  );
}
