import { useQuery } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type CalendarStatus = Outputs['calendar']['status'];

/** How the table of bank holidays stands. Asks nothing until it is wanted. */
export const useCalendarStatus = (wanted = true) => useQuery(useTRPC().calendar.status.queryOptions(undefined, { enabled: wanted }));
