import type { Box, ExaminedPage, PlacedWord } from '../examined.ts';

/** A page's text with, for any stretch of it, the box its words stand in. */
export type PlacedText = { readonly text: string; boxOf(from: number, to: number): Box | null };

/** The words of a page joined as they follow each other, a new line where they begin one; its text where words have no place. */
export function placedText({ text, words }: ExaminedPage): PlacedText {
  if (words === null) return { text, boxOf: () => null };
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  words.forEach((word, at) => {
    const gap = at === 0 ? '' : isNextLine(words[at - 1], word) ? '\n' : ' ';
    pieces.push(gap, word.text);
    starts.push(length + gap.length);
    length += gap.length + word.text.length;
  });
  return {
    text: pieces.join(''),
    boxOf: (from, to) => {
      let at = lastAtOrBefore(starts, from);
      let box: Box | null = null;
      for (; at < words.length && (starts[at] ?? to) < to; at += 1) {
        const word = words[at];
        if (word) box = box ? around(box, word) : { x: word.x, y: word.y, width: word.width, height: word.height };
      }
      return box;
    },
  };
}

const isNextLine = (before: PlacedWord | undefined, word: PlacedWord): boolean => before !== undefined && (Math.abs(word.y - before.y) > Math.max(before.height, word.height) * 0.6 || word.x < before.x);

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function around(box: Box, word: PlacedWord): Box {
  const [x, y] = [Math.min(box.x, word.x), Math.min(box.y, word.y)];
  return { x, y, width: Math.max(box.x + box.width, word.x + word.width) - x, height: Math.max(box.y + box.height, word.y + word.height) - y };
}
