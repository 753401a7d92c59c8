import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Pixels } from './render-page.ts';
import type { PageImage } from './write-pdf.ts';

/** A page that packs to this much without loss is kept so: letters stay sharp, and a painted box is exactly one colour. */
const mostWithoutLoss = 350_000;

/** Pixels as a picture for a page: sixteen greys or colours per channel without loss where that is small, a JPEG otherwise. */
export async function imageOf({ width, height, data }: Pixels): Promise<PageImage> {
  const grey = isGrey(data);
  const colours = grey ? 'DeviceGray' : 'DeviceRGB';
  const packed = deflateSync(inFourBits({ width, height, data }, grey ? 1 : 3), { level: 6 });
  if (packed.byteLength <= mostWithoutLoss) return { width, height, colours, bits: 4, filter: 'FlateDecode', data: packed };
  const image = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  const jpeg = await (grey ? image.toColourspace('b-w') : image).jpeg({ quality: 80, chromaSubsampling: '4:4:4' }).toBuffer();
  if (packed.byteLength <= jpeg.byteLength) return { width, height, colours, bits: 4, filter: 'FlateDecode', data: packed };
  return { width, height, colours, bits: 8, filter: 'DCTDecode', data: new Uint8Array(jpeg) };
}

function isGrey(data: Uint8Array): boolean {
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
    if (Math.abs(red - green) > 12 || Math.abs(green - blue) > 12 || Math.abs(red - blue) > 12) return false;
  }
  return true;
}

function inFourBits({ width, height, data }: Pixels, channels: 1 | 3): Uint8Array {
  const row = Math.ceil((width * channels) / 2);
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < channels; channel += 1) {
        const value = Math.round((channels === 1 ? greyOf(data, at) : (data[at + channel] as number)) / 17);
        const sample = x * channels + channel;
        const to = y * row + (sample >> 1);
        out[to] = (out[to] as number) | (sample % 2 === 0 ? value << 4 : value);
      }
    }
  }
  return out;
}

const greyOf = (data: Uint8Array, at: number): number => 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
