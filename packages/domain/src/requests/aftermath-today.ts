import { z } from 'zod';
import type { IsoDate } from '../shared/iso-date.ts';
import { openReview } from './after-the-answer.ts';
import { aftermathOf, type Aftermath } from './aftermath.ts';
import type { FoiRequest } from './foi-request.ts';

/** What has come of a request beside where it stands, as a badge says it: a review past the most it may take has a word of its own. */
export const AftermathToday = z.enum(['review_asked', 'review_overdue', 'review_answered', 'complained', 'decided', 'appealed']);
export type AftermathToday = z.infer<typeof AftermathToday>;

/** What it rests on in the row of a request: `reviewAtMostBy` is there while a review has no answer. */
export type AftermathFacts = { readonly aftermath: Aftermath | null; readonly reviewAtMostBy: IsoDate | null };

/** The second fact of a row of the board, of a badge and of a count: the one definition of them all. Overdue is asked, never stored. */
export function aftermathOn({ aftermath, reviewAtMostBy }: AftermathFacts, today: IsoDate): AftermathToday | null {
  return aftermath === 'review_asked' && reviewAtMostBy !== null && today > reviewAtMostBy ? 'review_overdue' : aftermath;
}

/** The same of a request read from its case file. */
export const aftermath = (request: FoiRequest, today: IsoDate): AftermathToday | null =>
  aftermathOn({ aftermath: aftermathOf(request), reviewAtMostBy: openReview(request)?.clock.atMostBy ?? null }, today);

/** Whether somebody is still to answer: the council a review, the ICO a complaint, the tribunal an appeal. */
export const isAftermathOpen = (latest: AftermathToday | null): boolean =>
  latest === 'review_asked' || latest === 'review_overdue' || latest === 'complained' || latest === 'appealed';
