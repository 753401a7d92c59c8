import { listLapsedClaims } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';
import { carryOutWith } from '../requests/carry-out.ts';
import { returnLapsed } from './lapsed-claims.ts';

/** Gives back every council whose 48 hours are over, however long ago: running it twice, or not for a night, changes nothing. */
export const returnLapsedClaims = defineJob({
  kind: 'return-lapsed-claims',
  payload: z.object({}),
  cron: '*/10 * * * *',
  run: async (_, deps) => {
    for (const { requestId } of await listLapsedClaims(deps.db, deps.now())) {
      const result = await carryOutWith(deps, (trx) => returnLapsed(deps, trx, requestId));
      if (!result.ok) deps.log.warn({ requestId, problem: result.problem.code }, 'a lapsed claim stayed');
    }
  },
});
