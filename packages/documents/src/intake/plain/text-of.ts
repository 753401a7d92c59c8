import { limits } from '../limits.ts';

/** Bytes as text: UTF-8 or UTF-16 by its mark, otherwise the old encoding of Windows where UTF-8 does not hold. */
export function textOf(bytes: Uint8Array): string {
  const some = bytes.subarray(0, limits.text * 2);
  if (some[0] === 0xff && some[1] === 0xfe) return new TextDecoder('utf-16le').decode(some);
  if (some[0] === 0xfe && some[1] === 0xff) return new TextDecoder('utf-16be').decode(some);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(some, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(some);
  }
}
