import type { PageView } from '@openvalve/server/router';
import { useState } from 'react';
import { Button } from '../../../../components/index.ts';
import { choiceAfter, oneCell, rangeName, rangeWords, type CellChoice } from '../viewer/cell-range.ts';
import { SheetGrid } from '../viewer/SheetGrid.tsx';
import viewer from '../viewer/viewer.module.css';

/** A sheet whose cells, rows and columns are chosen by key or pointer, and marked. */
export function MarkSheet({ sheet, name, marked, point, pending, onMark }: { sheet: NonNullable<PageView['sheet']>; name: string; marked: readonly string[]; point: string | null; pending: boolean; onMark: (cells: string) => void }) {
  const [choice, setChoice] = useState<CellChoice>(oneCell({ row: 0, column: 0 }));
  const range = rangeName(choice);
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') onMark(range);
    else {
      const next = choiceAfter(choice, event, { rows: sheet.rows.length, columns: sheet.columns.length });
      if (next === null) return;
      setChoice(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className={viewer.bar}>
        <p role="status" className="small">Chosen: <strong>{rangeWords(range)}</strong></p>
        <div className={viewer.zoom}>
          <Button look="second" small onClick={() => setChoice({ ...choice, whole: 'sheet' })}>Choose the whole sheet</Button>
          <Button look="second" small disabled={pending} onClick={() => onMark(range)}>Mark {rangeWords(range)}</Button>
        </div>
      </div>
      <SheetGrid sheet={sheet} name={name} found={new Set()} point={point} marked={marked} choosing={{ choice, onChoose: setChoice, onKey }} />
    </>
  );
}
