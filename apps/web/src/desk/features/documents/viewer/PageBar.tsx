import { Button } from '../../../../components/index.ts';
import styles from './viewer.module.css';

/** How large a page can be shown, in hundredths of the width there is. */
export const zooms = [100, 150, 200, 300] as const;
export type Zoom = (typeof zooms)[number];

type Listed = { readonly number: number; readonly name: string };

/** Turning pages: to the one before, the next, or any; and how large. Sheets are tabs instead. */
export function PageBar({ id, word, pages, current, zoom, onGo, onZoom }: {
  id: string;
  word: string;
  pages: readonly Listed[];
  current: number;
  /** Null where there is nothing to make larger. */
  zoom: Zoom | null;
  onGo: (page: number) => void;
  onZoom?: (zoom: Zoom) => void;
}) {
  const at = pages.findIndex(({ number }) => number === current);
  const [before, after] = [pages[at - 1], pages[at + 1]];
  const step = zoom === null ? -1 : zooms.indexOf(zoom);
  return (
    <div className={styles.bar}>
      {pages.length > 1 && (
        <div className={styles.turn}>
          <Button look="second" small aria-disabled={before === undefined} onClick={() => before && onGo(before.number)}>Before<span className="hide">: the {word} before this</span></Button>
          <label htmlFor={id} className="hide">Which {word}</label>
          <select id={id} value={current} onChange={(event) => onGo(Number(event.target.value))}>
            {pages.map(({ number, name }) => <option key={number} value={number}>{name}</option>)}
          </select>
          <span className="small quiet nowrap">of {pages.length}</span>
          <Button look="second" small aria-disabled={after === undefined} onClick={() => after && onGo(after.number)}>Next<span className="hide"> {word}</span></Button>
        </div>
      )}
      {zoom !== null && onZoom && (
        <div className={styles.zoom}>
          <Button look="second" small aria-disabled={step <= 0} onClick={() => step > 0 && onZoom(zooms[step - 1] ?? 100)}>Smaller</Button>
          <span className="small quiet tnum" role="status">{zoom}%</span>
          <Button look="second" small aria-disabled={step >= zooms.length - 1} onClick={() => step < zooms.length - 1 && onZoom(zooms[step + 1] ?? 300)}>Larger</Button>
        </div>
      )}
    </div>
  );
}

/** The sheets of a workbook, as tabs; those its owner hid say so. */
export const SheetTabs = ({ sheets, current, onGo }: { sheets: readonly Listed[]; current: number; onGo: (page: number) => void }) => (
  <nav aria-label="Sheets" className={styles.tabs}>
    <ul>
      {sheets.map(({ number, name }) => (
        <li key={number}><button type="button" aria-current={number === current ? 'page' : undefined} onClick={() => onGo(number)}>{name}</button></li>
      ))}
    </ul>
  </nav>
);
