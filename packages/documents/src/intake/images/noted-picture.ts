import sharp, { type Metadata } from 'sharp';
import type { HiddenThing } from '../examined.ts';
import { hiddenList, type HiddenList } from '../hidden-list.ts';
import { readExif } from './exif.ts';
import { remarksIn } from './jpeg-remarks.ts';
import { bytesAfterPicture } from './after-picture.ts';

/** How large a picture is, in its own pixels and as it is to be turned; null where it is none. */
export type PictureSize = { readonly width: number; readonly height: number; readonly pictures: number; readonly isTiff: boolean };

/** Notes a picture's position, its thumbnail, and what its camera or program wrote into it. Its pixels are not looked at. */
export async function notedPicture(bytes: Uint8Array, page: number | null, before: string, list: HiddenList): Promise<PictureSize | null> {
  const metadata = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata().catch(() => null);
  if (!metadata) return null;
  const add = (kind: 'gps-position' | 'thumbnail' | 'camera-data', place: string, sample: string | null): void => list.add(kind, { page, place: `${before}${place}`, sample });
  const block = metadata.exif ?? (metadata.format === 'tiff' ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null);
  if (block) {
    const exif = readExif(block);
    if (exif.gps) add('gps-position', 'where it was taken', `${exif.gps.latitude.toFixed(5)}, ${exif.gps.longitude.toFixed(5)}`);
    if (exif.thumbnail) add('thumbnail', 'a smaller picture inside, perhaps from before it was cut', null);
    for (const { name, value } of exif.words) add('camera-data', name, value);
  }
  if (metadata.xmp) notedXmp(metadata.xmp.toString('utf8'), add);
  if (metadata.iptc) add('camera-data', 'IPTC', metadata.iptc.toString('latin1').replace(/[^\x20-\x7e\xa0-\xff]+/g, ' '));
  for (const { keyword, text } of metadata.comments ?? []) add('camera-data', keyword, text);
  for (const remark of remarksIn(bytes)) add('camera-data', 'a remark', remark);
  const after = bytesAfterPicture(bytes);
  if (after > 0) list.add('embedded-object', { page, place: `${before}${after.toLocaleString('en-GB')} bytes after the picture’s end` });
  return sizeIn(metadata);
}

/** What was written into a picture that stands in a file of another kind. */
export async function notesOfPicture(bytes: Uint8Array, page: number | null): Promise<HiddenThing[]> {
  const list = hiddenList();
  await notedPicture(bytes, page, 'a picture: ', list);
  return list.all();
}

/** How large one picture of a file is, counted from 0; null where it is none. */
export const sizeOfPicture = (bytes: Uint8Array, page: number): Promise<PictureSize | null> => sharp(bytes, { limitInputPixels: false, failOn: 'none', page }).metadata().then(sizeIn, () => null);

function sizeIn(metadata: Metadata): PictureSize {
  const turned = (metadata.orientation ?? 1) >= 5;
  const [width, height] = [metadata.width ?? 0, metadata.pageHeight ?? metadata.height ?? 0];
  return { width: turned ? height : width, height: turned ? width : height, pictures: metadata.pages ?? 1, isTiff: metadata.format === 'tiff' };
}

function notedXmp(xmp: string, add: (kind: 'gps-position' | 'thumbnail' | 'camera-data', place: string, sample: string | null) => void): void {
  const position = [/GPSLatitude(?:="|>)([^"<]{1,40})/.exec(xmp)?.[1], /GPSLongitude(?:="|>)([^"<]{1,40})/.exec(xmp)?.[1]];
  if (position[0] !== undefined) add('gps-position', 'where it was taken (XMP)', position.join(', '));
  if (xmp.includes('Thumbnails')) add('thumbnail', 'a smaller picture inside (XMP)', null);
  const words = xmp.slice(0, 200_000).replace(/<\?xpacket[^>]{0,200}>/g, '').replace(/<[^>]{0,2000}>/g, ' ').trim();
  const creator = /creator[^]{0,200}?<rdf:li[^>]{0,100}>([^<]{1,200})/.exec(xmp.slice(0, 200_000))?.[1];
  add('camera-data', 'XMP', creator ?? (words === '' ? null : words));
}
