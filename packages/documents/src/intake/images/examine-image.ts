import type { Examined, ExaminedPage } from '../examined.ts';
import { hiddenList } from '../hidden-list.ts';
import { examinedAs } from '../pages.ts';
import { limits } from '../limits.ts';
import { notedPicture, sizeOfPicture, type PictureSize } from './noted-picture.ts';

/** A picture as a page of its size in points, a pixel each; with what was written into it. */
export async function examineImage(bytes: Uint8Array): Promise<Examined> {
  const list = hiddenList();
  const size = await notedPicture(bytes, 1, '', list);
  if (!size) return examinedAs('image', { warnings: ['It is a picture that cannot be read. Perhaps it did not arrive whole.'] });
  const shapes = size.isTiff ? await shapesOf(bytes, Math.min(size.pictures, limits.pages)) : [size];
  const pages = shapes.map(({ width, height }, index): ExaminedPage => ({ number: index + 1, label: null, hidden: 'no', width, height, text: '', words: null, sheet: null }));
  const warnings = size.pictures > pages.length ? [`It holds ${size.pictures} pictures. Only the first ${pages.length === 1 ? 'is' : `${pages.length} are`} shown.`] : [];
  return examinedAs('image', { pages, pageCount: Math.max(1, size.pictures), hidden: list.all(), textMissing: true, warnings });
}

/** The size of each picture of a file, as it is to be turned. */
async function shapesOf(bytes: Uint8Array, count: number): Promise<PictureSize[]> {
  const shapes: PictureSize[] = [];
  for (let page = 0; page < count; page += 1) {
    const size = await sizeOfPicture(bytes, page);
    if (!size) break;
    shapes.push(size);
  }
  return shapes;
}
