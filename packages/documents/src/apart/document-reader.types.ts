import type { Examined, Mark, NotDone, Picture, SafeCopy } from '../intake/examined.ts';

/** A file to be worked on: its bytes lie at a path, because a child process opens it itself. */
export type FileAtPath = { readonly path: string; readonly contentType: string; readonly name: string };

/** Everything that is done to the inside of a file, each in a process of its own with limits of time and memory. None of it throws for what a file is. */
export type DocumentWork = {
  examine(file: FileAtPath): Promise<({ readonly ok: true } & { readonly examined: Examined }) | NotDone>;
  /** One page as a picture, `width` pixels wide (at most 2,400). Pages of anything that has pages: a PDF, a picture, a Word file where it can be converted. */
  page(file: FileAtPath, wanted: { readonly page: number; readonly width: number }): Promise<({ readonly ok: true } & { readonly picture: Picture }) | NotDone>;
  /** A copy without what is marked and without anything hidden, made and then verified by a second engine; `not_safe` with reasons where that fails. */
  safeCopy(file: FileAtPath, marks: readonly Mark[], words: readonly string[]): Promise<({ readonly ok: true } & { readonly copy: SafeCopy }) | NotDone>;
  close(): Promise<void>;
};
