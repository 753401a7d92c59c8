import type { Properties, PropertyValue } from './properties.ts';

/** Bytes of a value by its type; types not listed have a length of their own. */
const fixed: Readonly<Record<number, number>> = { 0x0001: 0, 0x0002: 4, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000a: 4, 0x000b: 4, 0x0014: 8, 0x0040: 8, 0x0048: 16 };
const several = 0x1000;
const mostProperties = 5_000;

/** The MAPI properties of `winmail.dat`, one after the other. Reading ends where they stop making sense. */
export function readTnefProperties(bytes: Uint8Array): Properties {
  const found = new Map<number, PropertyValue>();
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 4) return found;
  const count = Math.min(view.readUInt32LE(0), mostProperties);
  let at = 4;
  const number = (): number => {
    if (at + 4 > view.length) throw new RangeError('The properties end early');
    at += 4;
    return view.readUInt32LE(at - 4);
  };
  const take = (length: number): Uint8Array => {
    if (at + length > view.length) throw new RangeError('The properties end early');
    const value = view.subarray(at, at + length);
    at += length + ((4 - (length % 4)) % 4);
    return value;
  };
  try {
    for (let index = 0; index < count; index += 1) {
      const head = number();
      const [type, tag] = [head & 0xffff, head >>> 16];
      if (tag >= 0x8000) skipName(number, take);
      const value = readValue(type, number, take);
      if (!found.has(tag)) found.set(tag, { type: type & ~several, bytes: value });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

/** A property of somebody's own has a name here, in numbers or letters. */
function skipName(number: () => number, take: (length: number) => Uint8Array): void {
  take(16);
  if (number() === 0) number();
  else take(number());
}

function readValue(type: number, number: () => number, take: (length: number) => Uint8Array): Uint8Array {
  const plain = type & ~several;
  const length = fixed[plain];
  if (length !== undefined) {
    const times = (type & several) === 0 ? 1 : Math.min(number(), 10_000);
    let first: Uint8Array | null = null;
    for (let index = 0; index < times; index += 1) {
      const value = take(length);
      first ??= value;
    }
    return first ?? new Uint8Array();
  }
  if (![0x000d, 0x001e, 0x001f, 0x0102].includes(plain)) throw new RangeError('A property of an unknown type');
  const times = Math.min(number(), 10_000);
  let first: Uint8Array | null = null;
  for (let index = 0; index < times; index += 1) {
    const value = take(number());
    first ??= value;
  }
  return first ?? new Uint8Array();
}
