/**
 * A flat OpenDocument text with every recorded change taken: what was put in stays, and what was taken out is gone, whether it is kept
 * beside the text or still stands in it between two marks. Elements that begin or end outside such a stretch stay, so that the whole is well made.
 */
export function settledText(text: string): string {
  const deletions = new Set([...text.matchAll(/<text:changed-region\b[^>]*?\btext:id="([^"]+)"[^>]*>\s*<text:deletion\b/g)].map(([, id]) => id));
  const kept: string[] = [];
  const inside = new Set<string>();
  // Where in `kept` elements began that began inside a stretch.
  let begun: number[] = [];
  for (const [token] of text.replace(/<text:tracked-changes\b[^>]*\/>|<text:tracked-changes\b[^]*?<\/text:tracked-changes>/g, '').matchAll(/<[^>]*>|[^<]+/g)) {
    const mark = /^<text:change(-start|-end)?\b[^>]*?\btext:change-id="([^"]+)"/.exec(token);
    if (mark) {
      const id = mark[2] ?? '';
      if (mark[1] === '-start' && deletions.has(id)) inside.add(id);
      else if (mark[1] === '-end') inside.delete(id);
      if (inside.size === 0) begun = [];
    } else if (inside.size === 0) kept.push(token);
    else if (token.startsWith('</')) {
      const from = begun.pop();
      if (from === undefined) kept.push(token);
      else kept.length = from;
    } else if (token.startsWith('<') && !token.endsWith('/>')) {
      begun.push(kept.length);
      kept.push(token);
    }
  }
  return kept.join('');
}
