import { CouncilSlug } from '@openvalve/domain';
import { z } from 'zod';
import { coordinatorProcedure, router, teamProcedure, valueOf, volunteerProcedure } from '../trpc.ts';
import { addressesToConfirm, checkAddress, confirmAddress, proposeAddress, retireAddress } from './addresses.ts';
import { setAnsweredBy } from './answered-by.ts';
import { listCouncilLines, showCouncil } from './council-views.ts';

const OfAddress = z.object({ addressId: z.uuid() });
const OfCouncil = z.object({ slug: CouncilSlug });

/** The register: councils, who answers for them, and where a letter may go. */
export const councilsRouter = router({
  list: teamProcedure.query(({ ctx: { deps } }) => listCouncilLines(deps)),

  show: teamProcedure.input(OfCouncil).query(async ({ ctx: { deps }, input }) => valueOf(await showCouncil(deps, input.slug))),

  proposeAddress: volunteerProcedure
    .input(OfCouncil.extend({ kind: z.enum(['email', 'web_form']), value: z.string().max(2_000), sourceUrl: z.string().max(2_000), seenOn: z.string().max(20) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await proposeAddress(deps, { person, ...input }))),

  checkAddress: volunteerProcedure
    .input(OfAddress)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await checkAddress(deps, { person, ...input }))),

  confirmAddress: coordinatorProcedure
    .input(OfAddress)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await confirmAddress(deps, { person, ...input }))),

  retireAddress: coordinatorProcedure
    .input(OfAddress)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await retireAddress(deps, { person, ...input }))),

  toConfirm: coordinatorProcedure.query(({ ctx: { deps } }) => addressesToConfirm(deps)),

  setAnsweredBy: coordinatorProcedure
    .input(OfCouncil.extend({ answeredBy: z.string().max(200).nullable() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await setAnsweredBy(deps, { person, ...input }))),
});
