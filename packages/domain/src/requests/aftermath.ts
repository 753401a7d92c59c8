import { z } from 'zod';
import type { IsoDate } from '../shared/iso-date.ts';
import type { FoiRequest } from './foi-request.ts';

/** The latest thing that came after a council's answer, or in its place, in the order in which they follow one another. */
export const Aftermath = z.enum(['review_asked', 'review_answered', 'complained', 'decided', 'appealed']);
export type Aftermath = z.infer<typeof Aftermath>;

/**
 * What has come of a request beside where it stands: the latest by its day, and of one day the furthest on. A complaint about
 * silence, an answer and then a review is a review again.
 */
export function aftermathOf({ review, complaint, decision, appeal }: Pick<FoiRequest, 'review' | 'complaint' | 'decision' | 'appeal'>): Aftermath | null {
  const steps: readonly { readonly as: Aftermath; readonly on: IsoDate | undefined }[] = [
    { as: 'review_asked', on: review?.clock.askedOn },
    { as: 'review_answered', on: review?.answered?.on },
    { as: 'complained', on: complaint?.on },
    { as: 'decided', on: decision?.sentOn },
    { as: 'appealed', on: appeal?.on },
  ];
  let latest: { as: Aftermath; on: IsoDate } | null = null;
  for (const { as, on } of steps) if (on !== undefined && (latest === null || on >= latest.on)) latest = { as, on };
  return latest?.as ?? null;
}
