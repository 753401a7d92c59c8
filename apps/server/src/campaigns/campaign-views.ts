import { findCampaign, listCampaigns } from '@openvalve/db';
import { declined, ok, programmeName, type CampaignId, type Result } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import type { CampaignProblem } from './problems.ts';
import type { CampaignView } from './views.ts';

type CampaignRow = Awaited<ReturnType<typeof listCampaigns>>[number];

/** The campaigns there are. */
export const listCampaignViews = async (deps: Deps): Promise<CampaignView[]> => (await listCampaigns(deps.db)).map(campaignView);

/** One campaign with its letter. */
export async function showCampaign(deps: Deps, campaignId: CampaignId): Promise<Result<CampaignView, CampaignProblem>> {
  const campaign = await findCampaign(deps.db, campaignId);
  return campaign ? ok(campaignView(campaign)) : declined({ code: 'campaign_not_found' });
}

const campaignView = (campaign: CampaignRow): CampaignView => ({ ...campaign, programmeName: programmeName[campaign.programme] });
