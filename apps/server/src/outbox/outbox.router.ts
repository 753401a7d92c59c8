import { router, teamProcedure } from '../trpc.ts';
import { caughtMail, deliveryStatus } from './caught-mail.ts';

/** What would have left this machine, and whether anything does. */
export const outboxRouter = router({
  list: teamProcedure.query(({ ctx }) => caughtMail(ctx.deps, ctx.person)),
  status: teamProcedure.query(({ ctx }) => deliveryStatus(ctx.deps)),
});
