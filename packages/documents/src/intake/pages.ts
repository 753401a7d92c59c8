import type { Examined, ExaminedPage, FileKind } from './examined.ts';
import { limits } from './limits.ts';

/** A page of words that have no place of their own. */
export const pageOfText = (number: number, text: string, label: string | null = null, hidden: ExaminedPage['hidden'] = 'no'): ExaminedPage => ({
  number,
  label,
  hidden,
  width: 0,
  height: 0,
  text: text.slice(0, limits.text),
  words: null,
  sheet: null,
});

/** What is said of a file when little is known; the rest is filled in by whoever knows more. */
export const examinedAs = (kind: FileKind, known: Partial<Examined> = {}): Examined => ({
  kind,
  pages: [],
  pageCount: known.pages?.length ?? 0,
  hidden: [],
  encrypted: false,
  textMissing: false,
  readFromPictures: false,
  warnings: [],
  ...known,
});
