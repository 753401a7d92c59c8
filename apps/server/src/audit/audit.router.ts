import { IsoDate, PersonId } from '@openvalve/domain';
import { z } from 'zod';
import { adminProcedure, router } from '../trpc.ts';
import { auditAreas } from './audit-areas.ts';
import { auditView } from './list-audit.ts';

/** What was done outside the case files, and by whom. */
export const auditRouter = router({
  list: adminProcedure
    .input(z.object({ area: z.enum(auditAreas).optional(), who: PersonId.optional(), since: IsoDate.optional(), until: IsoDate.optional(), olderThan: z.number().int().positive().optional() }))
    .query(({ ctx, input }) => auditView(ctx.deps, input)),
});
