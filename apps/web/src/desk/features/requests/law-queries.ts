import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../lib/trpc.ts';
import { useRequestChanged } from './queries.ts';

/*
 * What happens to a request beyond its first letter: what a council did that no message says by itself, and the letters that
 * follow.
 */

/** A letter came back, or an automatic reply said to write elsewhere: it was not received. */
export const useRecordBounce = () => useMutation(useTRPC().requests.recordBounce.mutationOptions({ onSettled: useRequestChanged() }));

/** The day on which the council says it received the request, kept beside ours. */
export const useRecordClaimedReceipt = () => useMutation(useTRPC().requests.recordClaimedReceipt.mutationOptions({ onSettled: useRequestChanged() }));

/** The law under which the council deals with the request. */
export const useRecordRegime = () => useMutation(useTRPC().requests.recordRegime.mutationOptions({ onSettled: useRequestChanged() }));

/** The day the council had its fee. */
export const useRecordFeePaid = () => useMutation(useTRPC().requests.recordFeePaid.mutationOptions({ onSettled: useRequestChanged() }));

/** An appeal to the Tribunal, by us or by the council. */
export const useRecordAppeal = () => useMutation(useTRPC().requests.recordAppeal.mutationOptions({ onSettled: useRequestChanged() }));

/** Begins a letter after the first one, or finds the one already begun for the same purpose. */
export const useStartFollowUp = () => useMutation(useTRPC().requests.startFollowUp.mutationOptions({ onSettled: useRequestChanged() }));

/** Saves the words of such a letter if nobody else has saved since. What was saved is put where it was read. */
export function useSaveFollowUp() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.requests.saveFollowUp.mutationOptions({
      onSuccess: ({ version }, { requestId, messageId, subject, body }) =>
        queryClient.setQueryData(trpc.requests.show.queryKey({ requestId }), (view) =>
          view && { ...view, followUps: view.followUps.map((letter) => (letter.messageId === messageId ? { ...letter, subject, body, version } : letter)) },
        ),
    }),
  );
}

/** Hands such a letter over for sending, once. */
export const useSendFollowUp = () => useMutation(useTRPC().requests.sendFollowUp.mutationOptions({ onSettled: useRequestChanged() }));

/** Puts on record such a letter that went by another way. */
export const useRecordFollowUpSent = () => useMutation(useTRPC().requests.recordFollowUpSent.mutationOptions({ onSettled: useRequestChanged() }));

/** Says whether such a letter whose hand-over was cut off went or not. */
export const useSettleFollowUp = () => useMutation(useTRPC().requests.settleFollowUp.mutationOptions({ onSettled: useRequestChanged() }));

/** Throws such a letter away before it went. */
export const useDiscardFollowUp = () => useMutation(useTRPC().requests.discardFollowUp.mutationOptions({ onSettled: useRequestChanged() }));
