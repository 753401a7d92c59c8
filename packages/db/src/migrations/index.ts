import type { Migration } from 'kysely';
import * as firstTables from './2026-11-22T01-00-first-tables.ts';
import * as rehearsals from './2026-11-22T02-30-rehearsals.ts';
import * as reminders from './2026-11-22T03-00-reminders.ts';
import * as privacy from './2026-11-22T03-10-privacy.ts';
import * as comparison from './2026-11-22T03-20-comparison.ts';

/** Every migration, by hand and in order: a bundler and a reader both want a list. Released ones never change. */
export const migrations: Record<string, Migration> = {
  '2026-11-22T01-00-first-tables': firstTables,
  '2026-11-22T02-30-rehearsals': rehearsals,
  '2026-11-22T03-00-reminders': reminders,
  '2026-11-22T03-10-privacy': privacy,
  '2026-11-22T03-20-comparison': comparison,
};
