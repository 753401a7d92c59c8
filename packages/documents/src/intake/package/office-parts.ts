import type { HiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import { notedPicture } from '../images/noted-picture.ts';
import { every, xmlTree, wordsIn } from '../xml/xml-tree.ts';
import { relationsOf } from './relations.ts';
import type { ZipPackage } from './zip-package.ts';

const dull = new Set(['created', 'modified', 'revision', 'lastPrinted', 'version', 'Application', 'AppVersion', 'DocSecurity', 'ScaleCrop', 'LinksUpToDate', 'SharedDoc', 'HyperlinksChanged', 'TotalTime', 'Pages', 'Words', 'Characters', 'CharactersWithSpaces', 'Lines', 'Paragraphs', 'HeadingPairs', 'TitlesOfParts', 'PresentationFormat', 'Slides', 'Notes', 'HiddenSlides', 'MMClips', 'language']);

const own: readonly (readonly [pattern: RegExp, kind: 'macro' | 'embedded-object' | 'thumbnail' | 'document-properties', words: string])[] = [
  [/vbaProject\.bin$|vbaData\.xml$/i, 'macro', 'macros'],
  [/\/macrosheets\//i, 'macro', 'an old macro sheet'],
  [/\/embeddings\/|\/oleObject[^/]*\.bin$/i, 'embedded-object', 'a file inside'],
  [/\/(?:activeX|ctrlProps|webextensions)\/[^/]+\.(?:xml|bin)$/i, 'embedded-object', 'a control'],
  [/\/media\/[^/]+\.(?:mp[34]|m4[av]|wav|wma|wmv|avi|mov)$/i, 'embedded-object', 'sound or film'],
  [/^docProps\/thumbnail\./i, 'thumbnail', 'a picture of the first page'],
  [/\/printerSettings\//i, 'document-properties', 'printer settings'],
  [/^_xmlsignatures\/sig/i, 'document-properties', 'a signature'],
  [/\/customUI\d*\.xml$|^userCustomization\//i, 'embedded-object', 'buttons of its own'],
];

/** Notes what any Office file may carry: properties, macros, files inside, data of other programs, pictures with their own metadata. */
export async function notedOfficeParts(zip: ZipPackage, list: HiddenList): Promise<void> {
  for (const part of zip.names.filter((name) => /^docProps\/(?:core|app|custom)\.xml$/i.test(name) || /^package\/services\/metadata\/core-properties\//i.test(name))) await notedProperties(zip, part, list);
  for (const name of zip.names) {
    const found = own.find(([pattern]) => pattern.test(name));
    if (found && !(found[1] === 'document-properties' && /^xl\//i.test(name))) list.add(found[1], { place: `${found[2]}: ${name}, ${zip.sizeOf(name).toLocaleString('en-GB')} bytes` });
  }
  for (const part of zip.names.filter((name) => /^customXml\/item\d*\.xml$/i.test(name))) await notedCustomXml(zip, part, list);
  for (const part of zip.names.filter((name) => /\/media\/[^/]+\.(?:jpe?g|png|tiff?|webp|heic)$/i.test(name)).slice(0, limits.pictures)) {
    const bytes = await zip.read(part);
    if (bytes) await notedPicture(bytes, null, `${part.split('/').at(-1) ?? ''}: `, list);
  }
}

async function notedProperties(zip: ZipPackage, part: string, list: HiddenList): Promise<void> {
  const [root] = xmlTree(await zip.read(part)).children;
  for (const property of root?.children ?? []) {
    const value = wordsIn(property);
    if (value.trim() !== '' && !dull.has(property.name)) list.add('document-properties', { place: property.attributes['name'] ?? property.name, sample: value });
  }
}

async function notedCustomXml(zip: ZipPackage, part: string, list: HiddenList): Promise<void> {
  const bytes = await zip.read(part);
  if (!bytes) return;
  const [root] = xmlTree(bytes).children;
  const words = root ? wordsIn(root) : '';
  if (root?.name === 'DataMashup') list.add('data-model', { place: `${part}: queries`, count: 1, sample: null });
  else list.add('document-properties', { place: `${part}: data of another program`, sample: words });
}

/** Notes every part outside the file that a part refers to, such as a template in somebody's folder. */
export async function notedOutside(zip: ZipPackage, part: string, page: number | null, list: HiddenList): Promise<void> {
  for (const { type, target, external } of await relationsOf(zip, part)) {
    if (external) list.add('external-link', { page, place: type === 'hyperlink' ? 'a link' : type === 'attachedTemplate' ? 'its template' : type, sample: target });
  }
}

/** All words of a part that has one list of comments, with who wrote them. */
export function notedCommentsOf(bytes: Uint8Array | null, page: number | null, authors: ReadonlyMap<string, string>, list: HiddenList): void {
  const tree = xmlTree(bytes);
  for (const comment of [...every(tree, 'comment'), ...every(tree, 'cm'), ...every(tree, 'reply')]) {
    const author = comment.attributes['author'] ?? authors.get(comment.attributes['authorId'] ?? '') ?? '';
    const text = comment.name === 'cm' ? comment.children.filter(({ name }) => name !== 'replyLst').map(wordsIn).join(' ') : wordsIn(comment);
    list.add('comment', { page, place: author === '' ? 'somebody' : author, sample: text });
  }
}
