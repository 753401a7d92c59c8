const lf = 0x0a;
const cr = 0x0d;

/** One line: where it starts, where its words end, and where the next one starts. */
export type Line = { readonly start: number; readonly stop: number; readonly next: number };

/** The line at a place; its end is LF with any CRs before it. */
export function lineAt(bytes: Uint8Array, start: number, end: number): Line {
  const at = bytes.indexOf(lf, start);
  const next = at < 0 || at >= end ? end : at + 1;
  let stop = at < 0 || at >= end ? end : at;
  while (stop > start && bytes[stop - 1] === cr) stop -= 1;
  return { start, stop, next };
}

/**
 * The mail with lines that end in LF. Old Macintosh programs end them in CR alone: seen when the head has no LF, and then
 * every CR is one. Every other mail is given back untouched, so that files in it keep their bytes.
 */
export function withLineFeeds(raw: Uint8Array): Uint8Array {
  const first = raw.indexOf(cr);
  if (first < 0) return raw;
  const feed = raw.indexOf(lf);
  if (feed >= 0 && (feed < 65_536 || feed === first + 1)) return raw;
  return raw.map((byte) => (byte === cr ? lf : byte));
}

/** Text with LF line ends only. */
export const plainLines = (text: string): string => (text.includes('\r') ? text.replace(/\r+\n?/g, (end) => (end.endsWith('\n') ? '\n' : '\n'.repeat(end.length))) : text);
