import type { Migration } from 'kysely';
import * as firstTables from './2026-11-22T01-00-first-tables.ts';
import * as rehearsals from './2026-11-22T02-30-rehearsals.ts';
import * as reminders from './2026-11-22T03-00-reminders.ts';
import * as privacy from './2026-11-22T03-10-privacy.ts';
import * as comparison from './2026-11-22T03-20-comparison.ts';
import * as followUps from './2026-11-22T05-00-follow-ups.ts';
import * as precedents from './2026-11-22T05-10-precedents.ts';
import * as calendarEditions from './2026-11-22T05-20-calendar-editions.ts';
import * as mailIn from './2026-11-22T06-00-mail-in.ts';
import * as mailOut from './2026-11-22T06-30-mail-out.ts';
import * as lettersThatCameBack from './2026-11-22T06-40-letters-that-came-back.ts';
import * as whyMailWasHeld from './2026-11-22T06-50-why-mail-was-held.ts';
import * as documents from './2026-11-22T07-00-documents.ts';

/** Every migration, by hand and in order: a bundler and a reader both want a list. Released ones never change. */
export const migrations: Record<string, Migration> = {
  '2026-11-22T01-00-first-tables': firstTables,
  '2026-11-22T02-30-rehearsals': rehearsals,
  '2026-11-22T03-00-reminders': reminders,
  '2026-11-22T03-10-privacy': privacy,
  '2026-11-22T03-20-comparison': comparison,
  '2026-11-22T05-00-follow-ups': followUps,
  '2026-11-22T05-10-precedents': precedents,
  '2026-11-22T05-20-calendar-editions': calendarEditions,
  '2026-11-22T06-00-mail-in': mailIn,
  '2026-11-22T06-30-mail-out': mailOut,
  '2026-11-22T06-40-letters-that-came-back': lettersThatCameBack,
  '2026-11-22T06-50-why-mail-was-held': whyMailWasHeld,
  '2026-11-22T07-00-documents': documents,
};
