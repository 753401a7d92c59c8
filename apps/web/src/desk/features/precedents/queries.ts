import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type DecisionView = Outputs['precedents']['list'][number];

/** The register of decisions, those set aside at the end. */
export const useDecisions = () => useQuery(useTRPC().precedents.list.queryOptions());

const useRegisterChanged = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // A letter that is ready may cite another decision now.
  return () => Promise.all([queryClient.invalidateQueries(trpc.precedents.pathFilter()), queryClient.invalidateQueries(trpc.requests.pathFilter())]);
};

/** Adds a decision somebody found. */
export const useAddDecision = () => useMutation(useTRPC().precedents.add.mutationOptions({ onSettled: useRegisterChanged() }));

/** Corrects a decision. */
export const useChangeDecision = () => useMutation(useTRPC().precedents.change.mutationOptions({ onSettled: useRegisterChanged() }));

/** Sets a decision aside with a reason, or takes it up again. */
export const useSetDecisionAside = () => useMutation(useTRPC().precedents.setAside.mutationOptions({ onSettled: useRegisterChanged() }));
