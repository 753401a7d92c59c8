import { Note } from '../components/Sheet.tsx';
import { ScrollRegion } from '../components/Table.tsx';
import { documentPath, picturePath, textPath } from './document-paths.ts';
import styles from './Document.module.css';
import type { DocumentPageView, SheetView } from './document-views.ts';

/** “Page 4”, or the name of a sheet. */
export const pageName = ({ number, label }: { number: number; label: string | null }): string => (label === null ? `Page ${number}` : `Sheet “${label}”`);

/** The page itself, as a picture or as a grid, with its words under it, and the way to the next. */
export function DocumentPaper({ view }: { view: DocumentPageView }) {
  const { page } = view;
  return (
    <section aria-labelledby="page">
      <div className={styles.bar}>
        <Turn view={view} by={-1} />
        <h2 id="page">{page.label === null ? `Page ${page.number} of ${view.pages.length}` : `${page.label}, ${page.number} of ${view.pages.length}`}</h2>
        <Turn view={view} by={1} />
      </div>
      <div className={styles.sheet}>{page.sheet ? <Grid sheet={page.sheet} name={pageName(page)} /> : <Picture view={view} />}</div>
      {page.sheet ? page.sheet.cut && <p className={`small quiet ${styles.under}`}>This sheet has {page.sheet.of.rows} rows and {page.sheet.of.columns} columns. Its beginning is shown; the download has all of it.</p> : <Words view={view} />}
      {(!page.sheet || page.sheet.rows.length > 12) && view.pages.length > 1 && <nav className={`${styles.again} ${styles.under}`} aria-label="The pages beside this one"><Turn view={view} by={-1} /><Turn view={view} by={1} /></nav>}
    </section>
  );
}

function Turn({ view: { address, page, pages }, by }: { view: DocumentPageView; by: -1 | 1 }) {
  const to = page.number + by;
  const name = pages.find(({ number }) => number === to);
  if (!name) return <span />;
  const words = name.label === null ? `Page ${to}` : by === 1 ? 'Next' : 'Back';
  return <a href={documentPath(address, to)} rel={by === 1 ? 'next' : 'prev'}>{by === -1 && '← '}{words}{name.label !== null && <span className="hide"> to the sheet {name.label}</span>}{by === 1 && ' →'}</a>;
}

function Picture({ view: { address, title, page } }: { view: DocumentPageView }) {
  if (page.picture === null) return <p className={styles.waiting}>{page.text.trim() === '' ? 'This page is still being drawn. It has no words that a machine could read; the download has it.' : 'This page is still being drawn. Its words stand below already.'}</p>;
  return <img className={styles.picture} src={picturePath(address, page.number)} width={page.picture.width} height={page.picture.height} alt={`Page ${page.number} of ${title}. Its words follow.`} fetchPriority="high" />;
}

function Words({ view: { address, page } }: { view: DocumentPageView }) {
  return (
    <div className={styles.under} id="words">
      <h3>The words of this page</h3>
      {page.text.trim() === '' ? (
        <p className="small quiet">A machine found no words on this page. What counts is the picture.</p>
      ) : (
        <>
          <p className="fine">Read by a machine, so there may be slips. What counts is the picture.</p>
          <p className={styles.text}>{readable(page.text)}</p>
          {page.longer && <Note small><p>There is more on this page than fits here. <a href={textPath(address)}>All its text</a></p></Note>}
        </>
      )}
    </div>
  );
}

/** No more than one blank line at a time, and none at the ends. */
const readable = (text: string): string => text.replace(/[^\S\n]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();

/** A sheet with the names of its rows and columns, so that a cell can be cited. */
const Grid = ({ sheet, name }: { sheet: SheetView; name: string }) => (
  <ScrollRegion label={name} tall={sheet.rows.length > 16}>
    <table className={styles.grid}>
      <thead><tr><th scope="col"><span className="hide">Row</span></th>{(sheet.rows[0] ?? []).map((_, at) => <th key={at} scope="col">{columnName(at)}</th>)}</tr></thead>
      <tbody>{sheet.rows.map((cells, row) => <tr key={row}><th scope="row">{row + 1}</th>{cells.map((cell, at) => <td key={at} className={lookOf(cell)}>{cell}</td>)}</tr>)}</tbody>
    </table>
  </ScrollRegion>
);

/** Figures stand at the right; what is short is not broken. */
const lookOf = (cell: string): string | undefined => (/^[-–(]?[£$]?[\d,.]+\)?%?$/.test(cell) ? styles.number : cell !== '' && cell.length <= 14 ? styles.short : undefined);

/** A, B … Z, AA: as spreadsheets name their columns. */
const columnName = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`);

