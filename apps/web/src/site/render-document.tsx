import { longDay } from '@openvalve/domain';
import { Button, ButtonLink } from '../components/Button.tsx';
import { fileSize } from '../lib/words.ts';
import { councilPath } from './CouncilTable.tsx';
import { document } from './document.tsx';
import { documentPath, filePath, textPath } from './document-paths.ts';
import { DocumentOrigin } from './DocumentOrigin.tsx';
import { DocumentSearch, PageList } from './DocumentPages.tsx';
import { DocumentPaper, pageName } from './DocumentPaper.tsx';
import styles from './Document.module.css';
import type { DocumentPageView } from './document-views.ts';
import type { Frame } from './views.ts';
import { listed, midSentence, years } from './words.ts';

/** One page of a public document: its picture, its words, the other pages, and where all of it comes from. */
export const renderDocument = (frame: Frame, view: DocumentPageView): string =>
  document(frame, {
    title: titleOf(view),
    ...(view.search === null && { description: `${view.page.number === 1 ? '' : `${pageName(view.page)} of `}${nameOf(view)} of ${view.council.officialName}, ${view.programmeName}: the pages with their text, and where it comes from.` }),
    canonical: view.canonical,
    children: <DocumentPage frame={frame} view={view} />,
  });

const nameOf = ({ kindName, period }: DocumentPageView): string => (period === null ? kindName : `${kindName} ${years(period)}`);

function titleOf({ title, council, page, search }: DocumentPageView): string {
  const name = title.includes(council.name) ? title : `${council.name}: ${title}`;
  if (search !== null) return `“${search.q}” in ${name}`;
  return page.number === 1 ? name : `${pageName(page)}, ${name}`;
}

function DocumentPage({ frame, view }: { frame: Frame; view: DocumentPageView }) {
  const { address, council, page } = view;
  return (
    <>
      <p className="kicker"><a href="/documents">Documents</a> / <a href={councilPath(council.slug)}>{council.name}</a></p>
      <h1 className={styles.title}>{view.title}</h1>
      <p className={`lead ${styles.lead}`}>{leadWords(view)}</p>
      <div className={`row ${styles.actions}`}>
        <ButtonLink href={filePath(address)}>Download ({view.type}, {fileSize(view.size)})</ButtonLink>
        <a href={textPath(address)}>All its text</a>
        <a href="#origin">Where it comes from</a>
      </div>
      <div className={styles.cols}>
        <div className={styles.main}>
          {view.search ? <DocumentSearch view={view} search={view.search} /> : <DocumentPaper view={view} />}
        </div>
        <aside className={styles.side} aria-label="In this document">
          <SearchForm address={address} q={view.search?.q ?? ''} />
          <PageList address={address} pages={view.pages} current={view.search === null ? page.number : null} />
        </aside>
      </div>
      <DocumentOrigin frame={frame} view={view} />
    </>
  );
}

/** Who gave what and when, in a sentence or two. */
function leadWords({ council, kindName, period, askedOn, givenOn, howReceived, removed, pages }: DocumentPageView): string {
  const what = `${midSentence(kindName)}${period === null ? '' : ` for ${years(period)}`}`;
  const came = howReceived === 'published-by-council' ? `${council.name} published this ${what}` : howReceived === 'sent-by-somebody' ? `This ${what} of ${council.name} was sent to us` : `${council.name} gave this ${what}`;
  const when = [...(givenOn === null ? [] : [`on ${longDay(givenOn)}`]), ...(askedOn === null || howReceived === 'published-by-council' || howReceived === 'sent-by-somebody' ? [] : [`after a volunteer asked on ${longDay(askedOn)}`])];
  const unit = pages.some(({ label }) => label !== null) ? 'sheet' : 'page';
  const marks = removed.reduce((sum, { count }) => sum + count, 0);
  const taken = marks === 0 ? '' : ` We took ${marks === 1 ? 'one thing' : `${marks} things`} out before it was published.`;
  return `${came}${when.length === 0 ? '' : ` ${listed(when).replace(' and after', ', after')}`}. It has ${pages.length === 1 ? `one ${unit}` : `${pages.length} ${unit}s`}.${taken}`;
}

const SearchForm = ({ address, q }: { address: string; q: string }) => (
  <search>
    <form method="get" action={documentPath(address)}>
      <h2><label htmlFor="within">Search in this document</label></h2>
      <div className={styles.search}>
        <input id="within" name="q" type="search" defaultValue={q} autoComplete="off" maxLength={200} />
        <Button type="submit" look="second">Search</Button>
      </div>
    </form>
  </search>
);
