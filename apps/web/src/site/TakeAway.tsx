import styles from './Council.module.css';

/** What a reader can take from a council’s page: its papers as a table, and what changes as a feed. */
export const TakeAway = ({ slug }: { slug: string }) => (
  <p className={`small ${styles.take}`}>
    <a href={`/data/councils/${encodeURIComponent(slug)}.csv`} download>Download this council’s data (CSV)</a>
    <a href={`/councils/${encodeURIComponent(slug)}/feed.atom`}>Follow it in a feed reader</a>
  </p>
);
