import { read, type WorkBook } from '@e965/xlsx';
import type { NotDone, SafeCopy } from '../intake/examined.ts';
import { openZip, type ZipPackage } from '../intake/package/zip-package.ts';
import { delimitedSheet } from '../intake/sheets/delimited.ts';
import { withinLimits } from '../intake/sheets/read-workbook.ts';
import { every, wordsIn, xmlTree, type XmlNode } from '../intake/xml/xml-tree.ts';
import { bytesToSniff, sniffType } from '../types/sniff-type.ts';
import { sheetNames } from './kept-sheets.ts';
import { harmless } from './shown-value.ts';
import { seenTables } from './seen-tables.ts';
import { bytesHold, textHolds, tooShortToLookFor } from './marked-words.ts';

const allowed = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml|xl\/worksheets\/_rels\/sheet\d+\.xml\.rels)$/;
const inSheets = new Set(['worksheet', 'sheetData', 'row', 'c', 'v', 'is', 't', 'cols', 'col', 'sheetViews', 'sheetView', 'sheetFormatPr', 'dimension']);
const inBook = new Set(['workbook', 'workbookPr', 'bookViews', 'workbookView', 'sheets', 'sheet', 'definedNames', 'calcPr']);

/**
 * Looks at a values-only copy again with another reader than its writer: only parts and elements a list of values needs,
 * nothing hidden, no formula, the sheets that were seen and no other, and none of these words in any byte of it.
 * `withHidden` names sheets that were kept on purpose, as for `valuesOnly`.
 */
export async function verifyValuesOnly(copy: Pick<SafeCopy, 'bytes' | 'contentType'>, original: Uint8Array, words: readonly string[], withHidden: readonly number[] = []): Promise<{ readonly ok: true } | NotDone> {
  const reasons = copy.contentType === 'text/csv' ? [] : await reasonsAgainst(copy.bytes, original, words, withHidden);
  const looked = words.map((word) => word.trim()).filter((word) => !tooShortToLookFor(word));
  if (looked.some((word) => bytesHold(copy.bytes, word))) reasons.push('A word that was to be removed is still in it.');
  if (copy.contentType === 'text/csv' && mayBeFormula(copy.bytes)) reasons.push('A cell could be taken for a formula.');
  return reasons.length === 0 ? { ok: true } : { ok: false, why: 'not_safe', words: [...new Set(reasons)].join(' ') };
}

const mayBeFormula = (table: Uint8Array): boolean => delimitedSheet(table).sheets.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell !== null && harmless(cell.text) !== cell.text)));

async function reasonsAgainst(bytes: Uint8Array, original: Uint8Array, words: readonly string[], withHidden: readonly number[]): Promise<string[]> {
  const zip = await openZip(bytes);
  if (!zip) return ['It is no workbook.'];
  const reasons: string[] = [];
  const odd = zip.names.filter((name) => !allowed.test(name));
  if (odd.length > 0) reasons.push(`It has parts that no list of values needs: ${odd.slice(0, 3).join(', ')}.`);
  for (const name of zip.names) reasons.push(...(await reasonsInPart(zip, name, words)));
  const book = xmlTree(await zip.read('xl/workbook.xml'));
  if (notAllowed(book, inBook) || every(book, 'definedName').length > 0) reasons.push('Its list of sheets holds more than sheets.');
  if (every(book, 'sheet').some(({ attributes }) => attributes['state'] !== undefined && attributes['state'] !== 'visible')) reasons.push('It has a hidden sheet.');
  const named = every(book, 'sheet').map(({ attributes }) => attributes['name'] ?? '');
  const seen = await seenNames(original, withHidden);
  if (seen === null) reasons.push('The original could not be read again to compare.');
  else if (named.join('\n') !== sheetNames(seen).join('\n')) reasons.push('It does not have the sheets that could be seen in the original, and no other.');
  if (zip.warnings.length > 0) reasons.push('It could not be read wholly.');
  return reasons;
}

async function reasonsInPart(zip: ZipPackage, name: string, words: readonly string[]): Promise<string[]> {
  const bytes = await zip.read(name);
  if (!bytes) return ['A part of it cannot be read.'];
  const reasons: string[] = [];
  const tree = xmlTree(bytes);
  const texts = every(tree, 't').map(wordsIn);
  for (const word of words.map((each) => each.trim()).filter((each) => !tooShortToLookFor(each))) {
    if (bytesHold(bytes, word) || texts.some((text) => textHolds(text, word))) reasons.push('A word that was to be removed is still in it.');
  }
  if (name.endsWith('.rels') && every(tree, 'Relationship').some(({ attributes }) => attributes['TargetMode'] !== undefined)) reasons.push('It points outside itself.');
  if (!/worksheets\/sheet/.test(name)) return reasons;
  if (every(tree, 'f').length > 0) reasons.push('It has a formula.');
  if (notAllowed(tree, inSheets)) reasons.push('A sheet of it holds more than values.');
  const isHidden = ({ attributes }: XmlNode): boolean => attributes['hidden'] !== undefined || attributes['ht'] === '0' || attributes['width'] === '0';
  if ([...every(tree, 'row'), ...every(tree, 'col')].some(isHidden)) reasons.push('It has hidden rows or columns.');
  return reasons;
}

const notAllowed = (tree: XmlNode, names: ReadonlySet<string>): boolean => tree.children.some((each) => !names.has(each.name) || notAllowed(each, names));

/** The names of the sheets that could be seen, by a reader that did not make the copy; null where that reader cannot tell. */
async function seenNames(original: Uint8Array, withHidden: readonly number[]): Promise<string[] | null> {
  const { contentType } = await sniffType(original.subarray(0, bytesToSniff), '');
  const zip = contentType === 'application/vnd.ms-excel' ? null : await openZip(original);
  const content = await zip?.read('content.xml');
  if (content) return seenTables(content, withHidden);
  let book: WorkBook;
  try {
    book = read(zip ? await withinLimits(zip) : original, { type: 'buffer', sheetRows: 1, dense: true, cellFormula: false });
  } catch {
    return null;
  }
  return book.SheetNames.filter((_, at) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0 || withHidden.includes(at + 1));
}
