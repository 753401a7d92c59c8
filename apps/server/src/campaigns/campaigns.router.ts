import { CampaignId, CouncilSlug, RequestId } from '@openvalve/domain';
import { z } from 'zod';
import { coordinatorProcedure, router, teamProcedure, valueOf, volunteerProcedure } from '../trpc.ts';
import { board } from './board.ts';
import { listCampaignViews, showCampaign } from './campaign-views.ts';
import { giveBack, renewClaim } from './keep-or-give-back.ts';
import { saveLetter, setCampaignStage } from './letter.ts';
import { passGuard } from './pass-guard.ts';
import { takeCouncil } from './take-council.ts';
import { takeable } from './takeable.ts';

const Campaign = z.object({ campaignId: CampaignId });
const InCampaign = Campaign.extend({ councilSlug: CouncilSlug });
const OfRequest = z.object({ requestId: RequestId });

/** One letter asked of many councils, and who has taken which. */
export const campaignsRouter = router({
  list: teamProcedure.query(({ ctx: { deps } }) => listCampaignViews(deps)),

  show: teamProcedure.input(Campaign).query(async ({ ctx: { deps }, input }) => valueOf(await showCampaign(deps, input.campaignId))),

  saveLetter: coordinatorProcedure
    .input(Campaign.extend({ version: z.int().positive(), subject: z.string().max(300), body: z.string().max(50_000) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await saveLetter(deps, { person, ...input }))),

  setStage: coordinatorProcedure
    .input(Campaign.extend({ stage: z.enum(['open', 'paused', 'closed']) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await setCampaignStage(deps, { person, ...input }))),

  takeable: volunteerProcedure.input(Campaign).query(async ({ ctx: { deps, person }, input }) => valueOf(await takeable(deps, { person, ...input }))),

  claim: volunteerProcedure
    .input(InCampaign)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await takeCouncil(deps, { person, ...input }))),

  renewClaim: volunteerProcedure
    .input(OfRequest)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await renewClaim(deps, { person, ...input }))),

  giveBack: volunteerProcedure
    .input(OfRequest)
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await giveBack(deps, { person, ...input }))),

  passGuard: coordinatorProcedure
    .input(InCampaign.extend({ reason: z.string().max(2_000) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await passGuard(deps, { person, ...input }))),

  board: teamProcedure.input(Campaign).query(async ({ ctx: { deps }, input }) => valueOf(await board(deps, input.campaignId))),
});
