import { z } from 'zod';
import { router, teamProcedure } from '../trpc.ts';
import { preferences, setPreferences } from './preferences.ts';

const Wanted = z.object({ remind: z.enum(['daily', 'weekly']), hour: z.int().min(0).max(23), weekday: z.int().min(0).max(6), on: z.boolean() });

/** One's own reminder mails: whether, how often and when. */
export const remindersRouter = router({
  preferences: teamProcedure.query(({ ctx }) => preferences(ctx.deps, ctx.person)),
  setPreferences: teamProcedure.input(Wanted).mutation(({ ctx, input }) => setPreferences(ctx.deps, ctx.person, input)),
});
