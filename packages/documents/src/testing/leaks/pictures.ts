import sharp from 'sharp';

const base = () => sharp({ create: { width: 24, height: 16, channels: 3, background: { r: 200, g: 180, b: 160 } } });

/** A JPEG that says where it was taken, and by whose camera. */
export const aPhotoWithPosition = async (): Promise<Buffer> =>
  base()
    .jpeg()
    .withExif({ IFD0: { Make: 'Examplecam', Artist: 'Zebediah Quillfeather' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 36/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 12/1' } })
    .toBuffer();

/** A JPEG with a smaller JPEG inside its EXIF block. */
export async function aPhotoWithThumbnail(): Promise<Buffer> {
  const [plain, small] = [await base().jpeg().toBuffer(), await base().resize(6).jpeg().toBuffer()];
  const exif = Buffer.alloc(8 + 6 + 2 + 24 + 4);
  exif.write('II*\0', 'latin1');
  exif.writeUInt32LE(8, 4);
  exif.writeUInt16LE(0, 8);
  exif.writeUInt32LE(14, 10);
  exif.writeUInt16LE(2, 14);
  [[0x0201, exif.length], [0x0202, small.length]].forEach(([tag = 0, value = 0], at) => {
    exif.writeUInt16LE(tag, 16 + at * 12);
    exif.writeUInt16LE(4, 18 + at * 12);
    exif.writeUInt32LE(1, 20 + at * 12);
    exif.writeUInt32LE(value, 24 + at * 12);
  });
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif, small]);
  const head = Buffer.from([0xff, 0xe1, (block.length + 2) >> 8, (block.length + 2) & 255]);
  return Buffer.concat([plain.subarray(0, 2), head, block, plain.subarray(2)]);
}

/** A PNG with the rest of a larger one behind its end. */
export const aCutPicture = async (): Promise<Buffer> => Buffer.concat([await base().png().toBuffer(), Buffer.from('what was cut away')]);

/** A JPEG with a position in its XMP. */
export const aPhotoWithXmp = async (): Promise<Buffer> =>
  base()
    .jpeg()
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30.6N" exif:GPSLongitude="0,7.2W"/></rdf:RDF></x:xmpmeta>')
    .toBuffer();
