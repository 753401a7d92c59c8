import { countRequests, noteComparison, rowsThatDisagree } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';

/**
 * Compares the row of every request with its case file, each night and at start. They are written together, so a difference is
 * a bug, or a hand in the database: written down as an error with ids, and counted for whoever watches. Nothing is put right
 * here: which of the two is wrong is a person's to say.
 */
export const compareCaseFiles = defineJob({
  kind: 'compare-case-files',
  payload: z.object({}),
  cron: '40 2 * * *',
  run: async (_, deps) => {
    // One moment for all of them, while people go on working.
    const { requests, found } = await deps.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => ({ requests: await countRequests(trx), found: await rowsThatDisagree(trx) }));
    for (const { requestId, columns } of found) deps.log.error({ requestId, columns }, 'a request’s row says something else than its case file');
    await deps.db.transaction().execute((trx) => noteComparison(trx, { requests, disagreeing: found.length, at: deps.now() }));
  },
});
