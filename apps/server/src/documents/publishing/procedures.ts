import { DocumentId, ExemptionCode, HowReceived, IsoDate, Licence, PublicationId, TakeDownWhy, VersionId } from '@openvalve/domain';
import { z } from 'zod';
import { reviewerProcedure, teamProcedure, valueOf } from '../../trpc.ts';
import { correctionsView } from '../public/corrections-view.ts';
import { provenanceOf } from './provenance.ts';
import { publish } from './publish.ts';
import { takeDownDocument } from './take-down.ts';

const words = z.string().trim().min(1).max(2_000);
const moment = z.iso.datetime().transform((text) => new Date(text));

/** Making a copy public, taking a document down, and what was put right: part of the documents’ router. */
export const publishingProcedures = {
  provenance: reviewerProcedure.input(z.object({ documentId: DocumentId })).query(({ ctx: { deps, person }, input }) => provenanceOf(deps, { person, ...input })),

  publish: reviewerProcedure
    .input(
      z.object({
        versionId: VersionId,
        title: z.string().trim().min(1).max(300),
        licence: Licence.default('disclosed-under-foi'),
        licenceNote: words.max(500).nullable().default(null),
        howReceived: HowReceived.default('answer-to-request'),
        askedOn: IsoDate.nullable().default(null),
        givenOn: IsoDate.nullable().default(null),
        exemptions: z.array(ExemptionCode).max(40).default([]),
        replaces: z.object({ words, reportedAt: moment }).optional(),
      }),
    )
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await publish(deps, { person, ...input }))),

  takeDownDocument: reviewerProcedure
    .input(z.object({ publicationId: PublicationId, why: TakeDownWhy.exclude(['replaced']), words, reportedAt: moment }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await takeDownDocument(deps, { person, ...input }))),

  corrections: teamProcedure.input(z.object({ page: z.number().int().min(1).max(10_000).default(1) }).default({ page: 1 })).query(({ ctx: { deps }, input }) => correctionsView(deps, input.page)),
};
