import { CouncilSlug, DocumentKind, IsoDate, Period } from '@openvalve/domain';
import { z } from 'zod';
import { reviewerProcedure, router, teamProcedure, valueOf } from '../trpc.ts';
import { copies } from './copies/procedures.ts';
import { destroyingProcedures } from './destroying/procedures.ts';
import { incidentProcedures } from './incidents/procedures.ts';
import { marking } from './marking/procedures.ts';
import { publishingProcedures } from './publishing/procedures.ts';
import { publishedLinks, publishLink, takeDown } from './published-links.ts';
import { papersToReview } from './papers-to-review.ts';
import { reviewing } from './reviewing/procedures.ts';
import { viewing } from './viewing/procedures.ts';

/** What councils gave us: what waits for a reviewer, and what the public can open. */
export const documentsRouter = router({
  ...viewing,
  ...marking,
  ...copies,
  ...reviewing,
  ...publishingProcedures,
  ...incidentProcedures,
  ...destroyingProcedures,
  toReview: reviewerProcedure.query(({ ctx: { deps, person } }) => papersToReview(deps, person)),

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
    .input(z.object({ id: z.uuid(), why: z.string().trim().min(1).max(2_000), reportedAt: z.iso.datetime().transform((text) => new Date(text)).optional() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await takeDown(deps, { person, ...input }))),
});
