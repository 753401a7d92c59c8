import sharp from 'sharp';
import type { PlacedWord } from '../examined.ts';
import { readPicture } from '../ocr/read-picture.ts';
import type { PixelBox } from './black-boxes.ts';
import type { Pixels } from './render-page.ts';

/** Words read from a drawn page, in points; null where nothing here can read pictures. Nothing is read where a box was painted. */
export async function wordsInPicture(pixels: Pixels, page: { readonly width: number; readonly height: number }, boxes: readonly PixelBox[]): Promise<PlacedWord[] | null> {
  const { width, height, data } = pixels;
  const png = await sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().greyscale().png({ compressionLevel: 1 }).toBuffer();
  const words = await readPicture(png, (72 * width) / page.width);
  const [across, down] = [page.width / width, page.height / height];
  return words && words
    .filter((word) => !boxes.some((box) => word.x < box.right && box.left < word.x + word.width && word.y < box.bottom && box.top < word.y + word.height))
    .map((word) => ({ text: word.text, x: word.x * across, y: word.y * down, width: word.width * across, height: word.height * down }));
}

/** Words as lines of text, in the order they were read. */
export function textOfWords(words: readonly PlacedWord[]): string {
  let text = '';
  let last: PlacedWord | null = null;
  for (const word of words) {
    const same = last !== null && Math.abs(word.y + word.height / 2 - (last.y + last.height / 2)) < Math.max(word.height, last.height) * 0.7 && word.x > last.x;
    text += last === null ? word.text : `${same ? ' ' : '\n'}${word.text}`;
    last = word;
  }
  return text;
}
