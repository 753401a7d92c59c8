import { listLettersNotGone } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { keysInQueue } from '../jobs/keys-in-queue.ts';
import { deliveryJob } from './delivery-turn.ts';

/**
 * Queues letters again that somebody pressed Send on and that no job is going to hand over: the queue gave up, or was emptied.
 * Handing over looks itself whether there is anything to do, so one queued too many does nothing.
 */
export const resumeLetters = defineJob({
  kind: 'resume-letters',
  payload: z.object({}),
  cron: '23 * * * *',
  run: async (_, deps) => {
    await deps.db.transaction().execute(async (trx) => {
      const letters = await listLettersNotGone(trx);
      const queued = letters.length === 0 ? new Set<string>() : await keysInQueue(trx, 'deliver-message');
      for (const letter of letters) {
        const job = deliveryJob(letter);
        if (!queued.has(job.key)) await enqueue(trx, job);
      }
    });
  },
});
