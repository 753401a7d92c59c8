import type { HiddenList } from '../hidden-list.ts';
import { relationsOf } from '../package/relations.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { child, every, first, xmlTree, wordsIn, type XmlNode } from '../xml/xml-tree.ts';
import { cellName, isWithin, type CellRange } from '../cell-names.ts';
import type { Sheet } from './workbook.ts';

type Around = { readonly page: number; readonly sheet: Sheet; readonly list: HiddenList };

/** Notes what belongs to a sheet but is in parts of its own: comments, links, and drawings that lie over cells. The sheet again, its covered cells marked. */
export async function notedOfSheet(zip: ZipPackage, part: string, around: Around): Promise<Sheet> {
  const { page, list } = around;
  const covered: CellRange[] = [];
  for (const { type, target, external } of await relationsOf(zip, part)) {
    if (external) list.add('external-link', { page, place: type === 'hyperlink' ? 'a link in a cell' : type, sample: target });
    else if (type === 'comments') notedComments(xmlTree(await zip.read(target)), around);
    else if (type === 'threadedComment') await notedThreads(zip, xmlTree(await zip.read(target)), around);
    else if (type === 'drawing') covered.push(...(await notedDrawing(zip, target, around)));
    else if (type === 'printerSettings') list.add('document-properties', { page, place: 'printer settings' });
  }
  if (covered.length === 0) return around.sheet;
  const isCovered = (row: number, column: number): boolean => covered.some((range) => isWithin(range, row, column));
  return {
    ...around.sheet,
    rows: around.sheet.rows.map(({ hidden, cells }, row) => ({ hidden, cells: cells.map((cell, column) => (cell && isCovered(row, column) ? { ...cell, unseen: cell.unseen ?? 'under a drawing' } : cell)) })),
  };
}

function notedComments(tree: XmlNode, { page, list }: Around): void {
  const authors = every(tree, 'author').map(({ text }) => text);
  for (const comment of every(tree, 'comment')) {
    const author = authors[Number(comment.attributes['authorId'] ?? -1)] ?? '';
    list.add('comment', { page, place: comment.attributes['ref'] ?? '', sample: said(author.startsWith('tc=') ? '' : author.trim(), wordsIn(first(comment, 'text') ?? comment)) });
  }
}

async function notedThreads(zip: ZipPackage, tree: XmlNode, { page, list }: Around): Promise<void> {
  const people = new Map<string, string>();
  for (const part of zip.names.filter((name) => /^xl\/persons\/[^/]+\.xml$/i.test(name))) {
    for (const { attributes } of every(xmlTree(await zip.read(part)), 'person')) people.set(attributes['id'] ?? '', attributes['displayName'] ?? '');
  }
  for (const comment of every(tree, 'threadedComment')) {
    const text = first(comment, 'text')?.text ?? '';
    list.add('comment', { page, place: comment.attributes['ref'] ?? '', sample: said(people.get(comment.attributes['personId'] ?? '') ?? '', text) });
  }
}

const said = (author: string, text: string): string => (author === '' ? text : `${author}: ${text}`);

/** A filled shape or a picture over cells that hold something is a box somebody drew to hide them. */
async function notedDrawing(zip: ZipPackage, part: string, { page, sheet, list }: Around): Promise<CellRange[]> {
  const covered: CellRange[] = [];
  const tree = xmlTree(await zip.read(part));
  for (const anchor of [...every(tree, 'twoCellAnchor'), ...every(tree, 'oneCellAnchor'), ...every(tree, 'absoluteAnchor')]) {
    const shape = first(anchor, 'sp') ?? first(anchor, 'pic');
    const name = first(anchor, 'cNvPr')?.attributes;
    const text = every(anchor, 't').map(({ text: words }) => words).join(' ');
    if (name?.['hidden'] === '1') list.add('hidden-text', { page, place: `hidden drawing ${name['name'] ?? ''}`, sample: text });
    else if (text.trim() !== '') list.add('hidden-text', { page, place: `words in a drawing: ${name?.['name'] ?? ''}`, sample: text });
    if (name?.['descr']) list.add('hidden-text', { page, place: `description of ${name['name'] ?? 'a drawing'}`, sample: name['descr'] });
    if (shape && covers(shape)) covered.push(...notedCovered(anchor, { page, sheet, list }));
  }
  return covered;
}

function covers(shape: XmlNode): boolean {
  if (shape.name === 'pic') return true;
  const look = child(shape, 'spPr');
  if (child(look, 'noFill')) return false;
  return child(look, 'solidFill') !== null || child(look, 'gradFill') !== null || child(shape, 'style') !== null;
}

function notedCovered(anchor: XmlNode, { page, sheet, list }: Around): CellRange[] {
  const [from, to] = ['from', 'to'].map((end) => child(anchor, end));
  if (!from || !to) return [];
  const number = (node: XmlNode, name: string): number => Number(child(node, name)?.text ?? 0);
  const range = { left: number(from, 'col'), right: number(to, 'col'), top: number(from, 'row'), bottom: number(to, 'row') };
  const covered = sheet.rows.slice(range.top, range.bottom + 1).flatMap(({ cells }) => cells.slice(range.left, range.right + 1).filter((cell) => cell !== null));
  if (covered.length === 0) return [];
  const place = `${cellName(range.top, range.left)}:${cellName(range.bottom, range.right)}, under a drawing`;
  list.add('text-under-box', { page, place, count: covered.length, sample: covered.slice(0, 30).map((cell) => cell.text).join(', ') });
  return [range];
}
