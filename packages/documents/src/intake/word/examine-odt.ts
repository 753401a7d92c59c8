import type { Examined } from '../examined.ts';
import { hiddenList } from '../hidden-list.ts';
import { limits } from '../limits.ts';
import { isEncryptedOdf, notedOdf } from '../package/odf-parts.ts';
import { openZip } from '../package/zip-package.ts';
import { examinedAs, pageOfText } from '../pages.ts';
import { isUnreadable, white } from '../sheets/colours.ts';
import { odsStyles } from '../sheets/ods-styles.ts';
import { suspectsIn } from '../suspects/suspects.ts';
import { readXml } from '../xml/read-xml.ts';
import { every, xmlTree } from '../xml/xml-tree.ts';
import { cellEnd, tidyText } from './tidy-text.ts';

const notShown = new Set(['annotation', 'tracked-changes', 'forms', 'scripts', 'automatic-styles', 'font-face-decls']);

/** An OpenDocument text or presentation: its words, one page for a text and one for each slide, and what in it is not seen. */
export async function examineOdt(bytes: Uint8Array, type: string): Promise<Examined> {
  const kind = type.endsWith('presentation') ? 'presentation' : 'word';
  const zip = await openZip(bytes);
  const content = await zip?.read('content.xml');
  if (!zip || !content) return examinedAs(kind, { warnings: ['Its text could not be read. Perhaps it did not arrive whole.', ...(zip?.warnings ?? [])] });
  if (await isEncryptedOdf(zip)) return examinedAs(kind, { encrypted: true, warnings: ['It wants a password. Ask the council for a copy without one.'] });
  const list = hiddenList();
  const trees = [xmlTree(await zip.read('styles.xml')), xmlTree(content, 'body')];
  const styles = odsStyles(trees);
  const hiddenStyles = new Set(trees.flatMap((tree) => every(tree, 'style')).filter((style) => every(style, 'text-properties').some(({ attributes }) => attributes['display'] === 'none')).map(({ attributes }) => attributes['style:name'] ?? attributes['name'] ?? ''));
  const slides: { label: string | null; text: string }[] = [{ label: null, text: '' }];
  const names: (string | undefined)[] = [];
  let aside = 0;
  // How deep the section stands that is not shown; 0 outside of one.
  let concealed = 0;
  let length = 0;
  const end = readXml(content, {
    open(name, attributes) {
      if (aside > 0 || notShown.has(name)) aside += 1;
      else names.push(attributes['style-name'] ?? names.at(-1));
      if (aside === 0 && concealed === 0 && name === 'section' && (attributes['display'] === 'none' || attributes['is-hidden'] === 'true')) concealed = names.length;
      if (aside === 0 && name === 'page') slides.push({ label: attributes['draw:name'] ?? null, text: '' });
    },
    text(text) {
      const last = slides.at(-1);
      if (aside > 0 || !last || length > limits.text) return;
      last.text += text;
      length += text.length;
      const style = names.at(-1);
      const look = styles.cell(style);
      if (text.trim() !== '' && concealed > 0) list.add('hidden-text', { place: 'a section that is not shown', sample: text });
      else if (text.trim() !== '' && ((style !== undefined && hiddenStyles.has(style)) || look.tiny || isUnreadable(look.ink, look.paper))) {
        list.add('hidden-text', { place: hiddenStyles.has(style ?? '') ? 'hidden words' : look.tiny ? 'letters too small to see' : isUnreadable(look.paper, white) ? 'white on white' : 'letters in the colour of their background', sample: text });
      }
    },
    close(name) {
      if (aside > 0) aside -= 1;
      else names.pop();
      if (names.length < concealed) concealed = 0;
      const last = slides.at(-1);
      if (last && aside === 0 && ['p', 'h', 'line-break'].includes(name)) last.text += '\n';
      else if (last && aside === 0 && name === 'table-row') last.text += '\n';
      else if (last && aside === 0 && name === 'table-cell') last.text += cellEnd;
      else if (last && aside === 0 && name === 'tab') last.text += '\t';
    },
  });
  await notedOdf(zip, content, list);
  const kept = slides.filter(({ text }, at) => kind === 'word' || at > 0 || text.trim() !== '').slice(0, limits.pages);
  const pages = kept.map(({ label, text }, at) => pageOfText(at + 1, tidyText(text), label));
  return examinedAs(kind, { pages, hidden: [...list.all(), ...suspectsIn(pages)], warnings: [...(end === 'read' ? [] : ['It could not be read to its end.']), ...zip.warnings] });
}
