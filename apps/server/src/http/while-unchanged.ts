import { databaseVersion } from '@openvalve/db';
import type { Deps } from '../deps.ts';

/** How many pages are kept at once: those asked for last. A page is some tens of thousands of bytes. */
const mostKept = 1_000;

/** Gives what was made under a name, or has it made. */
export type Kept = <T>(name: string, make: () => Promise<T>) => Promise<T>;

/**
 * Keeps what is made from the database for as long as the database is at the same, and for no more than a minute, because days
 * and holds end without a change. Everybody asks what it is at before they are answered, so a change that anybody was told of is
 * in every later answer, whichever process made it. What is asked for while it is being made is made once.
 */
export function whileUnchanged({ version, now, most = mostKept }: { version: () => Promise<string>; now: () => Date; most?: number }): Kept {
  const kept = new Map<string, { readonly at: string; readonly value: Promise<unknown> }>();
  const versionNow = askedTogether(version);
  return async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const at = `${await versionNow()}, minute ${Math.floor(now().getTime() / 60_000)}`;
    const known = kept.get(name);
    if (known?.at === at) return known.value as Promise<T>;

    const value = make();
    const entry = { at, value };
    // Last in the row, however long its name was known.
    kept.delete(name);
    kept.set(name, entry);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    const forget = (): void => void (kept.get(name) === entry && kept.delete(name));
    value.then((made) => made === null && forget(), forget);
    return value;
  };
}

/**
 * Asks once for all who want to know while the last asking is under way. Nobody is given what was asked before they came: that might be
 * from before a change they know of.
 */
function askedTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> | null = null;
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    next = null;
    const asked = ask();
    const over = (): void => void (underWay === ended && (underWay = null));
    const ended: Promise<unknown> = asked.then(over, over);
    underWay = ended;
    return asked;
  };
  return () => (underWay === null ? begin() : (next ??= underWay.then(begin)));
}

/** The same, asking this installation’s database; and anew once this process counts with another edition of the holiday table, which it takes later than the database has it. */
export const whileTheDatabaseIs = (deps: Pick<Deps, 'db' | 'now' | 'calendar'>): Kept =>
  whileUnchanged({ version: async () => `${await databaseVersion(deps.db)}, days ${deps.calendar.version}`, now: deps.now });
