import { document } from './document.tsx';
import { LibraryElsewhere } from './LibraryElsewhere.tsx';
import { LibraryForm } from './LibraryForm.tsx';
import { LibraryHits } from './LibraryHits.tsx';
import styles from './Plain.module.css';
import { isEverything } from './library-address.ts';
import type { LibraryView } from './document-views.ts';
import type { Frame } from './views.ts';
import { counted } from './words.ts';

/** Every public document, or those that have some words. Searches are not for search engines. */
export const renderLibrary = (frame: Frame, view: LibraryView): string =>
  document(frame, {
    title: view.filters.q === '' ? 'Documents' : `Documents: ${view.filters.q}`,
    ...(isEverything(view.filters) && view.page === 1 && { description: 'Agreements, plans and monitoring reports that English councils made with the Department for Education about special educational needs: searchable, page by page, each with where it comes from.' }),
    canonical: isEverything(view.filters) && view.page === 1 ? view.canonical : undefined,
    children: <Library view={view} />,
  });

function Library({ view }: { view: LibraryView }) {
  return (
    <>
      <h1 className={styles.big}>Documents</h1>
      <p className={`lead ${styles.under}`}>{leadWords(view.all)}</p>
      <p className={`small ${styles.under}`}><a href="/agreements">What was agreed with each council</a></p>
      {view.all > 0 && <LibraryForm view={view} />}
      <LibraryHits view={view} />
      <LibraryElsewhere view={view} />
    </>
  );
}

const leadWords = (all: number): string =>
  all === 0
    ? 'What councils give us will stand here page by page, with its text, once a person has checked it for anything that could point to a child.'
    : `${counted(all, 'document')} that councils gave when they were asked. Each was checked for anything that could point to a child, stands here page by page with its text, and says where it comes from.`;
