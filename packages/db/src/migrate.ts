import { Migrator } from 'kysely';
import type { Db } from './database.ts';
import { migrations } from './migrations/index.ts';

const migratorOf = (db: Db) => new Migrator({ db, provider: { getMigrations: async () => migrations } });

/** Brings the database to the newest shape and says which steps that took. Throws, naming the step, when one fails. */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const { error, results = [] } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) {
    const failed = results.find(({ status }) => status === 'Error');
    throw new Error(`The database could not be brought up to date${failed ? `: ${failed.migrationName} failed` : ''}. Nothing of it was kept.`, { cause: error });
  }
  return results.map(({ migrationName }) => migrationName);
}

/** Steps the database has not taken yet: none when it is ready for this program. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const known = await migratorOf(db).getMigrations();
  return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

/** Brings the database to an earlier release's shape, to try what upgrading does to it. Throws where that step is not listed or fails. */
export async function migrateTo(db: Db, name: string): Promise<void> {
  const { error } = await migratorOf(db).migrateTo(name);
  if (error !== undefined) throw new Error(`The database could not be brought to ${name}.`, { cause: error });
}
