const equals = 0x3d;

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1;
};

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

/** The bytes of quoted-printable text. Blanks at the end of a line go; a sign that encodes nothing stands for itself; lines end in LF. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let kept = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === equals) {
      const high = hex(bytes[at + 1]);
      const low = hex(bytes[at + 2]);
      if (high >= 0 && low >= 0) {
        out[length++] = high * 16 + low;
        at += 2;
      } else {
        const next = softBreak(bytes, at + 1);
        if (next === null) out[length++] = byte;
        else at = next - 1;
      }
      kept = length;
    } else if (byte === 0x0a || byte === 0x0d) {
      while (length > kept && isBlank(out[length - 1])) length -= 1;
      while (bytes[at] === 0x0d && (bytes[at + 1] === 0x0d || bytes[at + 1] === 0x0a)) at += 1;
      out[length++] = 0x0a;
      kept = length;
    } else out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** Where the line after a soft break starts; null when it is none. */
function softBreak(bytes: Uint8Array, from: number): number | null {
  let at = from;
  while (isBlank(bytes[at])) at += 1;
  if (at >= bytes.length) return at;
  if (bytes[at] !== 0x0d && bytes[at] !== 0x0a) return null;
  while (bytes[at] === 0x0d) at += 1;
  return bytes[at] === 0x0a ? at + 1 : at;
}
