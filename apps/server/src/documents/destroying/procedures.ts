import { DocumentId } from '@openvalve/domain';
import { z } from 'zod';
import { adminProcedure, reviewerProcedure, valueOf } from '../../trpc.ts';
import { askToDestroy, confirmDestruction, withdrawDestruction } from './ask.ts';
import { destructions } from './show-destructions.ts';

const OneDestruction = z.object({ id: z.uuid() });
const ToAsk = z.object({ reason: z.string().trim().min(1).max(2_000) });

/** Destroying files, which takes two people: part of the documents’ router. */
export const destroyingProcedures = {
  destructions: reviewerProcedure.query(({ ctx: { deps } }) => destructions(deps)),

  askToDestroy: reviewerProcedure
    .input(z.union([ToAsk.extend({ attachmentId: z.uuid() }), ToAsk.extend({ documentId: DocumentId })]))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await askToDestroy(deps, { person, which: input, reason: input.reason }))),

  withdrawDestruction: reviewerProcedure.input(OneDestruction).mutation(async ({ ctx: { deps, person }, input: { id } }) => valueOf(await withdrawDestruction(deps, { person, id }))),

  confirmDestruction: adminProcedure.input(OneDestruction).mutation(async ({ ctx: { deps, person }, input: { id } }) => valueOf(await confirmDestruction(deps, { person, id }))),
};
