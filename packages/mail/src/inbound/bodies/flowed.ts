/** Text that was sent as `format=flowed`, its lines put together again as they were written (RFC 3676). */
export function unflowed(text: string, deleteSpace: boolean): string {
  const out: { depth: number; words: string; open: boolean }[] = [];
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const words = line.slice(depth).replace(/^ /, '');
    const last = out.at(-1);
    const isSignature = words === '-- ';
    const open = !isSignature && words.endsWith(' ');
    const kept = open && deleteSpace ? words.slice(0, -1) : words;
    if (last?.open && last.depth === depth && !isSignature) {
      last.words += kept;
      last.open = open && last.words.length < 20_000;
    } else out.push({ depth, words: kept, open });
  }
  return out.map(({ depth, words }) => (depth > 0 ? `${'>'.repeat(depth)} ${words}` : words)).join('\n');
}
