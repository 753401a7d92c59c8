import type { Db } from '@openvalve/db';
import { londonDay, type HolidayCalendar, type IsoDate } from '@openvalve/domain';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import type { DocumentWork, FileStore } from '@openvalve/documents';
import type { Mailer } from './outbox/mailer.ts';

/** What the outside world looks like. Everything a subject does to it goes through here, so that a test can hold all of it. */
export type Deps = {
  readonly db: Db;
  readonly now: () => Date;
  /** The holiday table in force. Read it when it is needed and do not keep it: another edition can be applied at any time. */
  readonly calendar: HolidayCalendar;
  readonly mailer: Mailer;
  readonly files: FileStore;
  /** Looks into files, in processes of their own. */
  readonly documents: DocumentWork;
  readonly env: Env;
  readonly log: Logger;
};

/** The day it is in London, which is where the Act counts days. */
export const today = (deps: Pick<Deps, 'now'>): IsoDate => londonDay(deps.now());
