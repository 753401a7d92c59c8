import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type Me = NonNullable<Outputs['volunteers']['me']>;
export type PersonView = Outputs['volunteers']['list'][number];
export type InvitationView = Outputs['volunteers']['invitations'][number];
export type RequestOfLeaver = Outputs['volunteers']['requestsOfLeavers'][number];

/** Who is signed in, or null. */
export const useMe = () => useQuery(useTRPC().volunteers.me.queryOptions(undefined, { staleTime: 60_000 }));

/** The team. */
export const usePeople = () => useQuery(useTRPC().volunteers.list.queryOptions());

/** Invitations that were sent, with where each stands. */
export const useInvitations = () => useQuery(useTRPC().volunteers.invitations.queryOptions());

/** Who answers for this installation, and which settings are missing before anybody can be invited. */
export const useOperator = () => useQuery(useTRPC().privacy.operator.queryOptions(undefined, { staleTime: 60_000 }));

/** Requests that are not over and whose volunteer has left. */
export const useRequestsOfLeavers = () => useQuery(useTRPC().volunteers.requestsOfLeavers.queryOptions());

const useTeamChanged = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.volunteers.pathFilter());
};

/** Saves one's own name and the two choices about it. */
export const useSetRealName = () => useMutation(useTRPC().volunteers.setRealName.mutationOptions({ onSettled: useTeamChanged() }));

/** Invites somebody by mail. */
export const useInvite = () => useMutation(useTRPC().volunteers.invite.mutationOptions({ onSettled: useTeamChanged() }));

/** Shows the link of an invitation to whoever made it, once. */
export const useCopyInvitation = () => useMutation(useTRPC().volunteers.copyInvitation.mutationOptions({ onSettled: useTeamChanged() }));

/** Makes an invitation's link useless. */
export const useRevokeInvitation = () => useMutation(useTRPC().volunteers.revokeInvitation.mutationOptions({ onSettled: useTeamChanged() }));

/** Changes what somebody may do. */
export const useSetRoles = () => useMutation(useTRPC().volunteers.setRoles.mutationOptions({ onSettled: useTeamChanged() }));

/** Leaves the team oneself. Nothing is asked of the server after it: there is no session any more. */
export const useLeave = () => useMutation(useTRPC().volunteers.leave.mutationOptions());

/** Notes that somebody has left. */
export const useMarkLeft = () => useMutation(useTRPC().volunteers.markLeft.mutationOptions({ onSettled: useTeamChanged() }));
