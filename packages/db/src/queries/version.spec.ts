import { describe, expect, it } from 'vitest';
import { aPerson } from '../testing/builders.ts';
import { useTestDatabase } from '../testing/index.ts';
import { databaseVersion } from './version.ts';

const database = useTestDatabase();
const count = async (): Promise<number> => (await database().db.selectFrom('person').select('id').execute()).length;

describe('what the database is at', () => {
  it('is another after every change, and only once the change can be seen', async () => {
    const { db } = database();
    const before = await databaseVersion(db);
    const first = await db.startTransaction().execute();
    const second = await db.startTransaction().execute();
    await aPerson(first);
    await aPerson(second);
    // The later one ends first: a number that only counted up would miss the other.
    await second.commit().execute();
    const [between, seen] = [await databaseVersion(db), await count()];
    await first.commit().execute();
    const after = await databaseVersion(db);
    expect(new Set([before, between, after]).size).toBe(3);
    expect([seen, await count()]).toEqual([1, 2]);
  });

  it('is the same wherever it is asked while nothing changes', async () => {
    const { db } = database();
    // Other tests change other databases of this server: asked until nothing did for a moment.
    await expect.poll(async () => new Set(await Promise.all([databaseVersion(db), databaseVersion(db), databaseVersion(db)])).size, { timeout: 15_000, interval: 1 }).toBe(1);
  });
});
