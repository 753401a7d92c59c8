import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type ReminderPreferences = Outputs['reminders']['preferences'];

/** Whether, how often and when one wants reminder mails. */
export const useReminderPreferences = () => useQuery(useTRPC().reminders.preferences.queryOptions());

/** Sets that. What was saved is put where it was read. */
export function useSetReminderPreferences() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.reminders.setPreferences.mutationOptions({
      onSuccess: (saved) => queryClient.setQueryData(trpc.reminders.preferences.queryKey(), saved),
      onSettled: () => queryClient.invalidateQueries(trpc.reminders.pathFilter()),
    }),
  );
}
