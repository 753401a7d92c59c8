import { databaseVersion } from '@openvalve/db';
import { router, teamProcedure } from '../trpc.ts';

/** What a page asks again and again, cheaply, so that it shows what is new without being loaded again. */
export const changesRouter = router({
  /** What everything is at: while it stays the same, nothing has changed. It says “perhaps changed” too often, and never too seldom. */
  version: teamProcedure.query(async ({ ctx: { deps } }) => `${await databaseVersion(deps.db)}, days ${deps.calendar.version}`),
});
