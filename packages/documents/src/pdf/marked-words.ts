import type { ExaminedPage, Mark } from '../examined.ts';
import { grownBy } from './black-boxes.ts';
import { partIn } from './page-shape.ts';

/** Shorter words stand by chance in the bytes of any picture. */
const shortestInBytes = 5;
const shortestAlone = 4;

/** Text as its words, in small letters, so that words can be looked for whatever stands between them. */
export const plainWords = (text: string): string => ` ${text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** Those of the words that a text has, as whole words in this order. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const plain = plainWords(text);
  return words.filter((word) => plainWords(word).trim() !== '' && plain.includes(plainWords(word)));
}

/** Words that stand under marks and nowhere else in the file: a copy has none of them. */
export function wordsOnlyUnder(pages: readonly ExaminedPage[], marks: readonly Mark[]): string[] {
  const under = new Set<string>();
  const beside = new Set<string>();
  for (const page of pages) {
    const boxes = marks.flatMap((mark) => ('box' in mark && mark.page === page.number ? [mark.box] : []));
    const grown = boxes.map(({ x, y, width, height }) => ({ x: x - grownBy, y: y - grownBy, width: width + 2 * grownBy, height: height + 2 * grownBy }));
    for (const word of page.words ?? []) {
      const plain = plainWords(word.text).trim();
      (grown.some((box) => partIn(word, box) > 0.95) ? under : beside).add(plain);
    }
  }
  // Beside may be part of a longer word with signs in it: “Smith’s”.
  const rest = plainWords([...beside].join(' '));
  return [...under].filter((word) => word.replaceAll(' ', '').length >= shortestAlone && !rest.includes(` ${word} `));
}

/**
 * Those of the words that stand in bytes, in any writing a PDF knows: eight bits, UTF-8, UTF-16 either way round, hexadecimal. The bytes are gone
 * through once, whatever the number of words: only runs of letters are kept of them.
 */
export function wordsInBytes(bytes: Uint8Array, words: readonly string[]): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const runs = (buffer.toString('latin1').match(/(?:\0?[A-Za-z0-9]){5,}/g) ?? []).join(' ').replaceAll('\0', '').toLowerCase();
  return words.filter((word) => {
    const pieces = word.match(/[A-Za-z0-9]{5,}/g) ?? [];
    if (/^[\0-\x7f]*$/.test(word)) return pieces.length > 0 && pieces.every((piece) => stands(runs, piece));
    return [Buffer.from(word, 'utf8'), Buffer.from(word, 'latin1'), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()].some((writing) => writing.length >= shortestInBytes && buffer.includes(writing)) || stands(runs, word);
  });
}

/** Whether runs of letters have a word, as it is or in hexadecimal. */
function stands(runs: string, word: string): boolean {
  const cases = [word, word.toLowerCase(), word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()];
  return runs.includes(word.toLowerCase()) || cases.some((each) => runs.includes(Buffer.from(each, 'utf8').toString('hex')) || runs.includes(Buffer.from(each, 'utf16le').toString('hex').slice(0, -2)));
}
