import { Button } from '../components/Button.tsx';
import { documentPath } from './document-paths.ts';
import styles from './Document.module.css';
import type { DocumentPageView } from './document-views.ts';
import { pageName } from './DocumentPaper.tsx';
import { Quoted } from './Passage.tsx';
import { counted } from './words.ts';

/** Pages listed one by one; of a longer document only those nearby, and every tenth. */
const listedWhole = 30;

/** Every page, as a number or the name of its sheet. */
export function PageList({ address, pages, current }: { address: string; pages: DocumentPageView['pages']; current: number | null }) {
  if (pages.length < 2) return null;
  const sheets = pages.some(({ label }) => label !== null);
  const shown = pages.length <= listedWhole ? pages : pages.filter(({ number }) => number === 1 || number === pages.length || Math.abs(number - (current ?? 1)) <= 3 || number % stepOf(pages.length) === 0);
  return (
    <nav aria-label={sheets ? 'Sheets' : 'Pages'}>
      <h2>{counted(pages.length, sheets ? 'sheet' : 'page')}</h2>
      <ol className={styles.pages}>
        {shown.map(({ number, label }, at) => (
          <li key={number}>
            {at > 0 && shown[at - 1]?.number !== number - 1 && <span className={styles.gap} aria-hidden="true">… </span>}
            <a href={documentPath(address, number)} aria-current={number === current ? 'page' : undefined} aria-label={label === null ? `Page ${number}` : undefined}>{label ?? number}</a>
          </li>
        ))}
      </ol>
      {pages.length > listedWhole && (
        <form className={styles.goto} method="get" action={documentPath(address)}>
          <label htmlFor="goto">Go to page</label>
          <input id="goto" name="page" type="number" min={1} max={pages.length} required />
          <Button type="submit" look="plain" small>Go</Button>
        </form>
      )}
    </nav>
  );
}

const stepOf = (pages: number): number => (pages <= 150 ? 10 : pages <= 600 ? 50 : 250);

/** Pages of this document that have the words, in their order. */
export function DocumentSearch({ view: { address }, search: { q, many, hits } }: { view: DocumentPageView; search: NonNullable<DocumentPageView['search']> }) {
  return (
    <section aria-labelledby="found">
      <h2 id="found">{many === 0 ? `No page has “${q}”` : `${counted(many, 'page')} ${many === 1 ? 'has' : 'have'} “${q}”`}</h2>
      <p className={`small quiet ${styles.under}`}>{many === 0 && 'All the words have to stand on one page. Try fewer of them, or another spelling. '}<a href={documentPath(address)}>Back to the first page</a></p>
      <ul className={styles.hits}>
        {hits.map((hit) => (
          <li key={hit.number}>
            <a href={`${documentPath(address, hit.number)}#words`}>{pageName(hit)}</a>
            <Quoted passage={hit.passage} />
          </li>
        ))}
      </ul>
      {hits.length < many && <p className={`small quiet ${styles.under}`}>The first {hits.length} are listed. Add a word to find fewer.</p>}
    </section>
  );
}
