import { useQuery } from '@tanstack/react-query';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';

export type CaughtMailView = Outputs['outbox']['list'][number];

/** The mail this program holds back, newest first. */
export const useOutbox = () => useQuery(useTRPC().outbox.list.queryOptions());

/** Where mail to councils goes now, and why. */
export const useDeliveryStatus = () => useQuery(useTRPC().outbox.status.queryOptions());
