import type { PlacedWord } from '@openvalve/documents';

/** A text as PostgreSQL keeps one: without NUL, and without halves of letters that are written in two parts. */
export const plainText = (text: string): string => text.replaceAll('\u0000', '').replace(/[\ud800-\udfff]/gu, '\ufffd');

/** The same for words with their places. */
export const plainWords = (words: readonly PlacedWord[] | null): PlacedWord[] | null => words?.map((word) => ({ ...word, text: plainText(word.text) })) ?? null;
