import { lineAt } from '../lines.ts';

/** From and to, in the bytes of the whole. */
export type Span = { readonly start: number; readonly stop: number };

const dash = 0x2d;

/**
 * The parts between the lines of a boundary. A missing last line ends the last part where the whole ends; parts after the
 * closing line count when they have the boundary's own line. `most` parts at most.
 */
export function partsBetween(bytes: Uint8Array, from: number, to: number, boundary: string, most: number): Span[] {
  const marker = Buffer.from(`--${boundary}`, 'latin1');
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, to);
  const parts: Span[] = [];
  let open: number | null = null;
  for (let at = all.indexOf(marker, from); at >= 0 && parts.length <= most; at = all.indexOf(marker, at + marker.length)) {
    if (at > from && all[at - 1] !== 0x0a) continue;
    const line = lineAt(bytes, at, to);
    const rest = all.toString('latin1', at + marker.length, Math.min(line.stop, at + marker.length + 200)).trim();
    if (rest !== '' && rest !== '--') continue;
    if (open !== null) parts.push({ start: open, stop: beforeLineEnd(all, open, at) });
    open = rest === '--' ? null : line.next;
  }
  if (open !== null && parts.length <= most) parts.push({ start: open, stop: to });
  return parts;
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(all: Buffer, start: number, at: number): number {
  let stop = at;
  if (stop > start && all[stop - 1] === 0x0a) stop -= 1;
  while (stop > start && all[stop - 1] === 0x0d) stop -= 1;
  return stop;
}

/**
 * The boundary that the parts really have, for when the head names none or another: the first line that starts with two
 * dashes and has a part's head below it.
 */
export function boundaryInUse(bytes: Uint8Array, from: number, to: number): string | null {
  let at = from;
  for (let count = 0; count < 2_000 && at < to; count += 1) {
    const line = lineAt(bytes, at, to);
    if (bytes[at] === dash && bytes[at + 1] === dash && line.stop - at > 3 && line.stop - at < 250) {
      const next = lineAt(bytes, line.next, to);
      const below = Buffer.from(bytes.buffer, bytes.byteOffset + line.next, Math.min(next.stop - line.next, 100)).toString('latin1');
      if (/^content-[a-z-]+[ \t]*:/i.test(below)) return Buffer.from(bytes.buffer, bytes.byteOffset + at + 2, line.stop - at - 2).toString('latin1').trimEnd();
    }
    at = line.next;
  }
  return null;
}
