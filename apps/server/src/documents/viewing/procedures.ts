import { z } from 'zod';
import { teamProcedure, valueOf } from '../../trpc.ts';
import { readPage, searchFile } from './read-page.ts';
import { showFile } from './show-file.ts';

const OneFile = z.object({ attachmentId: z.uuid() });
const PageNumber = z.number().int().min(1).max(1_000_000);

/** Files councils sent, for whoever may read the mail they came with. */
export const viewing = {
  file: teamProcedure.input(OneFile).query(async ({ ctx: { deps, person }, input }) => valueOf(await showFile(deps, person, input.attachmentId))),

  filePage: teamProcedure.input(OneFile.extend({ page: PageNumber })).query(async ({ ctx: { deps, person }, input }) => valueOf(await readPage(deps, person, input))),

  searchFile: teamProcedure
    .input(OneFile.extend({ q: z.string().trim().min(1).max(200) }))
    .query(async ({ ctx: { deps, person }, input }) => valueOf(await searchFile(deps, person, input))),
};
