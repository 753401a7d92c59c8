/** How many bytes stand behind the end of a PNG or JPEG, where a cut picture may still have its other part; 0 for other pictures. */
export function bytesAfterPicture(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > 12 && buffer.readUInt32BE(0) === 0x89504e47) return afterPng(buffer);
  return buffer.length > 4 && buffer.readUInt16BE(0) === 0xffd8 ? afterJpeg(buffer) : 0;
}

function afterPng(buffer: Buffer): number {
  let at = 8;
  while (at + 12 <= buffer.length) {
    const isEnd = buffer.toString('latin1', at + 4, at + 8) === 'IEND';
    at += 12 + buffer.readUInt32BE(at);
    if (isEnd) return Math.max(0, buffer.length - at);
  }
  return 0;
}

/** Segments are stepped over by their length, so that the end of a thumbnail inside is not taken for the end. */
function afterJpeg(buffer: Buffer): number {
  let at = 2;
  while (at + 4 <= buffer.length && buffer[at] === 0xff) {
    const mark = buffer[at + 1] ?? 0;
    if (mark === 0xda) return afterScans(buffer, at);
    at += mark >= 0xd0 && mark <= 0xd8 ? 2 : 2 + buffer.readUInt16BE(at + 2);
  }
  return 0;
}

function afterScans(buffer: Buffer, from: number): number {
  let at = from + 2;
  for (at = buffer.indexOf(0xff, at); at >= 0 && at + 1 < buffer.length; at = buffer.indexOf(0xff, at + 1)) {
    if (buffer[at + 1] === 0xd9) return buffer.subarray(at + 2).every((byte) => byte === 0) ? 0 : buffer.length - at - 2;
  }
  return 0;
}
