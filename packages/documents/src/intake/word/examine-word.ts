import type { Examined } from '../examined.ts';
import { hiddenList } from '../hidden-list.ts';
import { notedCommentsOf, notedOfficeParts, notedOutside } from '../package/office-parts.ts';
import { relationsOf } from '../package/relations.ts';
import { openZip } from '../package/zip-package.ts';
import { examinedAs, pageOfText } from '../pages.ts';
import { themeColours } from '../sheets/colours.ts';
import { suspectsIn } from '../suspects/suspects.ts';
import { every, xmlTree } from '../xml/xml-tree.ts';
import { readStory } from './read-story.ts';
import { styleLooks, wordTheme } from './run-look.ts';

const beside: readonly (readonly [type: string, words: string])[] = [
  ['header', 'the header'],
  ['footer', 'the footer'],
  ['footnotes', 'the footnotes'],
  ['endnotes', 'the endnotes'],
  ['glossaryDocument', 'its building blocks'],
];

/** A Word file (docx, docm): its text by pages where it knows them, and everything in it that is not seen. */
export async function examineWord(bytes: Uint8Array): Promise<Examined> {
  const zip = await openZip(bytes);
  if (!zip) return examinedAs('word', { warnings: ['It is damaged: its list of parts is missing. Perhaps it did not arrive whole.'] });
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const body = await zip.read(main);
  if (!body) return examinedAs('word', { warnings: ['Its text could not be read.', ...zip.warnings], encrypted: zip.encrypted });
  const list = hiddenList();
  const relations = await relationsOf(zip, main);
  const part = async (type: string): Promise<Uint8Array | null> => zip.read(relations.find((each) => each.type === type)?.target ?? '');
  const theme = wordTheme(themeColours(await part('theme')));
  const looks = styleLooks(await part('styles'), theme);
  const story = readStory(body, { looks, theme, list, where: '' });
  const around: string[] = [];
  for (const [type, words] of beside) {
    for (const { target } of relations.filter((each) => each.type === type)) {
      const content = await zip.read(target);
      const text = content ? readStory(content, { looks, theme, list, where: words }).pages.join('\n') : '';
      if (text !== '' && !around.includes(`${words}: ${text}`)) around.push(`${words}: ${text}`);
      await notedOutside(zip, target, null, list);
    }
  }
  notedCommentsOf(await part('comments'), null, new Map(), list);
  for (const { attributes } of every(xmlTree(await part('people')), 'person')) list.add('document-properties', { place: 'person who commented', sample: attributes['author'] ?? '' });
  for (const { attributes } of every(xmlTree(await part('settings')), 'docVar')) list.add('document-properties', { place: `variable ${attributes['name'] ?? ''}`, sample: attributes['val'] ?? '' });
  await notedOutside(zip, main, null, list);
  const settings = relations.find(({ type }) => type === 'settings');
  if (settings) await notedOutside(zip, settings.target, null, list);
  await notedOfficeParts(zip, list);

  const texts = around.length === 0 ? story.pages : story.pages.map((text, at) => (at === story.pages.length - 1 ? `${text}\n\n${around.join('\n')}` : text));
  const pages = texts.map((text, at) => pageOfText(at + 1, text));
  const warnings = [...(story.end === 'read' ? [] : ['It could not be read to its end.']), ...zip.warnings];
  return examinedAs('word', { pages, hidden: [...list.all(), ...suspectsIn(pages)], encrypted: zip.encrypted, warnings });
}
