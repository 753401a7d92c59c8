/** Bytes that were destroyed, and when: kept in the store and not in the database, which can be put back to an earlier day. */
export type DestroyedFile = { readonly sha256: string; readonly at: Date };

/** How a destroyed file stands on the list: `HASH_20261122T102226Z`. The list is names alone, so that two lists are joined by joining folders. */
export function destroyedName(sha256: string, at: Date): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Only what is known by its SHA-256 can be put on the list of what was destroyed.');
  return `${sha256}_${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
}

const asNamed = /^([0-9a-f]{64})_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** What names on the list say, each file once and with its first day; what is no such name is somebody else’s. */
export function readDestroyed(names: readonly string[]): DestroyedFile[] {
  const found = new Map<string, Date>();
  for (const name of names.toSorted()) {
    const [, sha256, year, month, day, hour, minute, second] = asNamed.exec(name) ?? [];
    if (sha256 !== undefined && !found.has(sha256)) found.set(sha256, new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`));
  }
  return [...found].map(([sha256, at]) => ({ sha256, at }));
}
