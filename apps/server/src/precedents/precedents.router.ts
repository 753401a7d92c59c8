import { Precedent } from '@openvalve/domain';
import { z } from 'zod';
import { coordinatorProcedure, router, teamProcedure, valueOf } from '../trpc.ts';
import { addPrecedent, changePrecedent, listPrecedentViews, setPrecedentAside } from './register.ts';

const Id = z.object({ id: z.uuid() });

/** The register of decisions a letter may cite. The team reads it, coordinators keep it. */
export const precedentsRouter = router({
  list: teamProcedure.query(({ ctx: { deps } }) => listPrecedentViews(deps)),

  add: coordinatorProcedure.input(Precedent).mutation(async ({ ctx: { deps, person }, input }) => valueOf(await addPrecedent(deps, { person, precedent: input }))),

  change: coordinatorProcedure
    .input(Id.extend({ version: z.int().positive(), precedent: Precedent }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await changePrecedent(deps, { person, ...input }))),

  setAside: coordinatorProcedure
    .input(Id.extend({ why: z.string().max(2_000).nullable() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await setPrecedentAside(deps, { person, ...input }))),
});
