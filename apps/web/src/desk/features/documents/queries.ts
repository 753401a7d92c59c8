import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type ToReviewView = Outputs['documents']['toReview'][number];
export type PublishedLinkView = Outputs['documents']['published'][number];

/** Papers councils gave us that nobody has published. */
export const useToReview = (wanted: boolean) => useQuery(useTRPC().documents.toReview.queryOptions(undefined, { enabled: wanted }));

/** What is published by link. */
export const usePublished = () => useQuery(useTRPC().documents.published.queryOptions());

const usePublicationChanged = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.documents.pathFilter()),
      queryClient.invalidateQueries(trpc.requests.pathFilter()),
      queryClient.invalidateQueries(trpc.campaigns.pathFilter()),
      queryClient.invalidateQueries(trpc.councils.pathFilter()),
    ]);
};

/** Publishes a paper by linking to where it already stands. */
export const usePublishLink = () => useMutation(useTRPC().documents.publishLink.mutationOptions({ onSettled: usePublicationChanged() }));

/** Takes a link down, with the reason. */
export const useTakeDown = () => useMutation(useTRPC().documents.takeDown.mutationOptions({ onSettled: usePublicationChanged() }));
