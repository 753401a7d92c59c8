import { RequestId } from '@openvalve/domain';
import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';
import { carryOut } from '../requests/carry-out.ts';
import { readTableInForce } from './table-in-force.ts';
import { whatWouldMove } from './what-would-move.ts';

/**
 * Computes every running clock again that the holiday table in force moves, each through the one door, with before and after in
 * its case file; of one request alone where it is named. After an edition, each night, and at every start: it looks for what is not
 * yet so, so that stopping half way costs nothing and running it twice changes nothing.
 */
export const recalculateClocks = defineJob({
  kind: 'recalculate-clocks',
  payload: z.object({ requestId: RequestId.optional() }),
  cron: '20 3 * * *',
  run: async ({ requestId: only }, deps) => {
    const calendar = await readTableInForce(deps.db);
    const { moves, outside } = await whatWouldMove(deps, calendar, only && [only]);
    const failed: unknown[] = [];
    for (const { requestId } of moves) {
      try {
        await carryOut({ ...deps, calendar }, { requestId, actor: 'system', command: { type: 'RecalculateClock' } });
      } catch (error) {
        // One request that cannot be done keeps no other from being done.
        failed.push(error);
        deps.log.error({ requestId, err: error }, 'a clock could not be computed again');
      }
    }
    for (const requestId of outside) deps.log.error({ requestId, knownUntil: calendar.knownUntil }, 'a running clock lies past the holiday table');
    if (moves.length > 0) deps.log.info({ version: calendar.version, moved: moves.length - failed.length }, 'clocks were computed again');
    if (failed.length > 0) throw new Error(`${failed.length} clocks could not be computed again; the log names each.`, { cause: failed[0] });
  },
});
