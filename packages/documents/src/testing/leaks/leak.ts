import type { HiddenKind } from '../../intake/examined.ts';

/** A file that hides something, and what has to be found in it. */
export type Leak = {
  /** What is hidden, in the middle of a sentence. */
  readonly what: string;
  readonly file: () => Promise<Uint8Array> | Uint8Array;
  readonly kind: HiddenKind;
  readonly page?: number | null;
  readonly place?: RegExp;
  readonly sample?: RegExp | null;
};

/** The words that are hidden in every file of the corpus where words can be. */
export const secret = 'Zebediah Quillfeather';
