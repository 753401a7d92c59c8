import type { SheetOnRecord, WordOnRecord } from '../tables/document-files.ts';

/** One page or sheet as it was read. */
export type PageRead = {
  readonly number: number;
  readonly label: string | null;
  readonly hidden: 'no' | 'hidden' | 'very-hidden';
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly words: readonly WordOnRecord[] | null;
  readonly sheet: SheetOnRecord | null;
};

/** Rows of one statement: far below what PostgreSQL takes, and small enough to be held in memory twice. */
const atOnce = 100;

/** A page as both tables of pages hold one. */
export const pageColumns = ({ number, label, width, height, text, words, sheet }: Omit<PageRead, 'hidden'>) => ({
  number, label, width, height, words_text: text, words: words === null ? null : JSON.stringify(words), sheet: sheet === null ? null : JSON.stringify(sheet),
});

/** A list in portions, each for one statement. */
export const inPortions = <T>(all: readonly T[]): (readonly T[])[] => Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) => all.slice(at * atOnce, (at + 1) * atOnce));
