import type { ExaminedPage, HiddenKind, HiddenThing } from '../examined.ts';
import { hiddenList, type HiddenList } from '../hidden-list.ts';
import { cellName } from '../cell-names.ts';
import { mailAddressesIn, phonesIn, postcodesIn } from './contacts.ts';
import { suspectCells } from './in-sheet.ts';
import { namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { placedText } from './place-words.ts';
import { isSmallCount, speaksOfPupils } from './pupil-words.ts';
import type { SuspectText } from './suspect-text.ts';

/** What in a file’s words a person should look at before anybody else does: people, ways to reach them, their numbers, and counts so small that they may be one child. It errs to too many. */
export function suspectsIn(pages: readonly ExaminedPage[]): HiddenThing[] {
  const list = hiddenList();
  for (const page of pages) {
    if (page.sheet) inSheet(page, page.sheet, list);
    else inText(page, list);
  }
  return list.all();
}

/** Every kind of suspect in a text. */
const inWords = (text: string): SuspectText[] => [...mailAddressesIn(text), ...phonesIn(text), ...postcodesIn(text), ...numbersIn(text), ...namesIn(text)];

function inSheet(page: ExaminedPage, sheet: NonNullable<ExaminedPage['sheet']>, list: HiddenList): void {
  const noted = new Set<string>();
  for (const { kind, place, text } of suspectCells(sheet, page.label)) {
    noted.add(`${kind} ${place}`);
    list.add(kind, { page: page.number, place, sample: text });
  }
  sheet.rows.forEach(({ cells }, row) =>
    cells.forEach((text, column) => {
      if (text.length < 3) return;
      const place = cellName(row, column);
      for (const { kind, from, to } of inWords(text)) {
        if (!noted.has(`${kind} ${place}`)) list.add(kind, { page: page.number, place, sample: text.slice(from, to) });
      }
    }),
  );
  if (page.label !== null) for (const { kind, from, to } of inWords(page.label)) list.add(kind, { page: page.number, place: 'the sheet’s name', sample: page.label.slice(from, to) });
  if (sheet.cut) inText({ ...page, words: null }, list, 'beyond the cells that are kept');
}

function inText(page: ExaminedPage, list: HiddenList, place = 'in the text'): void {
  const placed = placedText(page);
  const { text } = placed;
  const counted = new Map<string, { kind: HiddenKind; sample: string; count: number }>();
  for (const { kind, from, to } of [...inWords(text), ...smallNumbersIn(text)]) {
    const sample = kind === 'small-number' ? lineAround(text, from) : text.slice(from, to);
    const box = placed.boxOf(from, to);
    if (box) list.add(kind, { page: page.number, place, sample, box });
    else {
      const known = counted.get(`${kind} ${sample}`);
      if (known) known.count += 1;
      else counted.set(`${kind} ${sample}`, { kind, sample, count: 1 });
    }
  }
  for (const { kind, sample, count } of counted.values()) list.add(kind, { page: page.number, place, sample, count });
}

/** Counts under five on a line that speaks of pupils; what follows `Year`, `Figure` or `page` counts nothing. */
function smallNumbersIn(text: string): SuspectText[] {
  const found: SuspectText[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length <= 400 && speaksOfPupils(line)) {
      for (const match of line.matchAll(/(?<![\p{L}\d.,:/£$%–-])[1-4](?![\p{L}\d%:/–-]|[.,]\d|\.\s*\p{Lu})/gu)) {
        const before = line.slice(Math.max(0, match.index - 20), match.index);
        if (isSmallCount(match[0]) && match.index > 0 && !/(?:year|years|stage|ks|page|table|figure|section|part|phase|paragraph|appendix|annex|round|tranche|quarter|q|schedule|chapter|tier|band|level|version|priority|objective|target|kpi|no\.?|step|note|on|by|dated?)\s*$/i.test(before)) found.push({ kind: 'small-number', from: start + match.index, to: start + match.index + 1 });
      }
    }
    start += line.length + 1;
  }
  return found;
}

function lineAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 60);
  const end = text.indexOf('\n', at);
  return text.slice(from, Math.min(end < 0 ? text.length : end, at + 60));
}
