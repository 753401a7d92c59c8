import type { Examined, Mark, NotDone, Picture, SafeCopy } from '../examined.ts';
import type { FileAtPath } from './document-reader.types.ts';

/** What a process is asked. */
export type Task =
  | { readonly do: 'examine'; readonly file: FileAtPath }
  | { readonly do: 'page'; readonly file: FileAtPath; readonly page: number; readonly width: number }
  | { readonly do: 'copy'; readonly file: FileAtPath; readonly marks: readonly Mark[]; readonly words: readonly string[] };

/** What it answers. */
export type Done = { readonly ok: true; readonly examined: Examined } | { readonly ok: true; readonly picture: Picture } | { readonly ok: true; readonly copy: SafeCopy } | NotDone;

/** What it says while it works: which programs of the system it has started, by their group, so that they can be ended with it. */
export type Said = { readonly done: Done } | { readonly group: number; readonly running: boolean };
