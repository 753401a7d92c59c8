import { ChecklistItem, VersionId } from '@openvalve/domain';
import { z } from 'zod';
import { reviewerProcedure, valueOf } from '../../trpc.ts';
import { review } from './review.ts';

/** What a second pair of eyes decides. */
export const reviewing = {
  review: reviewerProcedure
    .input(
      z.object({
        versionId: VersionId,
        decision: z.enum(['approved', 'sent-back']),
        ticked: z.array(ChecklistItem).max(50),
        note: z.string().trim().max(2_000).nullable().transform((note) => (note === '' ? null : note)),
      }),
    )
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await review(deps, { person, ...input }))),
};
