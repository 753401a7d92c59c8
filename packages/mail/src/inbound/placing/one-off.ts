/** Whether two words differ by one letter: another in its place, one too many, one missing, or two that changed places. */
export function isOneOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (one.slice(at + 1) === other.slice(at + 1)) return true;
  if (one.slice(at) === other.slice(at + 1) || one.slice(at + 1) === other.slice(at)) return true;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

const hexadecimal = '0123456789abcdef';

/** The short ids of twelve digits that are one letter off a word: about two hundred, so that an index can be asked for them. */
export function shortIdsNear(word: string): string[] {
  const near = new Set<string>();
  const places = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (const at of places) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (word.length === 13) near.add(before + after.slice(1));
    for (const digit of hexadecimal) {
      if (word.length === 12 && after !== '') near.add(before + digit + after.slice(1));
      if (word.length === 11) near.add(before + digit + after);
    }
    if (word.length === 12 && after.length > 1) near.add(`${before}${after.slice(1, 2)}${after.slice(0, 1)}${after.slice(2)}`);
  }
  near.delete(word);
  return [...near].filter((id) => /^[0-9a-f]{12}$/.test(id));
}
