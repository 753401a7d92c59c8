import type { SheetView } from '@openvalve/server/router';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../components/index.ts';
import { cellName, columnName, edgesOf, isWithin, rangeOf, type Cell, type CellChoice } from './cell-range.ts';
import { columnsAtOnce, rowsAtOnce, windowAt, type Window } from './sheet-window.ts';
import { SheetRow, type CellLook } from './SheetRow.tsx';
import styles from './sheet.module.css';

/** What somebody who chooses cells does: which are chosen, and what a press or a key changes that to. */
export type Choosing = { readonly choice: CellChoice; readonly onChoose: (choice: CellChoice) => void; readonly onKey: (event: React.KeyboardEvent) => void };

/**
 * A sheet as a grid, a part of it at a time. What its owner hid is shaded, and said. `choosing` makes it a grid whose cells are chosen
 * by keyboard and pointer.
 */
export function SheetGrid({ sheet, name, found, point, marked = [], choosing }: {
  sheet: SheetView;
  name: string;
  /** Cells in which something was found. */
  found: ReadonlySet<string>;
  /** The range somebody asked for. */
  point: string | null;
  /** Ranges that are marked. */
  marked?: readonly string[];
  choosing?: Choosing | undefined;
}) {
  const { rows, columns, cut } = sheet;
  const pointed = point === null ? null : rangeOf(point);
  const scroll = useRef<HTMLDivElement>(null);
  const wanted = choosing?.choice.to ?? null;
  // Whoever turns to another part stays there until another cell is asked for.
  const asked = wanted ?? (pointed === null ? { row: 0, column: 0 } : { row: pointed.top, column: pointed.left });
  const [turned, setTurned] = useState<{ from: string; to: Cell } | null>(null);
  const at = turned !== null && turned.from === cellName(asked) ? turned.to : asked;
  const setAt = (to: Cell) => setTurned({ from: cellName(asked), to });
  const shownRows = windowAt(at.row, rows.length, rowsAtOnce);
  const shownColumns = windowAt(at.column, columns.length, columnsAtOnce);
  useEffect(() => {
    scroll.current?.querySelector('[data-point]')?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [point, shownRows.from, shownColumns.from]);

  const edges = choosing ? edgesOf(choosing.choice) : null;
  const ranges = marked.flatMap((each) => rangeOf(each) ?? []);
  const look = (cell: Cell): CellLook => ({
    found: found.size > 0 && found.has(cellName(cell)),
    pointed: pointed !== null && isWithin(pointed, cell),
    marked: ranges.some((range) => isWithin(range, cell)),
    chosen: edges !== null && isWithin(edges, cell),
    at: wanted !== null && wanted.row === cell.row && wanted.column === cell.column,
  });
  if (rows.length === 0 || columns.length === 0) return <p className={styles.foot}>This sheet is empty.</p>;
  const inView = columns.slice(shownColumns.from, shownColumns.to);
  const whole = (cell: Cell, which: 'rows' | 'columns', extend: boolean) => choosing?.onChoose({ from: extend ? choosing.choice.from : cell, to: cell, whole: which });
  return (
    <>
      {/* A box that scrolls has to be reachable by keyboard; while cells are chosen, one of them is. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */}
      <div ref={scroll} className={styles.scroll} role="region" aria-label={name} tabIndex={choosing ? undefined : 0}>
        {/* The keys move among its cells, one of which has the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table className={choosing ? `${styles.grid} ${styles.choosing}` : styles.grid} role={choosing ? 'grid' : undefined} aria-label={choosing ? `Cells of ${name}` : undefined} aria-multiselectable={choosing ? true : undefined} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} onKeyDown={choosing?.onKey}>
          {!choosing && <caption className="hide">{name}</caption>}
          <thead>
            <tr aria-rowindex={1}>
              <td><span className="hide">Row</span></td>
              {inView.map(({ hidden }, place) => {
                const column = shownColumns.from + place;
                const words = <>{columnName(column)}{hidden && <span className={styles.says}>hidden</span>}</>;
                return (
                  <th key={column} scope="col" aria-colindex={column + 2} className={hidden ? styles.unseen : undefined}>
                    {choosing ? <button type="button" tabIndex={-1} onClick={({ shiftKey }) => whole({ row: 0, column }, 'columns', shiftKey)}><span className="hide">Column </span>{words}</button> : words}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(shownRows.from, shownRows.to).map((row, place) => (
              <SheetRow key={shownRows.from + place} row={row} number={shownRows.from + place} columns={columns} shown={shownColumns} look={look} choosing={choosing} onWhole={(shift) => whole({ row: shownRows.from + place, column: 0 }, 'rows', shift)} />
            ))}
          </tbody>
        </table>
      </div>
      <Parts what="Rows" shown={shownRows} all={rows.length} atOnce={rowsAtOnce} nameOf={(each) => String(each + 1)} onGo={(row) => setAt({ row, column: at.column })} />
      <Parts what="Columns" shown={shownColumns} all={columns.length} atOnce={columnsAtOnce} nameOf={columnName} onGo={(column) => setAt({ row: at.row, column })} />
      {cut && <p className={styles.foot}><strong>This sheet has more than is shown here.</strong> Download the file for the rest.</p>}
    </>
  );
}

function Parts({ what, shown: { from, to }, all, atOnce, nameOf, onGo }: { what: string; shown: Window; all: number; atOnce: number; nameOf: (at: number) => string; onGo: (at: number) => void }) {
  if (all <= atOnce) return null;
  const name = what.toLowerCase();
  return (
    <div className={styles.foot}>
      <Button look="second" small aria-disabled={from === 0} onClick={() => from > 0 && onGo(from - atOnce)}>Earlier {name}</Button>
      <span className="tnum" role="status">{what} {nameOf(from)} to {nameOf(to - 1)} of {nameOf(all - 1)}</span>
      <Button look="second" small aria-disabled={to >= all} onClick={() => to < all && onGo(to)}>Later {name}</Button>
    </div>
  );
}
