import { listCopiesLeft } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { keysInQueue } from '../../jobs/keys-in-queue.ts';
import { queueCopy } from './ask-for-copy.ts';
import { makeCopyJob } from './make-copy.job.ts';

/** How long a copy may be in the making before somebody looks whether it has a job, in milliseconds. */
const patience = 15 * 60_000;

/** Queues copies whose job was lost or given up. Four times an hour and at every start. */
export const resumeCopies = defineJob({
  kind: 'resume-copies',
  payload: z.object({}),
  cron: '4,19,34,49 * * * *',
  run: async (_, deps) => {
    const left = await listCopiesLeft(deps.db, new Date(deps.now().getTime() - patience));
    if (left.length === 0) return;
    await deps.db.transaction().execute(async (trx) => {
      const inQueue = await keysInQueue(trx, makeCopyJob.kind);
      for (const { id } of left) if (!inQueue.has(id)) await queueCopy(trx, id);
    });
  },
});
