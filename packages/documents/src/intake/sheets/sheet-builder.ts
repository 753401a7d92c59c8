import type { HiddenKind } from '../examined.ts';
import type { HiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import { cellName, columnName, lastColumn, lastRow, type CellRange } from '../cell-names.ts';
import type { Cell, Sheet } from './workbook.ts';

/** Why a row or column is not seen: hidden by its owner, or of no size. */
export type Unseen = { readonly size: 'hidden' | 'zero'; readonly because: string };

/** How much of a file may still be kept: one for all its sheets. */
export type Budget = { cells: number; text: number };

/** A budget that nothing has been taken from. */
export const freshBudget = (): Budget => ({ cells: limits.cells, text: limits.text });

/** Takes a sheet's cells as they are read, in whatever format, and notes what is not seen. */
export type SheetBuilder = {
  columns(from: number, to: number, unseen: Unseen): void;
  row(row: number, unseen: Unseen | null): void;
  cell(row: number, column: number, cell: Cell): void;
  /** Something keeps cells of a range from being seen. */
  cover(range: CellRange, because: string, which?: (cell: Cell, row: number, column: number) => boolean): void;
  done(): Sheet;
};

type Held = { count: number; sample: string };

/** Only the first cell of a merged range is shown; others may hold something all the same. */
export const coverMerged = (builder: SheetBuilder, range: CellRange): void => builder.cover(range, 'under a merged cell', (_, row, column) => row !== range.top || column !== range.left);

/** Begins a sheet. */
export function sheetBuilder({ name, hidden, page }: { name: string; hidden: Sheet['hidden']; page: number }, budget: Budget, list: HiddenList): SheetBuilder {
  const unseenColumns = new Map<number, Unseen>();
  const unseenRows = new Map<number, Unseen>();
  const inColumns = new Map<number, Held>();
  const inRows = new Map<number, Held>();
  const rows: (Cell | null)[][] = [];
  const lines: string[] = [];
  let line: { row: number; texts: string[] } = { row: -1, texts: [] };
  let count = 0;
  let first = '';
  let cut = false;

  const endLine = (): void => {
    if (line.texts.length > 0) lines.push(line.texts.join('\t'));
    line = { row: -1, texts: [] };
  };
  const keep = (row: number, column: number, cell: Cell): void => {
    const wide = Math.max(0, column + 1 - (rows[row]?.length ?? 0));
    const cost = Math.max(0, row + 1 - rows.length) + wide;
    if (column >= limits.columns || cost > budget.cells) {
      cut = true;
      return;
    }
    budget.cells -= cost;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  };

  return {
    columns(from, to, unseen) {
      for (let at = Math.max(0, from); at <= Math.min(to, lastColumn); at += 1) unseenColumns.set(at, unseen);
    },
    row(row, unseen) {
      if (unseen && row <= lastRow) unseenRows.set(row, unseen);
    },
    cell(row, column, cell) {
      if (cell.text === '' || row < 0 || row > lastRow || column < 0 || column > lastColumn) return;
      const kept: Cell = cell.text.length > limits.cellText ? { ...cell, text: cell.text.slice(0, limits.cellText) } : cell;
      count += 1;
      if (first === '') first = kept.text;
      if (unseenColumns.has(column)) hold(inColumns, column, kept.text);
      if (unseenRows.has(row)) hold(inRows, row, kept.text);
      if (kept.unseen !== null) list.add('unseen-text', { page, place: `${cellName(row, column)}: ${kept.unseen}`, sample: kept.text });
      if (line.row !== row) {
        endLine();
        line.row = row;
      }
      if (budget.text >= kept.text.length) {
        budget.text -= kept.text.length;
        line.texts.push(kept.text);
      } else cut = true;
      keep(row, column, kept);
    },
    cover({ left, right, top, bottom }, because, which = () => true) {
      for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
        const cells = rows[row] ?? [];
        for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
          const covered = cells[column];
          if (!covered || covered.unseen !== null || !which(covered, row, column)) continue;
          cells[column] = { ...covered, unseen: because };
          list.add('unseen-text', { page, place: `${cellName(row, column)}: ${because}`, sample: covered.text });
        }
      }
    },
    done() {
      endLine();
      if (hidden !== 'no') list.add(hidden === 'hidden' ? 'hidden-sheet' : 'very-hidden-sheet', { page, place: name, sample: first, count: Math.max(1, count) });
      noteRuns(inColumns, unseenColumns, 'hidden-column', (from, to) => (from === to ? `column ${columnName(from)}` : `columns ${columnName(from)} to ${columnName(to)}`), page, list);
      noteRuns(inRows, unseenRows, 'hidden-row', (from, to) => (from === to ? `row ${from + 1}` : `rows ${from + 1} to ${to + 1}`), page, list);
      const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
      return {
        name,
        hidden,
        columns: Array.from({ length: width }, (_, column) => ({ hidden: unseenColumns.has(column) })),
        rows: rows.map((cells, row) => ({ hidden: unseenRows.has(row), cells })),
        cut,
        text: lines.join('\n'),
      };
    },
  };
}

function hold(held: Map<number, Held>, at: number, text: string): void {
  const already = held.get(at);
  if (already) already.count += 1;
  else held.set(at, { count: 1, sample: text });
}

/** Rows or columns beside each other that are unseen for the same reason are one thing. Those with nothing in them hide nothing. */
function noteRuns(held: ReadonlyMap<number, Held>, unseen: ReadonlyMap<number, Unseen>, kind: HiddenKind, named: (from: number, to: number) => string, page: number, list: HiddenList): void {
  const runs: { from: number; to: number; sample: string; unseen: Unseen }[] = [];
  for (const at of [...held.keys()].toSorted((one, other) => one - other)) {
    const [here, why, last] = [held.get(at), unseen.get(at), runs.at(-1)];
    if (!here || !why) continue;
    if (last && last.to === at - 1 && last.unseen.size === why.size && last.unseen.because === why.because) last.to = at;
    else runs.push({ from: at, to: at, sample: here.sample, unseen: why });
  }
  for (const run of runs) {
    const because = run.unseen.because === '' ? '' : ` (${run.unseen.because})`;
    list.add(run.unseen.size === 'zero' ? 'zero-size-cells' : kind, { page, place: `${named(run.from, run.to)}${because}`, sample: run.sample, count: run.to - run.from + 1 });
  }
}
