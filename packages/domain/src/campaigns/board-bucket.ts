import { z } from 'zod';
import type { Stage } from '../requests/foi-request.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { unreachable } from '../shared/result.ts';
import { countEach } from './count-each.ts';

/** The columns of the board. Every council of a campaign is in exactly one. */
export const BoardBucket = z.enum(['nobody', 'draft', 'sending', 'waiting', 'late', 'question', 'fee', 'answered']);
export type BoardBucket = z.infer<typeof BoardBucket>;

/** What the bucket of a row rests on: the council's latest request in the campaign, null where there is none. */
export type BoardFacts = { readonly stage: Stage | null; readonly overdueAfter: IsoDate | null };

/**
 * The one bucket a council is in. Late begins the day after the later reading of the law (clock.md R2d); unread mail has
 * no say in it. A council whose request was given back or withdrawn is free again: nobody has it.
 */
export function boardBucket({ stage, overdueAfter }: BoardFacts, today: IsoDate): BoardBucket {
  switch (stage) {
    case null:
    case 'not_started':
    case 'withdrawn':
      return 'nobody';
    case 'draft':
    case 'sending':
    case 'answered':
      return stage;
    case 'awaiting_response':
      return overdueAfter !== null && today > overdueAfter ? 'late' : 'waiting';
    case 'awaiting_clarification':
      return 'question';
    case 'awaiting_fee':
      return 'fee';
    default:
      return unreachable(stage);
  }
}

/** Whether that bucket is `late`: the one word on it for lists, tiles, counts and pages that show no board. */
export const isLate = (facts: BoardFacts, today: IsoDate): boolean => boardBucket(facts, today) === 'late';

/** How many rows are in each bucket, nought included: they add up to the rows given. */
export const countByBucket = (buckets: readonly BoardBucket[]): Record<BoardBucket, number> => countEach(BoardBucket.options, buckets);
