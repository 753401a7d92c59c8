import { posix } from 'node:path';
import type { Source } from './sources.ts';

/** Links of a page to files of ours that are not there. Headings (`#…`) and addresses elsewhere are not looked at. */
export const brokenLinks = (pages: readonly Source[], isThere: (path: string) => boolean): string[] =>
  pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)]
      .map(([, link, picture]) => (link ?? picture ?? '').replace(/#.*$/, ''))
      .filter((to) => to !== '' && !/^([a-z]+:|\/)/.test(to))
      .filter((to) => !isThere(posix.join(posix.dirname(path), to)))
      .map((to) => `${path}: ${to}`),
  );

/** Words in the "in code" column of the glossary that no file has. */
export const unknownCodeWords = (glossary: Source, files: readonly Source[]): string[] => {
  const code = files.map(({ text }) => text).join('\n');
  let column = -1;
  return glossary.text.split('\n').flatMap((line) => {
    const cells = line.startsWith('|') ? line.split('|').map((cell) => cell.trim()) : [];
    if (cells.includes('in code')) column = cells.indexOf('in code');
    return [...(cells[column] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '').filter((word) => !code.includes(word));
  });
};

/** What a guide sets in slanted letters as words on the screen, and no screen has. An ellipsis stands for words that differ. */
export const wordsOnNoScreen = (guide: Source, screens: readonly Source[]): string[] => {
  const shown = screens.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
  return [...guide.text.replace(/\s+/g, ' ').matchAll(/(?<![*\w])\*([^*]+)\*(?!\*)/g)]
    .map(([, words]) => words ?? '')
    .filter((words) => !words.split('…').every((piece) => shown.includes(piece.trim())));
};
