import { DocumentId, DocumentKind, MarkReason, Period } from '@openvalve/domain';
import { z } from 'zod';
import { reviewerProcedure, valueOf } from '../../trpc.ts';
import { beginDocument, rename } from './begin.ts';
import { documentsInHand } from './in-hand.ts';
import { addMarks, markAll, removeMarks } from './marks.ts';
import { showDocument } from './show-document.ts';

const OneDocument = z.object({ documentId: DocumentId });
const Change = OneDocument.extend({ version: z.number().int().positive() });
const Called = z.object({ kind: DocumentKind, period: Period.nullable(), title: z.string().trim().min(1).max(300) });
const points = z.number().min(-100_000).max(100_000);
const Box = z.object({ x: points, y: points, width: points.positive(), height: points.positive() });
const Mark = z.object({ page: z.number().int().positive().max(1_000_000), box: Box.optional(), cells: z.string().max(40).optional() }).refine(({ box, cells }) => (box === undefined) !== (cells === undefined), 'A mark is a box or a range of cells.');

/** Documents on their way to being public, and what is to be taken out of them. */
export const marking = {
  begin: reviewerProcedure.input(Called.extend({ attachmentId: z.uuid() })).mutation(async ({ ctx: { deps, person }, input }) => valueOf(await beginDocument(deps, { person, ...input }))),

  inHand: reviewerProcedure.query(({ ctx: { deps, person } }) => documentsInHand(deps, person)),

  document: reviewerProcedure.input(OneDocument).query(async ({ ctx: { deps, person }, input }) => valueOf(await showDocument(deps, person, input.documentId))),

  rename: reviewerProcedure.input(Change.extend(Called.shape)).mutation(async ({ ctx: { deps, person }, input }) => valueOf(await rename(deps, { person, ...input }))),

  addMarks: reviewerProcedure
    .input(Change.extend({ reason: MarkReason, marks: z.array(Mark).min(1).max(1_000) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await addMarks(deps, { person, ...input }))),

  markAll: reviewerProcedure
    .input(Change.extend({ reason: MarkReason, q: z.string().trim().min(1).max(200) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await markAll(deps, { person, ...input }))),

  removeMarks: reviewerProcedure
    .input(Change.extend({ ids: z.array(z.uuid()).min(1).max(20_000) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await removeMarks(deps, { person, ...input }))),
};
