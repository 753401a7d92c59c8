import { hiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import { relationId, relationsOf, type Relation } from '../package/relations.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { every, first, xmlTree, type XmlNode } from '../xml/xml-tree.ts';
import { freshBudget, sheetBuilder } from './sheet-builder.ts';
import { unreadable, type Sheet, type Workbook } from './workbook.ts';
import { notedNames, notedWorkbook } from './xlsx-workbook-part.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { sharedStrings } from './xlsx-strings.ts';
import { xlsxStyles } from './xlsx-styles.ts';
import { notedParts } from './xlsx-parts.ts';
import { notedOfSheet } from './xlsx-sheet-parts.ts';

type Listed = { readonly name: string; readonly hidden: Sheet['hidden']; readonly part: string; readonly type: string };

/** Reads an Excel workbook (xlsx, xlsm) from its own XML: cells as they are shown, and everything that is not. */
export async function readXlsx(zip: ZipPackage): Promise<Workbook> {
  const workbookPart = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const tree = xmlTree(await zip.read(workbookPart));
  const relations = await relationsOf(zip, workbookPart);
  const list = hiddenList();
  const warnings: string[] = [];
  const listed = sheetsOf(tree, relations);
  if (listed.length === 0) return { ...unreadable('It is not a workbook that can be read.'), warnings: ['It is not a workbook that can be read.', ...zip.warnings] };

  const target = (type: string): string => relations.find((each) => each.type === type)?.target ?? '';
  const styles = xlsxStyles(await zip.read(target('styles')), await zip.read(target('theme')));
  const strings = sharedStrings(await zip.read(target('sharedStrings')), styles.colour);
  const date1904 = /^(?:1|true)$/.test(first(tree, 'workbookPr')?.attributes['date1904'] ?? '');
  const budget = freshBudget();
  const sheets: Sheet[] = [];
  const read = new Set<string>();
  const take = async ({ name, hidden, part, type }: Listed): Promise<void> => {
    const page = sheets.length + 1;
    const builder = sheetBuilder({ name, hidden, page }, budget, list);
    const bytes = await zip.read(part);
    read.add(part.toLowerCase());
    if (type === 'worksheet' || type === '') {
      const end = bytes ? readXlsxSheet(bytes, builder, { strings, styles, date1904, page, list }) : 'stopped';
      if (end !== 'read') warnings.push(`The sheet ${name} could not be read to its end.`);
    } else list.add(/macro/i.test(type) ? 'macro' : 'embedded-object', { page, place: `${name}: ${type}` });
    const sheet = builder.done();
    if (sheet.cut) warnings.push(`The sheet ${name} has more cells than are kept. What was looked for was looked for in all of them.`);
    sheets.push(await notedOfSheet(zip, part, { page, sheet, list }));
  };
  for (const each of listed.slice(0, limits.pages)) await take(each);
  const lost = zip.names.filter((name) => /^xl\/(?:worksheets|macrosheets)\/[^/]+\.xml$/i.test(name) && !read.has(name.toLowerCase()));
  for (const part of listed.length > limits.pages ? [] : lost.slice(0, limits.pages)) {
    await take({ name: `${part.split('/').at(-1) ?? part} (not listed in the workbook)`, hidden: 'very-hidden', part, type: /macrosheets/i.test(part) ? 'xlMacrosheet' : 'worksheet' });
  }
  notedWorkbook(tree, list);
  notedNames(tree, listed.map(({ name }) => name), list);
  await notedParts(zip, listed.map(({ name }) => name), list);
  return { sheets, sheetCount: Math.max(listed.length, sheets.length), hidden: list.all(), warnings: [...warnings, ...zip.warnings], encrypted: zip.encrypted };
}

function sheetsOf(tree: XmlNode, relations: readonly Relation[]): Listed[] {
  return every(first(tree, 'sheets') ?? xmlTree(null), 'sheet').map(({ attributes }) => {
    const relation = relations.find(({ id }) => id === relationId(attributes));
    const state = attributes['state'];
    return {
      name: attributes['name'] ?? '',
      hidden: state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'no',
      part: relation?.target ?? '',
      type: relation?.type ?? '',
    };
  });
}
