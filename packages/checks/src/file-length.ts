import type { Source } from './sources.ts';

/** Lines in a file before a second subject is surely in it. */
const most = 250;

/** Written by a program, frozen once released, or a list of examples. */
const exempt = [/\.(spec|e2e)\.tsx?$/, /\/migrations\//, /\/bank-holidays\.ts$/, /\/testing\/eml\//];

/** Files in which a second subject is hiding. */
export const tooLong = (files: readonly Source[]): string[] =>
  files
    .filter(({ path }) => !exempt.some((pattern) => pattern.test(path)))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path} has ${lines} lines: look for the second subject in it`);
