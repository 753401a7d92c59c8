import { hiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import { isEncryptedOdf, notedOdf } from '../package/odf-parts.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { readXml, type Attributes } from '../xml/read-xml.ts';
import { xmlTree } from '../xml/xml-tree.ts';
import { isUnreadable, white } from './colours.ts';
import { odsStyles } from './ods-styles.ts';
import { freshBudget, sheetBuilder, type SheetBuilder } from './sheet-builder.ts';
import { unreadable, type Cell, type Sheet, type Workbook } from './workbook.ts';

/** Reads an OpenDocument spreadsheet from its own XML. */
export async function readOds(zip: ZipPackage): Promise<Workbook> {
  if (await isEncryptedOdf(zip)) return unreadable('It wants a password. Ask the council for a copy without one.', true);
  const content = await zip.read('content.xml');
  if (!content) return { ...unreadable('It is not a workbook that can be read.'), warnings: ['It is not a workbook that can be read.', ...zip.warnings] };
  const list = hiddenList();
  const budget = freshBudget();
  const styles = odsStyles([xmlTree(await zip.read('styles.xml')), xmlTree(content, 'body')]);
  const sheets: Sheet[] = [];
  let builder: SheetBuilder | null = null;
  let row = -1;
  let rowsAlike = 1;
  let column = 0;
  let widthsAt = 0;
  let cell: Attributes | null = null;
  let covered = false;
  let text = '';
  let paragraphs = 0;
  let beside = 0;

  const end = readXml(content, {
    open(name, attributes) {
      if (beside > 0) beside += 1;
      else if (name === 'table' && builder === null) {
        row = -1;
        widthsAt = 0;
        const page = sheets.length + 1;
        builder = sheetBuilder({ name: attributes['table:name'] ?? attributes['name'] ?? '', hidden: styles.isHiddenTable(attributes['style-name']) ? 'hidden' : 'no', page }, budget, list);
      } else if (name === 'annotation' || name === 'shapes' || name === 'tracked-changes' || name === 'frame') beside = 1;
      else if (name === 'table-column') {
        const alike = Number(attributes['number-columns-repeated'] ?? 1);
        const unseen = styles.unseen(attributes, 'width');
        if (unseen) builder?.columns(widthsAt, widthsAt + alike - 1, unseen);
        widthsAt += alike;
      } else if (name === 'table-row') {
        row += 1;
        column = 0;
        rowsAlike = Math.max(1, Number(attributes['number-rows-repeated'] ?? 1));
        builder?.row(row, styles.unseen(attributes, 'height'));
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = attributes;
        covered = name === 'covered-table-cell';
        text = '';
        paragraphs = 0;
      } else if (cell && name === 'p') text += paragraphs++ > 0 ? '\n' : '';
      else if (cell && name === 's') text += ' '.repeat(Math.min(50, Number(attributes['c'] ?? 1)));
    },
    text(piece) {
      if (cell && beside === 0 && paragraphs > 0 && text.length < limits.cellText) text += piece.replace(/\s+/g, ' ');
    },
    close(name) {
      if (beside > 0) beside -= 1;
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        const alike = Math.max(1, Number(cell['number-columns-repeated'] ?? 1));
        const kept = asCell(cell, text.trim(), covered);
        for (let at = 0; kept && at < Math.min(alike, limits.columns); at += 1) {
          for (let down = 0; down < Math.min(rowsAlike, 1_000); down += 1) builder?.cell(row + down, column + at, kept);
        }
        column += alike;
        cell = null;
      } else if (name === 'table-row') row += rowsAlike - 1;
      else if (name === 'table' && builder) {
        sheets.push(builder.done());
        builder = null;
      }
    },
  }, () => sheets.length >= limits.pages);

  function asCell(attributes: Attributes, shown: string, isCovered: boolean): Cell | null {
    const value = attributes['office:value'] ?? attributes['value'];
    if (shown === '' && value === undefined) return null;
    const look = styles.cell(attributes['style-name']);
    const hidesIt = shown === '' ? 'its format shows nothing' : null;
    const sameColour = isUnreadable(look.ink, look.paper) ? (isUnreadable(look.paper, white) ? 'white on white' : 'its letters have the colour of its background') : null;
    const number = value !== undefined && attributes['value-type'] !== 'string' ? Number(value) : Number.NaN;
    return { text: shown === '' ? (value ?? '') : shown, value: Number.isFinite(number) && attributes['value-type'] !== 'date' ? number : shown, unseen: isCovered ? 'under a merged cell' : (hidesIt ?? sameColour ?? (look.tiny ? 'its letters are too small to see' : null)) };
  }

  await notedOdf(zip, content, list);
  const warnings = [...(end === 'too-deep' ? ['It could not be read to its end.'] : []), ...sheets.filter(({ cut }) => cut).map(({ name }) => `The sheet ${name} has more cells than are kept.`), ...zip.warnings];
  return { sheets, sheetCount: sheets.length, hidden: list.all(), warnings, encrypted: false };
}
