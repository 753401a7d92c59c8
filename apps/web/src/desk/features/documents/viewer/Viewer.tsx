import type { BoxView, FileView, PageView } from '@openvalve/server/router';
import { useState, type ReactNode } from 'react';
import { paths } from '../../../../lib/paths.ts';
import { useFilePage } from '../file-queries.ts';
import { fileTrouble } from '../file-problem-text.ts';
import { Fetched } from '../../../../lib/page/Fetched.tsx';
import { PageBar, SheetTabs, type Zoom } from './PageBar.tsx';
import { PagePaper } from './PagePaper.tsx';
import { pageName, pageWord } from './reading-words.ts';
import { SheetGrid } from './SheetGrid.tsx';
import { TextPage } from './TextPage.tsx';
import styles from './viewer.module.css';

/** What is pointed out on the page that is shown. */
export type Pointed = { readonly hits: readonly BoxView[]; readonly cells: ReadonlySet<string>; readonly box: BoxView | null; readonly range: string | null; readonly q: string };

/** A file, page by page: pictures with their words over them, sheets as grids, text as text. `children` are what keys lead to. */
export function Viewer({ file, current, pointed, onGo, onFind }: { file: FileView; current: number; pointed: Pointed; onGo: (page: number) => void; onFind: () => void }) {
  const page = useFilePage(file.attachmentId, current);
  const [zoom, setZoom] = useState<Zoom>(100);
  const listed = file.pages.find(({ number }) => number === current);
  const sheets = file.pages.some(({ isSheet }) => isSheet);
  const name = listed ? pageName(file, listed) : `Page ${current}`;
  const pages = file.pages.map((each) => ({ number: each.number, name: pageName(file, each) }));
  const drawn = page.data !== undefined && page.data.sheet === null && page.data.width > 0;
  return (
    <KeyRegion pages={pages} current={current} onGo={onGo} onFind={onFind}>
      {sheets && pages.length > 1 && <SheetTabs sheets={pages} current={current} onGo={onGo} />}
      <PageBar id="which-page" word={pageWord(file)} pages={sheets ? [] : pages} current={current} zoom={drawn ? zoom : null} onGo={onGo} onZoom={setZoom} />
      <Fetched query={page} what="this page" declined={fileTrouble}>{(view) => <OnePage file={file} view={view} name={name} zoom={zoom} pointed={pointed} />}</Fetched>
      <Keys />
    </KeyRegion>
  );
}

function OnePage({ file, view, name, zoom, pointed }: { file: FileView; view: PageView; name: string; zoom: Zoom; pointed: Pointed }) {
  if (view.sheet !== null) return <SheetGrid key={view.number} sheet={view.sheet} name={name} found={pointed.cells} point={pointed.range} />;
  return (
    <Stage name={name}>
      {view.width > 0 ? (
        <div className={styles.sized} data-zoom={zoom}>
          <PagePaper page={view} name={name} picture={paths.filePicture(file.attachmentId, view.number, Math.min(2_400, 9 * zoom))} hits={pointed.hits} point={pointed.box} q={pointed.q} />
        </div>
      ) : view.text.trim() === '' ? <p className="small quiet">There are no words on this page.</p> : <TextPage text={view.text} q={pointed.q} label={name} />}
    </Stage>
  );
}

/** The ground a page lies on: it scrolls by itself. */
export const Stage = ({ name, focusable = true, children }: { name: string; /** Not where something inside takes the focus. */ focusable?: boolean; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
  <div className={styles.stage} tabIndex={focusable ? 0 : undefined} role="region" aria-label={name}>{children}</div>
);

/** Where single keys work: only while the focus is inside, and never in a field. */
function KeyRegion({ pages, current, onGo, onFind, children }: { pages: readonly { number: number }[]; current: number; onGo: (page: number) => void; onFind: () => void; children: ReactNode }) {
  const at = pages.findIndex(({ number }) => number === current);
  const turn = (by: number) => {
    const next = pages[at + by];
    if (next) onGo(next.number);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || (target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))) return;
    if (key === 'n') turn(1);
    else if (key === 'p') turn(-1);
    else if (key === '/') {
      event.preventDefault();
      onFind();
    }
  };
  // The keys are a shorter way to what the buttons inside do.
  // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions
  return <section className={styles.viewer} aria-label="The file" onKeyDown={onKeyDown}>{children}</section>;
}

const Keys = () => (
  <details className={styles.keys}>
    <summary>Keys</summary>
    <p>While the focus is in the file: <kbd>n</kbd> next, <kbd>p</kbd> before, <kbd>/</kbd> search. The arrows move what is larger than its frame.</p>
  </details>
);
