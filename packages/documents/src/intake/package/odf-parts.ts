import type { HiddenList } from '../hidden-list.ts';
import { notedPicture } from '../images/noted-picture.ts';
import { limits } from '../limits.ts';
import { readXml, type Attributes } from '../xml/read-xml.ts';
import { every, first, wordsIn, xmlTree } from '../xml/xml-tree.ts';
import type { ZipPackage } from './zip-package.ts';

const properties = ['creator', 'initial-creator', 'printed-by', 'title', 'subject', 'description', 'keyword', 'user-defined', 'template'];

/** Whether an OpenDocument file’s parts are encrypted. */
export async function isEncryptedOdf(zip: ZipPackage): Promise<boolean> {
  return every(xmlTree(await zip.read('META-INF/manifest.xml')), 'encryption-data').length > 0;
}

/** Notes what any OpenDocument file may carry: properties, comments, past changes, links, macros, files inside. */
export async function notedOdf(zip: ZipPackage, content: Uint8Array, list: HiddenList): Promise<void> {
  const meta = xmlTree(await zip.read('meta.xml'));
  for (const property of (first(meta, 'meta') ?? meta).children) {
    const value = property.name === 'template' ? (property.attributes['title'] ?? property.attributes['href'] ?? '') : wordsIn(property);
    if (properties.includes(property.name) && value.trim() !== '') list.add('document-properties', { place: property.attributes['meta:name'] ?? property.name, sample: value });
  }
  for (const name of zip.names) {
    const size = `${name}, ${zip.sizeOf(name).toLocaleString('en-GB')} bytes`;
    if (/^(?:Basic|Scripts)\/.+\/.+/.test(name)) list.add('macro', { place: size });
    else if (name.startsWith('Thumbnails/')) list.add('thumbnail', { place: 'a picture of the first page' });
    else if (/^Object[^/]*(?:\/content\.xml)?$/.test(name)) list.add('embedded-object', { place: `a file inside: ${size}` });
    else if (name.startsWith('Versions/')) list.add('earlier-revision', { place: size });
  }
  for (const name of zip.names.filter((part) => /^Pictures\/[^/]+\.(?:jpe?g|png|tiff?|webp)$/i.test(part)).slice(0, limits.pictures)) {
    const bytes = await zip.read(name);
    if (bytes) await notedPicture(bytes, null, `${name.slice(9)}: `, list);
  }
  notedContent(content, list);
}

function notedContent(content: Uint8Array, list: HiddenList): void {
  let table = 0;
  let inside: { name: string; depth: number; text: string; author: string; inAuthor: boolean } | null = null;
  const end = (): void => {
    if (!inside) return;
    const text = inside.author === '' ? inside.text : `${inside.author}: ${inside.text}`;
    if (inside.name === 'annotation') list.add('comment', { page: table === 0 ? null : table, place: table === 0 ? 'in the text' : 'in a cell', sample: text });
    else list.add('tracked-change', { place: inside.name, sample: text });
    inside = null;
  };
  readXml(content, {
    open(name, attributes) {
      if (inside) {
        inside.depth += 1;
        inside.inAuthor = name === 'creator';
      } else if (name === 'annotation' || name === 'changed-region' || name === 'cell-content-change') inside = { name: name === 'annotation' ? name : 'a change that was recorded', depth: 0, text: '', author: '', inAuthor: false };
      else if (name === 'table' && (attributes['table:name'] ?? attributes['name']) !== undefined) table += 1;
      else notedElement(name, attributes, table, list);
    },
    text(text) {
      if (!inside || /^\s*\d{4}-\d\d-\d\dT/.test(text)) return;
      if (inside.inAuthor) inside.author += text;
      else if (inside.text.length < 2_000) inside.text += text;
    },
    close() {
      if (!inside) return;
      inside.inAuthor = false;
      if (inside.depth === 0) end();
      else inside.depth -= 1;
    },
  });
}

function notedElement(name: string, attributes: Attributes, table: number, list: HiddenList): void {
  const page = table === 0 ? null : table;
  const href = attributes['href'] ?? '';
  if (name === 'table-source' || name === 'dde-source' || name === 'cell-range-source') list.add('external-link', { page, place: name, sample: href || (attributes['dde-topic'] ?? '') });
  else if (/^(?:https?|file|smb):|^mailto:|^\.\.\//.test(href)) list.add('external-link', { page, place: 'a link', sample: href });
  else if (name === 'named-expression' || (name === 'named-range' && (attributes['cell-range-address'] ?? '').includes('#REF'))) list.add('defined-name', { place: attributes['table:name'] ?? attributes['name'] ?? '', sample: attributes['expression'] ?? attributes['cell-range-address'] ?? '' });
  else if (name === 'hidden-text' || name === 'hidden-paragraph') list.add('hidden-text', { page, place: 'in the text', sample: attributes['string-value'] ?? null });
}
