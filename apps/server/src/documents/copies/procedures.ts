import { DocumentId, VersionId } from '@openvalve/domain';
import { z } from 'zod';
import { reviewerProcedure, valueOf } from '../../trpc.ts';
import { askForCopy } from './ask-for-copy.ts';
import { copyPages, readCopyPage } from './copy-to-open.ts';

const OneCopy = z.object({ versionId: VersionId });

/** Copies without what is marked and without anything hidden. */
export const copies = {
  makeCopy: reviewerProcedure
    .input(z.object({ documentId: DocumentId, version: z.number().int().positive() }))
    .mutation(async ({ ctx: { deps, person }, input }) => valueOf(await askForCopy(deps, { person, ...input }))),

  copyPages: reviewerProcedure.input(OneCopy).query(async ({ ctx: { deps, person }, input }) => valueOf(await copyPages(deps, person, input.versionId))),

  copyPage: reviewerProcedure
    .input(OneCopy.extend({ page: z.number().int().min(1).max(1_000_000) }))
    .query(async ({ ctx: { deps, person }, input }) => valueOf(await readCopyPage(deps, person, input))),
};
