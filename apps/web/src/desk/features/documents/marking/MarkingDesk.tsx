import { MarkReason, markReasonWords } from '@openvalve/domain';
import type { DocumentView, FileView } from '@openvalve/server/router';
import { useState } from 'react';
import { Note, SelectField } from '../../../../components/index.ts';
import { useKeptState } from '../../../../lib/kept-words.ts';
import { Fetched } from '../../../../lib/page/Fetched.tsx';
import { Trouble } from '../../../../lib/page/Trouble.tsx';
import { fileTrouble } from '../file-problem-text.ts';
import { useFilePage } from '../file-queries.ts';
import { rangeOfPlace } from '../viewer/cell-range.ts';
import { PageBar, SheetTabs, type Zoom } from '../viewer/PageBar.tsx';
import { pageName, pageWord } from '../viewer/reading-words.ts';
import { TextPage } from '../viewer/TextPage.tsx';
import viewer from '../viewer/viewer.module.css';
import { MarkList } from './MarkList.tsx';
import { MarkPage } from './MarkPage.tsx';
import { MarkSheet } from './MarkSheet.tsx';
import { SearchAndMark } from './SearchAndMark.tsx';
import { Suspects } from './Suspects.tsx';
import { suspectsLeft } from './suspects.ts';
import { useMarking } from './use-marking.ts';
import styles from './marking.module.css';

/** Where what has to come out of the copies is marked: the page with its words or cells, and beside it what is marked and what is to decide. */
export function MarkingDesk({ document, file, current, at, onGo }: { document: DocumentView; file: FileView; current: number; at: string | undefined; onGo: (page: number) => void }) {
  const marking = useMarking(document);
  const page = useFilePage(file.attachmentId, current);
  const [zoom, setZoom] = useState<Zoom>(100);
  const [notNeeded, setNotNeeded] = useKeptState<string[]>(`not-needed:${document.id}`, []);
  const suspects = suspectsLeft(file, document.marks, new Set(notNeeded));
  const looked = suspects.find((each) => String(each.at) === at && each.page === current);
  const pages = file.pages.map((each) => ({ number: each.number, name: pageName(file, each) }));
  const name = pages.find(({ number }) => number === current)?.name ?? `Page ${current}`;
  const sheets = file.pages.some(({ isSheet }) => isSheet);
  const here = document.marks.filter((mark) => mark.page === current);
  return (
    <div className={styles.columns}>
      <section className={viewer.viewer} aria-label="What comes out">
        <div className={styles.tools}>
          <SelectField id="mark-reason" label="Why it comes out" value={marking.reason} onChange={(event) => marking.setReason(MarkReason.parse(event.target.value))}>
            {MarkReason.options.map((reason) => <option key={reason} value={reason}>{markReasonWords[reason]}</option>)}
          </SelectField>
          <p className="small" role="status">{marking.pending ? 'Marking…' : marking.said}</p>
        </div>
        <Trouble text={marking.trouble} />
        {sheets && pages.length > 1 && <SheetTabs sheets={pages} current={current} onGo={onGo} />}
        <PageBar id="mark-page" word={pageWord(file)} pages={sheets ? [] : pages} current={current} zoom={page.data && page.data.sheet === null && page.data.width > 0 ? zoom : null} onGo={onGo} onZoom={setZoom} />
        <Fetched query={page} what="this page" declined={fileTrouble}>
          {(view) => view.sheet !== null ? (
            <MarkSheet key={view.number} sheet={view.sheet} name={name} marked={here.flatMap(({ cells }) => cells ?? [])} point={looked ? rangeOfPlace(looked.place) : null} pending={marking.pending} onMark={(cells) => marking.add([{ page: view.number, cells }])} />
          ) : view.width > 0 ? (
            <MarkPage attachmentId={file.attachmentId} page={view} name={name} zoom={zoom} marks={here} point={looked?.box ?? null} onMark={(boxes) => marking.add(boxes.map((box) => ({ page: view.number, box })))} />
          ) : (
            <div className="stack">
              <Note tone="soon"><p>This page has no picture, so nothing can be marked on it. Its words can only be read here.</p></Note>
              <TextPage text={view.text} q="" label={name} />
            </div>
          )}
        </Fetched>
        <Keys sheets={sheets} />
      </section>
      <aside className={styles.side} aria-label="Marks">
        <Suspects documentId={document.id} file={file} suspects={suspects} marking={marking} onNotNeeded={(key) => setNotNeeded([...notNeeded, key])} />
        <SearchAndMark marking={marking} />
        <MarkList documentId={document.id} marks={document.marks} file={file} marking={marking} />
      </aside>
    </div>
  );
}

const Keys = ({ sheets }: { sheets: boolean }) => (
  <details className={viewer.keys}>
    <summary>Keys</summary>
    {sheets
      ? <p>In the cells: arrows move, with <kbd>Shift</kbd> they choose more; <kbd>Shift</kbd> and space the rows, <kbd>Ctrl</kbd> and space the columns, <kbd>Ctrl</kbd> and <kbd>A</kbd> the sheet; <kbd>Enter</kbd> marks. With a pointer: drag over cells, or press a letter or a number.</p>
      : <p>In the words: arrows move, space ticks, with <kbd>Shift</kbd> the arrows tick more, <kbd>L</kbd> ticks the line, <kbd>Esc</kbd> unticks, <kbd>Enter</kbd> marks what is ticked. With a pointer: press words, or draw a box.</p>}
  </details>
);
