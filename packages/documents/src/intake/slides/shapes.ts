import type { HiddenList } from '../hidden-list.ts';
import { colourOf, isUnreadable, white } from '../sheets/colours.ts';
import { child, every, first, type XmlNode } from '../xml/xml-tree.ts';

type Size = { readonly width: number; readonly height: number };

/** The words of a slide, a line for each paragraph. */
export const wordsOfSlide = (slide: XmlNode): string =>
  every(slide, 'p')
    .map((paragraph) => every(paragraph, 't').map(({ text }) => text).join(''))
    .filter((line) => line.trim() !== '')
    .join('\n');

/** Notes shapes that are hidden, stand beside the slide, lie under a filled shape, or have words that cannot be seen. */
export function notedShapes(slide: XmlNode, sheet: Size, page: number, list: HiddenList): void {
  const shapes = every(slide, 'spTree').flatMap(({ children }) => children).filter(({ name }) => ['sp', 'pic', 'graphicFrame', 'grpSp'].includes(name));
  const boxes = shapes.map(boxOf);
  const filled = shapes.map(isFilled);
  shapes.forEach((shape, at) => {
    const name = first(shape, 'cNvPr')?.attributes ?? {};
    const text = wordsOfSlide(shape);
    if (name['hidden'] === '1') list.add('hidden-text', { page, place: `a hidden shape: ${name['name'] ?? ''}`, sample: text });
    if (name['descr']) list.add('hidden-text', { page, place: `description of ${name['name'] ?? 'a picture'}`, sample: name['descr'] });
    const box = boxes[at];
    if (box && isBeside(box, sheet)) list.add('text-off-page', { page, place: `beside the slide: ${name['name'] ?? ''}`, sample: text });
    if (box && text !== '' && boxes.some((over, number) => number > at && filled[number] === true && wraps(over, box))) list.add('text-under-box', { page, place: `under another shape: ${name['name'] ?? ''}`, sample: text });
    if (every(shape, 'oleObj').length > 0) list.add('embedded-object', { page, place: `object ${every(shape, 'oleObj')[0]?.attributes['progId'] ?? ''}` });
    notedRuns(shape, page, list);
  });
}

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

function boxOf(shape: XmlNode): Box | null {
  const frame = first(shape, 'xfrm');
  const [from, size] = [child(frame, 'off')?.attributes, child(frame, 'ext')?.attributes];
  if (!from || !size) return null;
  const [left, top] = [Number(from['x']), Number(from['y'])];
  return { left, top, right: left + Number(size['cx']), bottom: top + Number(size['cy']) };
}

const isBeside = ({ left, top, right, bottom }: Box, { width, height }: Size): boolean => width > 0 && (right <= 0 || bottom <= 0 || left >= width || top >= height);

const wraps = (over: Box | null, under: Box): boolean => over !== null && over.left <= under.left && over.top <= under.top && over.right >= under.right && over.bottom >= under.bottom;

const isFilled = (shape: XmlNode): boolean => shape.name === 'pic' || (shape.name === 'sp' && child(child(shape, 'spPr'), 'solidFill') !== null);

function notedRuns(shape: XmlNode, page: number, list: HiddenList): void {
  const fill = child(child(shape, 'spPr'), 'solidFill');
  const paper = (fill ? colourOf(child(fill, 'srgbClr')?.attributes['val']) : white) ?? null;
  for (const run of every(shape, 'r')) {
    const look = child(run, 'rPr');
    const inked = child(look, 'solidFill');
    const ink = /^(?:bg1|lt1)$/.test(child(inked, 'schemeClr')?.attributes['val'] ?? '') ? white : colourOf(child(inked, 'srgbClr')?.attributes['val']);
    const text = child(run, 't')?.text ?? '';
    if (text.trim() === '') continue;
    if (ink && paper && isUnreadable(ink, paper)) list.add('hidden-text', { page, place: 'letters in the colour of their background', sample: text });
    else if (Number(look?.attributes['sz'] ?? 1_800) <= 200) list.add('hidden-text', { page, place: 'letters too small to see', sample: text });
  }
}
