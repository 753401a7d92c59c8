const remark = 0xfe;
const startOfScan = 0xda;

/** Remarks that were written into a JPEG, before its pixels. What only names the program that packed it is none. */
export function remarksIn(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  if (buffer.length < 4 || buffer.readUInt16BE(0) !== 0xffd8) return found;
  for (let at = 2; at + 4 <= buffer.length && buffer[at] === 0xff && buffer[at + 1] !== startOfScan; at += 2 + buffer.readUInt16BE(at + 2)) {
    if (buffer[at + 1] !== remark) continue;
    const words = buffer.subarray(at + 4, at + 2 + buffer.readUInt16BE(at + 2)).toString('utf8').replace(/[\p{Cc}\ufffd]+/gu, ' ').trim();
    if (words !== '' && !/^(?:CREATOR: gd-jpeg|LEAD Technologies|File written by|Created with)/i.test(words)) found.push(words);
  }
  return found;
}
