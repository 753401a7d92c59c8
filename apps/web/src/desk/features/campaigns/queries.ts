import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type CampaignView = Outputs['campaigns']['list'][number];
export type TakeableView = Outputs['campaigns']['takeable'][number];
export type BoardView = Outputs['campaigns']['board'];
export type BoardRow = BoardView['rows'][number];

/** The campaigns, in the order the server lists them. */
export const useCampaigns = () => useQuery(useTRPC().campaigns.list.queryOptions());

/** One campaign with its letter. */
export const useCampaign = (campaignId: string) => useQuery(useTRPC().campaigns.show.queryOptions({ campaignId }));

/** Every council of a campaign and whether it can be taken. Asks nothing until a campaign is known. */
export const useTakeable = (campaignId: string | undefined) =>
  useQuery(useTRPC().campaigns.takeable.queryOptions({ campaignId: campaignId ?? '' }, { enabled: campaignId !== undefined }));

/** The board of a campaign. Asks nothing until a campaign is known. */
export const useBoard = (campaignId: string | undefined) =>
  useQuery(useTRPC().campaigns.board.queryOptions({ campaignId: campaignId ?? '' }, { enabled: campaignId !== undefined }));

/** What is already public at a council, before it is taken. */
export const useCouncilFacts = (slug: string | undefined) =>
  useQuery(useTRPC().councils.show.queryOptions({ slug: slug ?? '' }, { enabled: slug !== undefined }));

const useCampaignChanged = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.campaigns.pathFilter()),
      queryClient.invalidateQueries(trpc.requests.pathFilter()),
    ]);
};

/** Takes a council for 48 hours. */
export const useClaim = () => useMutation(useTRPC().campaigns.claim.mutationOptions({ onSettled: useCampaignChanged() }));

/** Lets a coordinator take a council the guard holds, with a reason. */
export const usePassGuard = () => useMutation(useTRPC().campaigns.passGuard.mutationOptions({ onSettled: useCampaignChanged() }));

/** Saves a campaign's letter if nobody else has saved since. */
export const useSaveLetter = () => useMutation(useTRPC().campaigns.saveLetter.mutationOptions({ onSettled: useCampaignChanged() }));

/** Opens, pauses or closes a campaign. */
export const useSetStage = () => useMutation(useTRPC().campaigns.setStage.mutationOptions({ onSettled: useCampaignChanged() }));
