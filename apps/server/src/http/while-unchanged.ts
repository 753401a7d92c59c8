import { databaseVersion } from '@openvalve/db';
import type { Deps } from '../deps.ts';

/** Gives what was made under a name, or has it made. */
export type Kept = <T>(name: string, make: () => Promise<T>) => Promise<T>;

/**
 * Keeps what is made from the database for as long as the database is at the same, and for no more than a minute, because days
 * and holds end without a change. Everybody asks what it is at before they are answered, so a change that anybody was told of is
 * in every later answer, whichever process made it. What is asked for while it is being made is made once.
 */
export function whileUnchanged({ version, now }: { version: () => Promise<string>; now: () => Date }): Kept {
  const kept = new Map<string, { readonly at: string; readonly value: Promise<unknown> }>();
  return async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const at = `${await version()}, minute ${Math.floor(now().getTime() / 60_000)}`;
    const known = kept.get(name);
    if (known?.at === at) return known.value as Promise<T>;

    const value = make();
    const entry = { at, value };
    kept.set(name, entry);
    const forget = (): void => void (kept.get(name) === entry && kept.delete(name));
    value.then((made) => made === null && forget(), forget);
    return value;
  };
}

/** The same, asking this installation’s database; and anew once this process counts with another edition of the holiday table, which it takes later than the database has it. */
export const whileTheDatabaseIs = (deps: Pick<Deps, 'db' | 'now' | 'calendar'>): Kept =>
  whileUnchanged({ version: async () => `${await databaseVersion(deps.db)}, days ${deps.calendar.version}`, now: deps.now });
