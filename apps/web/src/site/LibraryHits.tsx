import { mediumDay } from '@openvalve/domain';
import { Note } from '../components/Sheet.tsx';
import { councilPath } from './CouncilTable.tsx';
import { documentPath } from './document-paths.ts';
import type { LibraryLine, LibraryView } from './document-views.ts';
import { isEverything, libraryAddress } from './library-address.ts';
import styles from './Library.module.css';
import { Quoted } from './Passage.tsx';
import { Paging } from './Paging.tsx';
import { counted, years } from './words.ts';

/** The documents that fit, each with the passage that has the words; or why there is none, and what to do. */
export function LibraryHits({ view }: { view: LibraryView }) {
  const { filters, lines, total, page, pageSize, tooMany } = view;
  if (view.all === 0) return <NoneYet />;
  return (
    <section aria-labelledby="found">
      <div className={styles.head}>
        <h2 id="found">{heading(view)}</h2>
        {!isEverything(filters) && <a className="small" href="/documents">Show all documents</a>}
      </div>
      {tooMany && <div className={styles.under}><Note small tone="soon"><p>{tooManyWords[tooMany]}</p></Note></div>}
      {lines.length === 0 ? <NoneFound view={view} /> : <ul className={styles.hits}>{lines.map((line) => <Hit key={line.address} line={line} />)}</ul>}
      <Paging label="More documents" page={page} of={Math.ceil(total / pageSize)} address={(to) => libraryAddress(filters, { page: to })} />
    </section>
  );
}

/** What was not done because there is too much of it, and what a reader can do. */
const tooManyWords = {
  words: 'These words stand on more than a thousand pages, so documents are in the order of how much of each has them. Add a word, or choose a council.',
  phrase: 'More than three thousand pages have all these words. Only those of the latest documents were looked through for the words in this order. Add a word, or choose a council.',
};

function heading({ filters, total, all }: LibraryView): string {
  const many = total === 0 ? 'No document' : counted(total, 'document');
  if (filters.q !== '') return `${many} found for “${filters.q}”`;
  return isEverything(filters) ? 'The latest first' : `${many} of ${all}`;
}

function Hit({ line: { address, title, council, kindName, period, pages, publishedOn, found } }: { line: LibraryLine }) {
  return (
    <li>
      <h3><a href={documentPath(address)}>{title}</a></h3>
      <p className={styles.about}><a href={councilPath(council.slug)}>{council.name}</a> · {kindName}{period && `, ${years(period)}`} · {counted(pages, 'page')} · published {mediumDay(publishedOn)}</p>
      {found && (
        <>
          {found.passage.length > 0 && <Quoted passage={found.passage} />}
          <p className={styles.where}>
            <a href={documentPath(address, found.page)}>Page {found.page}</a>
            {found.pages > 1 && <span className="quiet">, and {counted(found.pages - 1, 'other page')} of it</span>}
          </p>
        </>
      )}
    </li>
  );
}

const NoneYet = () => (
  <section>
    <h2>None yet</h2>
    <p className={`quiet ${styles.under}`}>We ask councils for their agreements, plans and reports. What comes is made safe and checked before it stands here: that takes days, not minutes. <a href="/councils">See what each council was asked</a></p>
  </section>
);

function NoneFound({ view: { filters, page } }: { view: LibraryView }) {
  if (page > 1) return <div className={styles.under}><Note><p><strong>There is no such page of results.</strong> <a href={libraryAddress(filters)}>Go to the first</a></p></Note></div>;
  return (
    <div className={styles.under}>
      <Note>
        {filters.q === '' ? <p><strong>No document fits all of that.</strong> Leave one of the choices out.</p> : <p><strong>No document here has these words on one page.</strong> Try fewer words or another spelling, or look in all councils and years. A page that is only a picture has no words to find.{/["-]/.test(filters.q) && ' Of words in quotation marks or with a hyphen, only the three thousand pages of the latest documents that have them are looked through, and words to leave out need one to look for.'}</p>}
        {filters.q !== '' && libraryAddress({ ...filters, council: null, programme: null, kind: null, year: null }) !== libraryAddress(filters) && <p><a href={libraryAddress({ ...filters, council: null, programme: null, kind: null, year: null })}>Look for “{filters.q}” in all documents</a></p>}
      </Note>
    </div>
  );
}
