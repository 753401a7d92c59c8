import type { CopyView, DocumentView, FileView, PageView } from '@openvalve/server/router';
import { useState } from 'react';
import { Fetched } from '../../../../lib/page/Fetched.tsx';
import { paths } from '../../../../lib/paths.ts';
import { fileTrouble } from '../file-problem-text.ts';
import { useCopyPage, useCopyPages, useFilePage } from '../file-queries.ts';
import { MarkBoxes } from '../marking/MarkBoxes.tsx';
import marking from '../marking/marking.module.css';
import { PageBar, SheetTabs, type Zoom } from '../viewer/PageBar.tsx';
import { PagePaper } from '../viewer/PagePaper.tsx';
import { pageName, pageWord } from '../viewer/reading-words.ts';
import { SheetGrid } from '../viewer/SheetGrid.tsx';
import { TextPage } from '../viewer/TextPage.tsx';
import { Stage } from '../viewer/Viewer.tsx';
import viewer from '../viewer/viewer.module.css';
import { pageOfCopy } from './page-of-copy.ts';

/** The original with what is marked on it, and the copy beside it, page by page. */
export function Compare({ document, file, copy, current, onGo }: { document: DocumentView; file: FileView; copy: CopyView; current: number; onGo: (page: number) => void }) {
  const [zoom, setZoom] = useState<Zoom>(100);
  const copyPages = useCopyPages(copy.id);
  const original = useFilePage(file.attachmentId, current);
  const listed = file.pages.find(({ number }) => number === current);
  const number = listed && copyPages.data ? pageOfCopy(listed, file.pages, copyPages.data.pages) : null;
  const after = useCopyPage(copy.id, number);
  const pages = file.pages.map((each) => ({ number: each.number, name: pageName(file, each) }));
  const name = pages.find((each) => each.number === current)?.name ?? `Page ${current}`;
  const sheets = file.pages.some(({ isSheet }) => isSheet);
  const marks = document.marks.filter(({ page }) => page === current);
  return (
    <section className={viewer.viewer} aria-label="The original beside the copy">
      {sheets && pages.length > 1 && <SheetTabs sheets={pages} current={current} onGo={onGo} />}
      <PageBar id="compare-page" word={pageWord(file)} pages={sheets ? [] : pages} current={current} zoom={sheets ? null : zoom} onGo={onGo} onZoom={setZoom} />
      <div className={marking.sideBySide}>
        <div>
          <h3 className={viewer.which}>The original, with what comes out</h3>
          <Fetched query={original} what="this page" declined={fileTrouble}>
            {(view) => <Side view={view} name={`${name} of the original`} zoom={zoom} picture={(width) => paths.filePicture(file.attachmentId, view.number, width)} marked={marks.flatMap(({ cells }) => cells ?? [])}><MarkBoxes marks={marks} /></Side>}
          </Fetched>
        </div>
        <div>
          <h3 className={viewer.which}>The copy, as readers would see it</h3>
          {copyPages.data && number === null ? <p className={viewer.which}>This {pageWord(file)} is not in the copy.</p> : (
            <Fetched query={after} what="the copy" declined={fileTrouble}>
              {(view) => <Side view={view} name={`${name} of the copy`} zoom={zoom} picture={(width) => paths.copyPicture(copy.id, view.number, width)} marked={[]} />}
            </Fetched>
          )}
        </div>
      </div>
    </section>
  );
}

function Side({ view, name, zoom, picture, marked, children }: { view: PageView; name: string; zoom: Zoom; picture: (width: number) => string; marked: readonly string[]; children?: React.ReactNode }) {
  if (view.sheet !== null) return <SheetGrid key={view.number} sheet={view.sheet} name={name} found={new Set()} point={null} marked={marked} />;
  return (
    <Stage name={name}>
      {view.width > 0 ? <div className={viewer.sized} data-zoom={zoom}><PagePaper page={view} name={name} picture={picture(Math.min(2_400, 9 * zoom))}>{children}</PagePaper></div> : <TextPage text={view.text} q="" label={name} />}
    </Stage>
  );
}
