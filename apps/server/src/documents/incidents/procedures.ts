import { BreachStep, DocumentId, PersonId } from '@openvalve/domain';
import { z } from 'zod';
import { coordinatorOrReviewerProcedure, reviewerProcedure, valueOf } from '../../trpc.ts';
import { closeFile } from './close-file.ts';
import { letGo } from './let-go.ts';
import { incidents, showIncident } from './show-incidents.ts';
import { endIncident, tickStep } from './work-through.ts';

const OneIncident = z.object({ id: z.uuid() });

const ToClose = z.object({ why: z.string().trim().min(1).max(2_000), noticedAt: z.iso.datetime().transform((text) => new Date(text)), openTo: z.array(PersonId).max(2).default([]) });

/** Files released by accident: part of the documents’ router. */
export const incidentProcedures = {
  closeFile: coordinatorOrReviewerProcedure
    .input(z.union([ToClose.extend({ attachmentId: z.uuid() }), ToClose.extend({ documentId: DocumentId })]))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await closeFile(deps, { person, which: input, why: input.why, noticedAt: input.noticedAt, openTo: input.openTo }))),

  letFileGo: reviewerProcedure.input(z.object({ attachmentId: z.uuid() })).mutation(async ({ ctx: { deps, person }, input: { attachmentId } }) => valueOf(await letGo(deps, { person, attachmentId }))),

  incidents: coordinatorOrReviewerProcedure.query(({ ctx: { deps } }) => incidents(deps)),

  incident: coordinatorOrReviewerProcedure.input(OneIncident).query(async ({ ctx: { deps }, input: { id } }) => valueOf(await showIncident(deps, id))),

  tickStep: coordinatorOrReviewerProcedure
    .input(OneIncident.extend({ step: BreachStep, done: z.boolean().default(true) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await tickStep(deps, { person, ...input }))),

  endIncident: reviewerProcedure
    .input(OneIncident.extend({ how: z.enum(['opened-again', 'destroyed']) }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await endIncident(deps, { person, ...input }))),
};
