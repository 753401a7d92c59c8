import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IsoDate, PersonId } from '@openvalve/domain';
import type { AuditChoice } from '../../../lib/paths.ts';
import { useTRPC, type Outputs } from '../../../lib/trpc.ts';
import { isArea } from './audit-words.ts';

export type AuditView = Outputs['audit']['list'];
export type AuditEntry = AuditView['entries'][number];

/** What of an address the server is asked; anything in it that is no choice of ours is left out. */
export function asked({ area, who, since, until, before }: AuditChoice) {
  const person = PersonId.safeParse(who);
  const [from, to] = [IsoDate.safeParse(since), IsoDate.safeParse(until)];
  const olderThan = Number(before);
  return {
    ...(isArea(area) ? { area } : {}),
    ...(person.success ? { who: person.data } : {}),
    ...(from.success ? { since: from.data } : {}),
    ...(to.success ? { until: to.data } : {}),
    ...(Number.isInteger(olderThan) && olderThan > 0 ? { olderThan } : {}),
  };
}

/** The audit log as its address asks for it. */
export const useAudit = (choice: AuditChoice) => useQuery(useTRPC().audit.list.queryOptions(asked(choice), { placeholderData: keepPreviousData }));
