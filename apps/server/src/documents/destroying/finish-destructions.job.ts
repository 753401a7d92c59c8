import { listUnfinishedDestructions } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { finishDestruction } from './finish-destruction.ts';

/** Takes up what broke off, each night and at every start: a job the queue gave up on does not leave bytes lying. */
export const finishDestructions = defineJob({
  kind: 'finish-destructions',
  payload: z.object({}),
  cron: '10 4 * * *',
  run: async (_, deps) => {
    for (const { id } of await listUnfinishedDestructions(deps.db)) await finishDestruction(deps, id);
  },
});
