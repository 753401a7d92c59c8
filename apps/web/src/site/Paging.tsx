import styles from './Library.module.css';

/** Earlier and later pages of a list. Nothing where all of it is on one. */
export function Paging({ label, page, of, address }: { label: string; page: number; of: number; address: (page: number) => string }) {
  if (of < 2) return null;
  return (
    <nav className={styles.paging} aria-label={label}>
      {page > 1 && <a href={address(page - 1)} rel="prev">Back</a>}
      <span>Page {page} of {of}</span>
      {page < of && <a href={address(page + 1)} rel="next">Next</a>}
    </nav>
  );
}
