import { cellName } from '../cell-names.ts';
import type { SheetGrid } from '../examined.ts';
import { looksLikeAName, namesPeople } from './names.ts';
import { isSmallCount, speaksOfPupils } from './pupil-words.ts';

/** A cell that a person should look at for where it stands in its table. */
export type SuspectCell = { readonly kind: 'small-number' | 'name' | 'phone'; readonly place: string; readonly text: string };

const isFigure = (text: string): boolean => /^[-£(]?[\d.,]+\)?%?$/.test(text);

/** A header far above is no header: tables change. */
const reach = 400;

/** Counts under five beside words for pupils, and cells under a header that says people are named there. Each cell is looked at once. */
export function suspectCells(sheet: SheetGrid, label: string | null): SuspectCell[] {
  const found: SuspectCell[] = [];
  const wholeSheet = label !== null && speaksOfPupils(label);
  /** The last words above, for each column, and where they are. */
  const above: ({ row: number; text: string; pupils: boolean; people: boolean; phone: boolean } | undefined)[] = [];
  let title = { row: -reach, pupils: wholeSheet };
  sheet.rows.forEach(({ cells }, row) => {
    const first = cells.find((text) => text.trim() !== '' && !isFigure(text.trim()));
    const rowSpeaks = first !== undefined && speaksOfPupils(first);
    const filled = cells.reduce((count, text) => count + (text.trim() === '' ? 0 : 1), 0);
    cells.forEach((cell, column) => {
      const text = cell.trim();
      if (text === '') return;
      const header = above[column];
      const near = header && row - header.row <= reach ? header : undefined;
      if (isSmallCount(text)) {
        const titled = row - title.row <= reach && title.pupils;
        if ((rowSpeaks || (near?.pupils ?? false) || titled) && !isOrdinal(near?.text ?? '')) found.push({ kind: 'small-number', place: cellName(row, column), text: `${text} (${[first, near?.text].filter((each) => each !== undefined && each !== text).join(', ')})` });
      } else if (!isFigure(text)) {
        if (near?.people && looksLikeAName(text)) found.push({ kind: 'name', place: cellName(row, column), text });
        else above[column] = { row, text, pupils: speaksOfPupils(text), people: namesPeople(text), phone: /\b(?:phone|mobile|tel)\b/i.test(text) };
      } else if (near?.phone && /^[1237]\d{9}$/.test(text)) found.push({ kind: 'phone', place: cellName(row, column), text });
    });
    // A line with one text is a title over what follows.
    if (filled === 1 && first !== undefined) title = { row, pupils: wholeSheet || speaksOfPupils(first) };
  });
  return found;
}

/** Numbers under these count nothing. */
const isOrdinal = (header: string): boolean => /^(?:no\.?|#|ref(?:erence)?|id|row|rank|year|yr|month|quarter|qtr|term|week|day|key stage|ks|band|tier|priority|score|rating|level|version|item|line|stage)\b/i.test(header.trim());
