import { listClaimsOfThoseWhoLeft } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';
import { carryOut } from '../requests/carry-out.ts';

/**
 * Gives back every council held by somebody who has left, so that others can take it. A letter already on its way keeps its
 * hold until it is known whether it went; the nightly run finds it then.
 */
export const returnClaimsOfLeavers = defineJob({
  kind: 'return-claims-of-leavers',
  payload: z.object({}),
  cron: '20 3 * * *',
  run: async (_, deps) => {
    for (const { requestId } of await listClaimsOfThoseWhoLeft(deps.db)) {
      const result = await carryOut(deps, { requestId, actor: 'system', command: { type: 'ReturnDraft', why: 'given_back' } });
      if (!result.ok) deps.log.info({ requestId, problem: result.problem.code }, 'a claim of somebody who left stays for now');
    }
  },
});
