/** A stretch of a letter: unchanged, put in, or taken out. */
export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond this many comparisons the middle of two texts is shown as replaced: nobody reads word by word a text that differs so much. */
const mostComparisons = 4_000_000;

/**
 * What was changed in a letter, word by word, in reading order; where words were replaced, those taken out come first. Joined
 * without the added stretches it is the original, without the removed ones the edited text.
 */
export function changesFrom(original: string, edited: string): Change[] {
  const before = wordsOf(original);
  const after = wordsOf(edited);
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;

  return joined([
    ...before.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...compared(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map((text) => ({ kind: 'same', text }) as const),
  ]);
}

/** Each word with the blanks that follow it. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];

/** The longest common run of words, and what lies between. */
function compared(before: readonly string[], after: readonly string[]): Change[] {
  const removed = (text: string): Change => ({ kind: 'removed', text });
  const added = (text: string): Change => ({ kind: 'added', text });
  if (before.length * after.length > mostComparisons) return [...before.map(removed), ...after.map(added)];

  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }

  const changes: Change[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length && column < after.length) {
    const [old = '', fresh = ''] = [before[row], after[column]];
    if (old === fresh) {
      changes.push({ kind: 'same', text: old });
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      changes.push(removed(old));
      row += 1;
    } else {
      changes.push(added(fresh));
      column += 1;
    }
  }
  return [...changes, ...before.slice(row).map(removed), ...after.slice(column).map(added)];
}

/** Neighbours of one kind become one stretch, and within a replacement what was taken out comes first. */
function joined(changes: readonly Change[]): Change[] {
  const stretches: Change[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    if (removed !== '') stretches.push({ kind: 'removed', text: removed });
    if (added !== '') stretches.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of changes) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      close();
      const last = stretches.at(-1);
      if (last?.kind === 'same') stretches[stretches.length - 1] = { kind: 'same', text: last.text + text };
      else stretches.push({ kind: 'same', text });
    }
  }
  close();
  return stretches;
}
