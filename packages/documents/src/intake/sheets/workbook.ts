import type { HiddenThing } from '../examined.ts';

/** A cell: what is shown, and what stands behind it. */
export type Cell = {
  readonly text: string;
  /** Text and truth as they are; a date is its number. */
  readonly value: string | number | boolean;
  /** Why nobody sees it, though it is there; null for an ordinary cell. */
  readonly unseen: string | null;
};

/** A line of a sheet, and whether its owner hid it. */
export type SheetRow = { readonly hidden: boolean; readonly cells: readonly (Cell | null)[] };

/** One sheet as it was read. */
export type Sheet = {
  readonly name: string;
  readonly hidden: 'no' | 'hidden' | 'very-hidden';
  readonly columns: readonly { readonly hidden: boolean }[];
  readonly rows: readonly SheetRow[];
  readonly cut: boolean;
  readonly text: string;
};

/** A workbook of any format. */
export type Workbook = {
  readonly sheets: readonly Sheet[];
  /** All sheets, also those past the limit. */
  readonly sheetCount: number;
  readonly hidden: readonly HiddenThing[];
  readonly warnings: readonly string[];
  readonly encrypted: boolean;
};

/** A workbook of which nothing could be read, and why. */
export const unreadable = (warning: string, encrypted = false): Workbook => ({ sheets: [], sheetCount: 0, hidden: [], warnings: [warning], encrypted });
