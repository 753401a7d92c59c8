import type { HiddenList } from '../hidden-list.ts';
import { readXml, type Attributes, type XmlEnd } from '../xml/read-xml.ts';
import { cellName, cellOf, rangeOf, type CellRange } from '../cell-names.ts';
import { coverMerged, type SheetBuilder, type Unseen } from './sheet-builder.ts';
import { isMasked, shownNumber } from './shown-number.ts';
import type { Cell } from './workbook.ts';
import { richTextReader, type RichText } from './xlsx-strings.ts';
import { whyUnseen, type XlsxStyles } from './xlsx-styles.ts';
import { besideCells } from './xlsx-beside-cells.ts';

/** What a sheet's cells refer to. */
export type SheetSurroundings = { readonly strings: readonly RichText[]; readonly styles: XlsxStyles; readonly date1904: boolean; readonly page: number; readonly list: HiddenList };

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Reads a sheet's XML into a builder, and notes what is in it beside its cells. */
export function readXlsxSheet(part: Uint8Array, builder: SheetBuilder, around: SheetSurroundings): XmlEnd {
  const filtered = Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('filterColumn');
  const inline = richTextReader(around.styles.colour);
  const beside = besideCells(around);
  const merged: CellRange[] = [];
  let at = { row: -1, column: -1 };
  let cell: Attributes | null = null;
  let value = '';
  let inValue = false;
  let rowsHidden = false;

  const end = readXml(part, {
    open(name, attributes) {
      switch (name) {
        case 'sheetFormatPr':
          rowsHidden = isOn(attributes['zeroHeight']);
          break;
        case 'col':
          column(attributes, builder);
          break;
        case 'row':
          at = { row: attributes['r'] === undefined ? at.row + 1 : Number(attributes['r']) - 1, column: -1 };
          builder.row(at.row, rowUnseen(attributes, rowsHidden, filtered));
          break;
        case 'c':
          cell = attributes;
          value = '';
          at = cellOf(attributes['r'] ?? '') ?? { row: at.row, column: at.column + 1 };
          break;
        case 'v':
          inValue = true;
          break;
        case 'mergeCell': {
          const range = rangeOf(attributes['ref'] ?? '');
          if (range) merged.push(range);
          break;
        }
        default:
          if (cell) inline.open(name, attributes);
          else beside.open(name, attributes);
      }
    },
    text(text) {
      if (inValue) value += text;
      else if (cell) inline.text(text);
      else beside.text(text);
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell) {
        keepCell(cell, value, inline.take(), at, builder, around);
        cell = null;
      } else if (cell) inline.close(name);
      else beside.close(name);
    },
  });
  for (const range of merged) coverMerged(builder, range);
  for (const { ranges, why, which } of beside.conditions()) for (const range of ranges) builder.cover(range, why, which);
  return end;
}

function column(attributes: Attributes, builder: SheetBuilder): void {
  const [from, to] = [Number(attributes['min']) - 1, Number(attributes['max']) - 1];
  const width = attributes['width'];
  const folded = Number(attributes['outlineLevel'] ?? 0) > 0 ? 'folded away in a group' : '';
  const isZero = width !== undefined && Number(width) < 0.5;
  if (isOn(attributes['hidden'])) builder.columns(from, to, { size: 'hidden', because: folded });
  else if (isZero) builder.columns(from, to, { size: 'zero', because: 'no width' });
}

function rowUnseen(attributes: Attributes, hiddenUnlessSaid: boolean, filtered: boolean): Unseen | null {
  const height = attributes['ht'];
  if (isOn(attributes['hidden']) || (hiddenUnlessSaid && height === undefined && attributes['hidden'] === undefined)) {
    const folded = Number(attributes['outlineLevel'] ?? 0) > 0;
    return { size: 'hidden', because: folded ? 'folded away in a group' : filtered ? 'left out by a filter' : '' };
  }
  return height !== undefined && Number(height) < 1.5 ? { size: 'zero', because: 'no height' } : null;
}

function keepCell(attributes: Attributes, written: string, inline: RichText, { row, column: inColumn }: { row: number; column: number }, builder: SheetBuilder, around: SheetSurroundings): void {
  const style = around.styles.style(attributes['s']);
  const read = valueOf(attributes['t'] ?? 'n', written, inline, around);
  if (read === null) return;
  const { value, inks } = read;
  let text = typeof value === 'number' ? shownNumber(value, style.format, around.date1904) : typeof value === 'boolean' ? String(value).toUpperCase() : value;
  let unseen = whyUnseen(style, inks, typeof value === 'string');
  if (text === '' && unseen === null && String(value) !== '') unseen = 'its format shows nothing';
  if (unseen !== null && text === '') text = String(value);
  const cell: Cell = { text, value, unseen };
  if (typeof value === 'number' && unseen === null && isMasked(value, style.format, text)) {
    around.list.add('unseen-text', { page: around.page, place: `${cellName(row, inColumn)}: its format shows ${text} instead`, sample: String(value) });
  }
  builder.cell(row, inColumn, cell);
}

function valueOf(type: string, written: string, inline: RichText, { strings }: SheetSurroundings): { value: Cell['value']; inks: RichText['inks'] } | null {
  if (type === 's') {
    const shared = strings[Number(written)];
    return shared && written !== '' ? { value: shared.text, inks: shared.inks } : null;
  }
  if (type === 'inlineStr') return { value: inline.text, inks: inline.inks };
  if (written === '') return null;
  if (type === 'b') return { value: isOn(written.trim()), inks: null };
  if (type === 'n') {
    const number = Number(written);
    return { value: Number.isFinite(number) ? number : written, inks: null };
  }
  return { value: written, inks: null };
}
