import { listFilesToRead, wantRead } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { keysInQueue } from '../../jobs/keys-in-queue.ts';
import { readFileJob } from './read-file.job.ts';
import { readerNumber } from './reader-number.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { readingOf } from './want-read.ts';

/** How many files one run puts into the queue: what is beyond comes with the next. */
const most = 2_000;

/** Queues the reading of files that came before files were read, that an older reader read, or whose job was lost. Each hour and at every start. */
export const queueUnreadFiles = defineJob({
  kind: 'queue-unread-files',
  payload: z.object({}),
  cron: '12 * * * *',
  run: async (_, deps) => {
    const files = (await listFilesToRead(deps.db, { reader: readerNumber, limit: most })).map(({ sha256 }) => sha256);
    if (files.length === 0) return;
    const queued = await deps.db.transaction().execute(async (trx) => {
      await wantRead(trx, files, deps.now());
      const inQueue = await keysInQueue(trx, readFileJob.kind);
      const left = files.filter((sha256) => !inQueue.has(sha256));
      await enqueue(trx, ...left.map(readingOf));
      return left.length;
    });
    if (queued > 0) deps.log.info({ files: queued }, 'files that nothing had read are queued to be read');
  },
});
