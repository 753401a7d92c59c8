/** How many places of one text are marked: more help nobody. */
const most = 500;

/** Where some words stand in a text, whatever their case and wherever lines end: from which character to which. */
export function placesOf(text: string, q: string): (readonly [number, number])[] {
  const words = q.trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const wanted = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'giu');
  return Array.from(text.matchAll(wanted)).slice(0, most).map((found): readonly [number, number] => [found.index, found.index + found[0].length]);
}
