import type { HiddenList } from '../hidden-list.ts';
import { notedOfficeParts } from '../package/office-parts.ts';
import { relationsOf } from '../package/relations.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { child, every, first, xmlTree, type XmlNode, wordsIn } from '../xml/xml-tree.ts';

const matching = (zip: ZipPackage, pattern: RegExp): string[] => zip.names.filter((name) => pattern.test(name));
const short = (part: string): string => part.split('/').at(-1) ?? part;

/** Notes what a workbook carries outside its sheets: the data behind pivots, other workbooks, data models, past changes. */
export async function notedParts(zip: ZipPackage, sheets: readonly string[], list: HiddenList): Promise<void> {
  for (const part of matching(zip, /pivotCacheDefinition[^/]*\.(?:xml|bin)$/i)) await notedPivot(zip, part, sheets, list);
  for (const part of matching(zip, /pivotCacheRecords[^/]*\.bin$/i)) list.add('pivot-cache', { place: short(part) });
  for (const part of matching(zip, /slicerCaches?\/[^/]+\.xml$|timelineCaches?\/[^/]+\.xml$/i)) {
    const tree = xmlTree(await zip.read(part));
    list.add('pivot-cache', { place: short(part), sample: every(tree, 'slicerCacheDefinition').map(({ attributes }) => attributes['sourceName'] ?? '').join(', ') });
  }
  for (const part of matching(zip, /externalLinks\/[^/]+\.(?:xml|bin)$/i)) await notedLink(zip, part, list);
  for (const part of matching(zip, /^xl\/model\/|^xl\/(?:queries|queryTables)\//i)) list.add('data-model', { place: part });
  for (const part of matching(zip, /^xl\/connections\.(?:xml|bin)$/i)) {
    const connections = every(xmlTree(await zip.read(part)), 'connection');
    for (const { attributes, children } of connections) {
      const inside = children.map((each) => each.attributes['connection'] ?? each.attributes['sourceFile'] ?? each.attributes['url'] ?? '').join(' ');
      list.add('data-model', { place: `connection ${attributes['name'] ?? ''}`, sample: `${attributes['description'] ?? ''} ${inside}`.trim() });
    }
    if (connections.length === 0) list.add('data-model', { place: short(part) });
  }
  for (const part of matching(zip, /^xl\/richData\/rdrichvalue\.xml$/i)) {
    list.add('data-model', { place: short(part), sample: every(xmlTree(await zip.read(part)), 'v').map(({ text }) => text).join(', ') });
  }
  for (const part of matching(zip, /^xl\/revisions\/(?:revisionLog|userNames)[^/]*\.xml$/i)) await notedRevisions(zip, part, list);
  for (const part of matching(zip, /^xl\/persons\/[^/]+\.xml$/i)) {
    for (const { attributes } of every(xmlTree(await zip.read(part)), 'person')) list.add('document-properties', { place: 'person who commented', sample: attributes['displayName'] ?? attributes['userId'] ?? '' });
  }
  for (const part of matching(zip, /\/charts?\/[^/]*chart\d*\.xml$/i)) {
    const values = every(xmlTree(await zip.read(part)), 'v').map(({ text }) => text);
    if (values.length > 0) list.add('embedded-object', { place: `values kept in ${short(part)}`, count: values.length, sample: values.slice(0, 40).join(', ') });
  }
  await notedOfficeParts(zip, list);
}

/** A pivot keeps every record of its source, also when the source sheet was deleted. */
async function notedPivot(zip: ZipPackage, part: string, sheets: readonly string[], list: HiddenList): Promise<void> {
  const bytes = await zip.read(part);
  if (/\.bin$/i.test(part)) return list.add('pivot-cache', { place: short(part) });
  const definition = first(xmlTree(bytes), 'pivotCacheDefinition');
  if (!definition) return;
  const source = first(definition, 'worksheetSource')?.attributes;
  const sheet = source?.['sheet'];
  const gone = sheet !== undefined && !sheets.includes(sheet) ? ' (a sheet that is not in the file)' : '';
  const records = (await relationsOf(zip, part)).find(({ type }) => type === 'pivotCacheRecords');
  const rows = records ? every(xmlTree(await zip.read(records.target)), 'r') : [];
  const fields = every(definition, 'cacheField');
  const names = fields.map(({ attributes }) => attributes['name'] ?? '').join(', ');
  const values = fields.flatMap((field) => (child(field, 'sharedItems')?.children ?? []).slice(0, 12).map(({ attributes }) => attributes['v'] ?? ''));
  const inRows = rows.slice(0, 3).flatMap((row) => row.children.map(({ name, attributes }) => (name === 'x' ? '' : (attributes['v'] ?? ''))));
  list.add('pivot-cache', {
    place: `${short(part)}, from ${sheet ?? source?.['name'] ?? 'elsewhere'} ${source?.['ref'] ?? ''}${gone}`.trim(),
    count: Math.max(1, rows.length, Number(definition.attributes['recordCount'] ?? 0) || 0),
    sample: [...values, ...inRows].filter((each) => each !== '').join(', ') || names,
  });
}

async function notedLink(zip: ZipPackage, part: string, list: HiddenList): Promise<void> {
  const tree = xmlTree(await zip.read(part));
  const targets = (await relationsOf(zip, part)).filter(({ external }) => external).map(({ target }) => target);
  const kept = every(tree, 'v').map(({ text }) => text);
  const sheets = every(tree, 'sheetName').map(({ attributes }) => attributes['val'] ?? '');
  const dde = every(tree, 'ddeLink').map(({ attributes }) => `${attributes['ddeService'] ?? ''} ${attributes['ddeTopic'] ?? ''}`);
  const to = [...targets, ...dde].join(', ');
  list.add('external-link', { place: to === '' ? short(part) : to, count: Math.max(1, kept.length), sample: [...sheets, ...kept].slice(0, 60).join(', ') });
}

async function notedRevisions(zip: ZipPackage, part: string, list: HiddenList): Promise<void> {
  const tree = xmlTree(await zip.read(part));
  const olds = [...every(tree, 'rcc'), ...every(tree, 'rrc')].map((node: XmlNode) => wordsIn(node));
  const people = [...every(tree, 'userInfo'), ...every(tree, 'header')].map(({ attributes }) => attributes['name'] ?? attributes['userName'] ?? '');
  list.add('tracked-change', { place: short(part), count: Math.max(1, olds.length), sample: [...people, ...olds].join(' ') });
}
