import { Filters } from '../../../components/index.ts';
import type { CampaignView } from './queries.ts';

/** Which campaign: links, so that the address holds it. */
export function ProgrammeChoice({ campaigns, chosen, hrefOf }: { campaigns: readonly CampaignView[]; chosen: CampaignView; hrefOf: (campaign: CampaignView) => string }) {
  if (campaigns.length < 2) return null;
  return <Filters label="Programme" items={campaigns.map((campaign) => ({ href: hrefOf(campaign), label: campaign.programmeName, count: campaign.councils, current: campaign.id === chosen.id }))} />;
}

/** The campaign an address names, by id or short name; the first open one when it names none. */
export const campaignChosen = (campaigns: readonly CampaignView[], wanted: string | undefined): CampaignView | undefined =>
  campaigns.find(({ id, slug }) => id === wanted || slug === wanted) ?? campaigns.find(({ stage }) => stage === 'open') ?? campaigns[0];
