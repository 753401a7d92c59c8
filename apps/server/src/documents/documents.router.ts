import { CouncilSlug, DocumentKind, IsoDate, Period } from '@openvalve/domain';
import { z } from 'zod';
import { reviewerProcedure, router, teamProcedure, valueOf } from '../trpc.ts';
import { publishedLinks, publishLink, takeDown } from './published-links.ts';
import { papersToReview } from './papers-to-review.ts';

/** What councils gave us: what waits for a reviewer, and what the public can open. */
export const documentsRouter = router({
  toReview: reviewerProcedure.query(({ ctx: { deps } }) => papersToReview(deps)),

  published: teamProcedure.query(({ ctx: { deps } }) => publishedLinks(deps)),

  publishLink: reviewerProcedure
    .input(
      z.object({
        councilSlug: CouncilSlug,
        kind: DocumentKind,
        period: Period.nullable(),
        url: z.string().max(2_000),
        title: z.string().trim().min(1).max(300),
        basis: z.enum(['already_public', 'same_as_obtained']),
        checkedOn: IsoDate,
        lookedForPersonalData: z.literal(true),
      }),
    )
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await publishLink(deps, { person, ...input }))),

  takeDown: reviewerProcedure
    .input(z.object({ id: z.uuid(), why: z.string().trim().min(1).max(2_000) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await takeDown(deps, { person, ...input }))),
});
