const longest = 120;

/** How something begins, on one line; null where there is nothing to read. */
export function sampleOf(text: string): string | null {
  const line = text.slice(0, 2_000).replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line === '') return null;
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
