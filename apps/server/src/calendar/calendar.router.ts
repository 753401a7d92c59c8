import { router, teamProcedure } from '../trpc.ts';
import { calendarStatus } from './status.ts';

/** The holiday table: how it stands. It is changed by an operator's command, `npm run calendar`. */
export const calendarRouter = router({
  status: teamProcedure.query(({ ctx: { deps } }) => calendarStatus(deps)),
});
