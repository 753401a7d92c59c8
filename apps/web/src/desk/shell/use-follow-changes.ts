import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '../../lib/trpc.ts';

/** How often a page that can be seen asks whether anything changed, in milliseconds. */
const everySoOften = 3_000;

/**
 * Shows what is new without a reload, on every page of the desk: while the tab can be seen one cheap question is asked again and
 * again, and what is on the screen is fetched anew when its answer is another. A hidden tab asks nothing, and looks when it is seen again.
 */
export function useFollowChanges(): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const question = trpc.changes.version.queryOptions(undefined, { refetchInterval: everySoOften, staleTime: 0, retry: false });
  const { data: version } = useQuery(question);
  const known = useRef<string>(undefined);
  useEffect(() => {
    if (version === undefined || version === known.current) return;
    const isFirst = known.current === undefined;
    known.current = version;
    const own = JSON.stringify(question.queryKey);
    if (!isFirst) void queryClient.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== own });
  }, [version, queryClient, question.queryKey]);
}
