import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../trpc.ts';

/** What mail makes out of date: itself, the requests and lists it stands on, and what it holds up. */
export const useMailChanged = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.mail.pathFilter()),
      queryClient.invalidateQueries(trpc.requests.pathFilter()),
      queryClient.invalidateQueries(trpc.campaigns.pathFilter()),
      queryClient.invalidateQueries(trpc.councils.pathFilter()),
      queryClient.invalidateQueries(trpc.documents.pathFilter()),
    ]);
};

/** How much mail of each kind waits for a coordinator. */
export const useMailCounts = (wanted: boolean) => useQuery(useTRPC().mail.counts.queryOptions(undefined, { enabled: wanted }));

/** Says what a message is. */
export const useClassify = () => useMutation(useTRPC().correspondence.classify.mutationOptions({ onSettled: useMailChanged() }));

/** Says that a sender speaks for the council. */
export const useAcceptSender = () => useMutation(useTRPC().mail.acceptSender.mutationOptions({ onSettled: useMailChanged() }));

/** Says whose a mail was that one of us sent on, and of which day. */
export const useConfirmForward = () => useMutation(useTRPC().mail.confirmForward.mutationOptions({ onSettled: useMailChanged() }));

/** Whoever acts on a request says that a letter came back: a report that a person sent on says so. */
export const useLetterCameBack = () => useMutation(useTRPC().requests.recordBounce.mutationOptions({ onSettled: useMailChanged() }));

/** A coordinator takes a mail off the requests it was filed on: it is in the holding pen again. */
export const useTakeOff = () => useMutation(useTRPC().mail.undo.mutationOptions({ onSettled: useMailChanged() }));
