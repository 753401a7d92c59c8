import { requestsPastDeadline } from '@openvalve/db';
import { z } from 'zod';
import { today } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import { carryOut } from '../requests/carry-out.ts';

/**
 * Notes every last lawful day that went by, however long ago: a night missed costs nothing, and running it twice changes
 * nothing. At six in the morning in London, which is five in UTC in summer and six in winter; and at every start.
 */
export const noteDeadlines = defineJob({
  kind: 'note-deadlines',
  payload: z.object({}),
  cron: '0 5,6 * * *',
  run: async (_, deps) => {
    for (const { requestId } of await requestsPastDeadline(deps.db, today(deps))) {
      await carryOut(deps, { requestId, actor: 'system', command: { type: 'NoteDeadline' } });
    }
  },
});
