import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type CouncilView = Outputs['councils']['show'];
export type AddressView = CouncilView['addresses'][number];

/** One council with its addresses and who answers for it. */
export const useCouncil = (slug: string) => useQuery(useTRPC().councils.show.queryOptions({ slug }));

/** Addresses people found that a coordinator has to confirm. */
export const useAddressesToConfirm = (wanted: boolean) => useQuery(useTRPC().councils.toConfirm.queryOptions(undefined, { enabled: wanted }));

const useAddressChanged = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.councils.pathFilter()),
      queryClient.invalidateQueries(trpc.requests.pathFilter()),
      queryClient.invalidateQueries(trpc.campaigns.pathFilter()),
    ]);
};

/** Puts an address forward, with the page it was seen on and the day. */
export const useProposeAddress = () => useMutation(useTRPC().councils.proposeAddress.mutationOptions({ onSettled: useAddressChanged() }));

/** Says that an address was looked up today and is still right. */
export const useCheckAddress = () => useMutation(useTRPC().councils.checkAddress.mutationOptions({ onSettled: useAddressChanged() }));

/** A coordinator's word that an address outside the council's own domain is right. */
export const useConfirmAddress = () => useMutation(useTRPC().councils.confirmAddress.mutationOptions({ onSettled: useAddressChanged() }));

/** Takes an address out of use. */
export const useRetireAddress = () => useMutation(useTRPC().councils.retireAddress.mutationOptions({ onSettled: useAddressChanged() }));

/** Says who answers requests for a council. */
export const useSetAnsweredBy = () => useMutation(useTRPC().councils.setAnsweredBy.mutationOptions({ onSettled: useAddressChanged() }));
