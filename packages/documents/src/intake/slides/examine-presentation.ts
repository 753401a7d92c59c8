import type { Examined, ExaminedPage } from '../examined.ts';
import { hiddenList, type HiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import { notedCommentsOf, notedOfficeParts, notedOutside } from '../package/office-parts.ts';
import { relationId, relationsOf } from '../package/relations.ts';
import { openZip, type ZipPackage } from '../package/zip-package.ts';
import { examinedAs, pageOfText } from '../pages.ts';
import { suspectsIn } from '../suspects/suspects.ts';
import { child, every, first, xmlTree, type XmlNode } from '../xml/xml-tree.ts';
import { notedShapes, wordsOfSlide } from './shapes.ts';

/** A PowerPoint file (pptx, pptm): its slides as pages, hidden ones marked, and what in it is not seen. */
export async function examinePresentation(bytes: Uint8Array): Promise<Examined> {
  const zip = await openZip(bytes);
  if (!zip) return examinedAs('presentation', { warnings: ['It is damaged: its list of parts is missing. Perhaps it did not arrive whole.'] });
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'ppt/presentation.xml';
  const tree = xmlTree(await zip.read(main));
  const relations = await relationsOf(zip, main);
  const listed = every(first(tree, 'sldIdLst') ?? xmlTree(null), 'sldId').map(({ attributes }) => relations.find(({ id }) => id === relationId(attributes))?.target ?? '');
  const lost = zip.names.filter((name) => /^ppt\/slides\/[^/]+\.xml$/i.test(name) && !listed.includes(name));
  const list = hiddenList();
  const authors = await authorsOf(zip);
  const size = first(tree, 'sldSz')?.attributes;
  const sheet = { width: Number(size?.['cx'] ?? 0), height: Number(size?.['cy'] ?? 0) };
  const pages: ExaminedPage[] = [];
  for (const part of [...listed, ...lost].slice(0, limits.pages)) {
    const number = pages.length + 1;
    const isLost = lost.includes(part);
    const slide = xmlTree(await zip.read(part));
    const isHidden = isLost || first(slide, 'sld')?.attributes['show'] === '0';
    const text = wordsOfSlide(slide);
    if (isHidden) list.add('hidden-text', { page: number, place: isLost ? 'a slide that is not listed' : 'a hidden slide', sample: text });
    notedShapes(slide, sheet, number, list);
    await notedBeside(zip, part, number, authors, list);
    pages.push({ ...pageOfText(number, text, null, isHidden ? (isLost ? 'very-hidden' : 'hidden') : 'no'), width: sheet.width / 12_700, height: sheet.height / 12_700 });
  }
  await notedOfficeParts(zip, list);
  await notedOutside(zip, main, null, list);
  const warnings = [...(pages.length === 0 ? ['It has no slides that can be read.'] : []), ...zip.warnings];
  return examinedAs('presentation', { pages, pageCount: listed.length + lost.length, hidden: [...list.all(), ...suspectsIn(pages)], encrypted: zip.encrypted, warnings });
}

async function authorsOf(zip: ZipPackage): Promise<Map<string, string>> {
  const authors = new Map<string, string>();
  for (const part of zip.names.filter((name) => /^ppt\/(?:commentAuthors|authors)\.xml$/i.test(name))) {
    for (const node of every(xmlTree(await zip.read(part)), part.includes('commentAuthors') ? 'cmAuthor' : 'author')) authors.set(node.attributes['id'] ?? '', node.attributes['name'] ?? '');
  }
  return authors;
}

/** What a slide's speaker keeps beside it, and what people said about it. */
async function notedBeside(zip: ZipPackage, part: string, page: number, authors: ReadonlyMap<string, string>, list: HiddenList): Promise<void> {
  for (const { type, target, external } of await relationsOf(zip, part)) {
    if (external) list.add('external-link', { page, place: type === 'hyperlink' ? 'a link' : type, sample: target });
    else if (type === 'notesSlide') notedNotes(xmlTree(await zip.read(target)), page, list);
    else if (type === 'comments') notedCommentsOf(await zip.read(target), page, authors, list);
  }
}

function notedNotes(tree: XmlNode, page: number, list: HiddenList): void {
  const bodies = every(tree, 'sp').filter((shape) => !['sldNum', 'sldImg', 'dt', 'hdr', 'ftr'].includes(first(child(shape, 'nvSpPr') ?? xmlTree(null), 'ph')?.attributes['type'] ?? ''));
  const text = bodies.map((shape) => every(shape, 't').map((run) => run.text).join(' ')).join(' ').trim();
  if (text !== '') list.add('comment', { page, place: 'speaker’s notes', sample: text });
}
