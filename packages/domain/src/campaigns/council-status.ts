import type { z } from 'zod';
import { countEach } from './count-each.ts';
import { TargetStatus } from './target-status.ts';

/** Where a council as a whole stands: one of the same words, for tiles and headings. */
export const CouncilStatus = TargetStatus;
export type CouncilStatus = z.infer<typeof CouncilStatus>;

/**
 * One word for a council, from the targets its campaigns want. The published agreement is not among them: it is public
 * for every council that has one, and would make all of them look alike.
 */
export function councilStatus(statuses: readonly TargetStatus[]): CouncilStatus {
  const wanted = statuses.filter((status) => status !== 'not-in-programme');
  const any = (...some: readonly TargetStatus[]): boolean => wanted.some((status) => some.includes(status));
  const all = (...some: readonly TargetStatus[]): boolean => wanted.every((status) => some.includes(status));

  if (wanted.length === 0) return 'not-in-programme';
  if (any('obtained-in-full') && all('obtained-in-full', 'already-public', 'not-held')) return 'obtained-in-full';
  if (any('obtained-in-full', 'obtained-in-part')) return 'obtained-in-part';
  if (any('already-public')) return 'already-public';
  if (all('not-held')) return 'not-held';
  if (any('refused')) return 'refused';
  if (any('asked')) return 'asked';
  return any('claimed') ? 'claimed' : 'not-asked';
}

/** How many have each status, nought included: the counts add up to the number of statuses given. */
export const countByStatus = (statuses: readonly TargetStatus[]): Record<TargetStatus, number> => countEach(TargetStatus.options, statuses);
