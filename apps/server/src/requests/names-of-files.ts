import { filesClosed, type Db } from '@openvalve/db';
import type { Actor } from './permissions.ts';

/** What a file is called for whoever may not open it. */
const closedName = 'A closed file';

/** Files with their names, but for those that are closed to this person: the name may be what should not have been released. */
export async function withNames<T extends { readonly filename: string; readonly sha256: string }>(db: Db, person: Actor, files: readonly T[]): Promise<T[]> {
  const closed = new Set((await filesClosed(db, files.map(({ sha256 }) => sha256))).flatMap(({ sha256, openTo }) => (openTo.includes(person.id) ? [] : [sha256])));
  return files.map((file) => (closed.has(file.sha256) ? { ...file, filename: closedName } : file));
}
