/** A line of one text or of both. `removed`: only in the first; `added`: only in the second. */
export type ComparedLine = { readonly is: 'same' | 'removed' | 'added'; readonly text: string };

/** Texts that differ more than this are shown whole, one after the other: what they share is looked for in a table of so many cells at most. */
const mostCells = 2_000_000;

const linesOf = (text: string): string[] => text.replaceAll('\r', '').trim().split('\n').map((line) => line.trimEnd());

/** Two texts line by line, as the fewest lines taken out of the first and put into the second. Spaces at the ends of lines are not looked at. */
export function compareLines(first: string, second: string): ComparedLine[] {
  const [one, other] = [linesOf(first), linesOf(second)];
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const same = (lines: readonly string[]): ComparedLine[] => lines.map((text) => ({ is: 'same', text }));
  return [...same(one.slice(0, start)), ...between(one.slice(start, one.length - end), other.slice(start, other.length - end)), ...same(one.slice(one.length - end))];
}

/** What lies between the lines that begin and end both: by the longest run of lines that both have in one order. */
function between(one: readonly string[], other: readonly string[]): ComparedLine[] {
  const width = other.length + 1;
  const isTooMuch = (one.length + 1) * width > mostCells;
  const shared = new Uint32Array(isTooMuch ? 0 : (one.length + 1) * width);
  const at = (row: number, column: number): number => shared[row * width + column] ?? 0;
  if (!isTooMuch) {
    for (let row = one.length - 1; row >= 0; row -= 1) {
      for (let column = other.length - 1; column >= 0; column -= 1) shared[row * width + column] = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: ComparedLine[] = [];
  let [row, column] = [0, 0];
  while (row < one.length || column < other.length) {
    const [text, others] = [one[row], other[column]];
    if (text !== undefined && text === others && !isTooMuch) {
      lines.push({ is: 'same', text });
      row += 1;
      column += 1;
    } else if (text !== undefined && (others === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ is: 'removed', text });
      row += 1;
    } else {
      lines.push({ is: 'added', text: others ?? '' });
      column += 1;
    }
  }
  return lines;
}
