import type { SheetView } from '@openvalve/server/router';
import { useEffect, useRef } from 'react';
import { cellName, oneCell, type Cell } from './cell-range.ts';
import type { Choosing } from './SheetGrid.tsx';
import type { Window } from './sheet-window.ts';
import styles from './sheet.module.css';

/** What is true of one cell: a hit, the place asked for, marked, chosen, or where the keyboard is. */
export type CellLook = { readonly found: boolean; readonly pointed: boolean; readonly marked: boolean; readonly chosen: boolean; readonly at: boolean };

/** One row of a sheet, with its number. */
export function SheetRow({ row, number, columns, shown, look, choosing, onWhole }: {
  row: SheetView['rows'][number];
  number: number;
  columns: SheetView['columns'];
  shown: Window;
  look: (cell: Cell) => CellLook;
  choosing: Choosing | undefined;
  onWhole: (extend: boolean) => void;
}) {
  const name = <>{number + 1}{row.hidden && <span className={styles.says}>hidden</span>}</>;
  return (
    <tr aria-rowindex={number + 2}>
      <th scope="row" className={row.hidden ? styles.unseen : undefined}>
        {choosing ? <button type="button" tabIndex={-1} onClick={({ shiftKey }) => onWhole(shiftKey)}><span className="hide">Row </span>{name}</button> : name}
      </th>
      {columns.slice(shown.from, shown.to).map(({ hidden }, place) => {
        const cell = { row: number, column: shown.from + place };
        const text = row.cells[cell.column] ?? '';
        const how = look(cell);
        const className = [(hidden || row.hidden) && styles.unseen, how.found && styles.hit, how.marked && styles.marked, how.chosen && styles.chosen, how.pointed && styles.point].filter(Boolean).join(' ') || undefined;
        return choosing
          ? <ChosenCell key={cell.column} cell={cell} text={text} look={how} className={className} choosing={choosing} />
          : <td key={cell.column} className={className} data-point={how.pointed || undefined}>{how.found ? <mark className={styles.hit}>{text}</mark> : text}</td>;
      })}
    </tr>
  );
}

function ChosenCell({ cell, text, look: { at, chosen, marked, pointed }, className, choosing }: { cell: Cell; text: string; look: CellLook; className: string | undefined; choosing: Choosing }) {
  const place = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    // Only where the keyboard is in the grid already: a choice made elsewhere takes no focus.
    if (at && place.current?.closest('table')?.contains(document.activeElement)) place.current.focus();
  }, [at]);
  return (
    <td
      ref={place}
      aria-colindex={cell.column + 2}
      tabIndex={at ? 0 : -1}
      aria-selected={chosen}
      aria-label={`${cellName(cell)}${text === '' ? ', empty' : `: ${text}`}${marked ? ', marked' : ''}`}
      className={className}
      data-point={pointed || undefined}
      onPointerDown={(event) => {
        if (event.button === 0 && !event.shiftKey) choosing.onChoose(oneCell(cell));
        else if (event.button === 0) choosing.onChoose({ ...choosing.choice, to: cell, whole: 'no' });
      }}
      onPointerEnter={(event) => { if (event.buttons === 1 && event.pointerType === 'mouse') choosing.onChoose({ ...choosing.choice, to: cell, whole: 'no' }); }}
    >
      {text}
    </td>
  );
}
