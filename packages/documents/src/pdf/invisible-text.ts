import type { PlacedWord } from '../examined.ts';

/*
 * Words over a picture, to be searched and copied and not to be seen. The font is one of the fourteen every reader has, with the two
 * Welsh letters it is not given by itself.
 */

const welsh: readonly (readonly [letter: string, code: number, name: string])[] = [
  ['Ŵ', 0x81, 'Wcircumflex'],
  ['ŵ', 0x8d, 'wcircumflex'],
  ['Ŷ', 0x8f, 'Ycircumflex'],
  ['ŷ', 0x90, 'ycircumflex'],
];

/** The font of all pages. Every letter is half as wide as it is high: nobody sees it, and a word can be stretched to exactly its place. */
export const fontObject = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 255 /Widths [${Array.from({ length: 224 }, () => 500).join(' ')}] /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${welsh.map(([, code, name]) => `${code} /${name}`).join(' ')}] >> >>`;

const codes = new Map<string, number>([
  ...Array.from({ length: 95 }, (_, index): [string, number] => [String.fromCharCode(32 + index), 32 + index]),
  ...Array.from({ length: 95 }, (_, index): [string, number] => [String.fromCharCode(161 + index), 161 + index]),
  ...Array.from('€‚ƒ„…†‡ˆ‰Š‹Œ').map((letter, index): [string, number] => [letter, [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c][index] as number]),
  ...Array.from('‘’“”•–—˜™š›œ').map((letter, index): [string, number] => [letter, 0x91 + index]),
  ...welsh.map(([letter, code]): [string, number] => [letter, code]),
]);

/** What draws words unseen on a page `pageHeight` points high. */
export function textOf(words: readonly PlacedWord[], pageHeight: number): string {
  const lines = words.flatMap((word) => {
    const text = Array.from(word.text.normalize('NFC')).map((letter) => codes.get(letter) ?? null);
    if (word.width <= 0 || word.height <= 0 || text.length === 0) return [];
    const size = Math.max(1, word.height * 0.9);
    const natural = text.length * 0.5 * size;
    const hex = text.map((code) => code ?? 63).map((code) => code.toString(16).padStart(2, '0')).join('');
    return [`/F ${round(size)} Tf ${round((100 * word.width) / natural)} Tz 1 0 0 1 ${round(word.x)} ${round(pageHeight - word.y - word.height * 0.8)} Tm <${hex}> Tj`];
  });
  return lines.length === 0 ? '' : `BT 3 Tr\n${lines.join('\n')}\nET\n`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
