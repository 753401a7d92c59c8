import { createHash } from 'node:crypto';
import type { Converted } from '../conversion/convert.ts';

/** Keeps what was made of the last few files, so that looking through the pages of one makes it once. */
export function lastFew(most: number): (bytes: Uint8Array, contentType: string, make: () => Promise<Converted>) => Promise<Converted> {
  const kept = new Map<string, Converted>();
  return async (bytes, contentType, make) => {
    const key = `${contentType} ${createHash('sha256').update(bytes).digest('hex')}`;
    const known = kept.get(key);
    if (known) return known;
    const made = await make();
    if (made.ok) kept.set(key, made);
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest);
    return made;
  };
}
