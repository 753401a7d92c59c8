/** How often each of `kinds` occurs, nought included. Everything counted is one of the kinds, so the counts add up. */
export function countEach<K extends string>(kinds: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
  for (const kind of found) counts[kind] += 1;
  return counts;
}
