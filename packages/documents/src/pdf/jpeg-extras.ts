const start = 0xd8;
const startOfScan = 0xda;
/** What a decoder needs to know of colours. */
const kept = new Set([0xe0, 0xe2, 0xee]);

/** A JPEG without what cameras and programs write into it: place, time, a small picture, comments. Bytes that are no JPEG come back as they are. */
export function jpegWithoutExtras(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== start) return bytes;
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (marker === startOfScan) break;
    const length = 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    const isExtra = (marker >= 0xe0 && marker <= 0xef && !kept.has(marker)) || marker === 0xfe;
    if (!isExtra) parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  return new Uint8Array(Buffer.concat([...parts, bytes.subarray(at)]));
}
