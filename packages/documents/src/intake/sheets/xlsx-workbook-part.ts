import type { HiddenList } from '../hidden-list.ts';
import { every, first, xmlTree, type XmlNode } from '../xml/xml-tree.ts';

/** Notes who kept the workbook where: folders with people's names, who it is reserved for. */
export function notedWorkbook(tree: XmlNode, list: HiddenList): void {
  for (const { attributes } of every(tree, 'absPath')) list.add('document-properties', { place: 'folder it was kept in', sample: attributes['url'] ?? '' });
  for (const { attributes } of every(tree, 'fileSharing')) {
    if (attributes['userName']) list.add('document-properties', { place: 'reserved by', sample: attributes['userName'] });
  }
  for (const { attributes } of every(tree, 'customWorkbookView')) list.add('document-properties', { place: 'a view somebody kept', sample: attributes['name'] ?? '' });
}

/** Notes defined names that are hidden, hold data of their own, or point to what is gone or elsewhere. */
export function notedNames(tree: XmlNode, sheets: readonly string[], list: HiddenList): void {
  for (const { attributes, text } of every(first(tree, 'definedNames') ?? xmlTree(null), 'definedName')) {
    const name = attributes['name'] ?? '';
    if (name.startsWith('_xlnm.')) continue;
    const refers = text.trim();
    const why = whyNoted(attributes, refers, sheets);
    if (why !== null) list.add('defined-name', { place: `${name} (${why})`, sample: attributes['comment'] ? `${refers} ${attributes['comment']}` : refers });
  }
}

function whyNoted(attributes: XmlNode['attributes'], refers: string, sheets: readonly string[]): string | null {
  if (attributes['hidden'] === '1' || attributes['hidden'] === 'true') return 'hidden';
  if (refers.includes('#REF!')) return 'what it named was deleted';
  if (/\[\d+\]/.test(refers)) return 'in another workbook';
  if (/^[="{]?["{]/.test(refers) || /^=?-?[\d.]+%?$/.test(refers)) return 'holds a value of its own';
  const sheet = /^=?'?((?:[^'!]|'')+)'?!/.exec(refers)?.[1]?.replaceAll("''", "'");
  return sheet !== undefined && !sheets.some((each) => each.toLowerCase() === sheet.toLowerCase()) ? 'its sheet is not in the file' : null;
}
