import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type RequestView = Outputs['requests']['show'];
export type RequestLine = Outputs['requests']['mine'][number];
export type DraftView = NonNullable<RequestView['draft']>;
export type EntryView = RequestView['chronology'][number];
export type MessageView = RequestView['messages'][number];
export type FollowUpView = RequestView['followUps'][number];

/** How often a request that is being handed over is looked at again, in milliseconds. */
const whileSending = 1500;

const isOnItsWay = ({ stage, uncertain, followUps }: RequestView): boolean => (stage === 'sending' && !uncertain) || followUps.some(({ state }) => state === 'sending');

/** One request with its clock, letters and chronology. While its letter is on its way it is asked again until it has gone. */
export const useRequest = (requestId: string) =>
  useQuery(
    useTRPC().requests.show.queryOptions(
      { requestId },
      { refetchInterval: ({ state: { data } }) => (data && isOnItsWay(data) ? whileSending : false) },
    ),
  );

/** The requests of the person signed in, one line each. */
export const useMyRequests = () => useQuery(useTRPC().requests.mine.queryOptions());

/** What a change to a request makes out of date: itself, the lists and boards it stands on, and what waits for review. */
export const useRequestChanged = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.requests.pathFilter()),
      queryClient.invalidateQueries(trpc.campaigns.pathFilter()),
      queryClient.invalidateQueries(trpc.councils.pathFilter()),
      queryClient.invalidateQueries(trpc.documents.pathFilter()),
      queryClient.invalidateQueries(trpc.outbox.pathFilter()),
    ]);
};

/** Saves the words of a draft if nobody else has saved since. Nothing is fetched again: what was saved is put where it was read. */
export function useSaveDraft() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.requests.saveDraft.mutationOptions({
      onSuccess: ({ version }, { requestId, subject, body }) =>
        queryClient.setQueryData(trpc.requests.show.queryKey({ requestId }), (view) =>
          view?.draft ? { ...view, draft: { ...view.draft, subject, body, version } } : view,
        ),
    }),
  );
}

/** Hands the letter over for sending, once. */
export const useSubmitRequest = () => useMutation(useTRPC().requests.submit.mutationOptions({ onSettled: useRequestChanged() }));

/** Puts on record a letter that went by another way. */
export const useRecordSent = () => useMutation(useTRPC().requests.recordSent.mutationOptions({ onSettled: useRequestChanged() }));

/** Says whether a letter whose hand-over was cut off went or not. */
export const useSettleDelivery = () => useMutation(useTRPC().requests.settleDelivery.mutationOptions({ onSettled: useRequestChanged() }));

/** Puts on record the day the council had the answer to its question. */
export const useRecordClarificationGiven = () =>
  useMutation(useTRPC().requests.recordClarificationGiven.mutationOptions({ onSettled: useRequestChanged() }));

/** Strikes out an entry of the case file that was a mistake. */
export const useStrikeOut = () => useMutation(useTRPC().requests.strikeOut.mutationOptions({ onSettled: useRequestChanged() }));

/** Stops a request for good. */
export const useWithdraw = () => useMutation(useTRPC().requests.withdraw.mutationOptions({ onSettled: useRequestChanged() }));

/** Holds the council for another 48 hours. */
export const useRenewClaim = () => useMutation(useTRPC().campaigns.renewClaim.mutationOptions({ onSettled: useRequestChanged() }));

/** Lets the council go, before anything was sent. */
export const useGiveBack = () => useMutation(useTRPC().campaigns.giveBack.mutationOptions({ onSettled: useRequestChanged() }));
