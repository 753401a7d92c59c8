import { listUnreadMail } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { byItself } from './file-unread-mail.ts';

/** How long a mail may be stored and unread before it is queued again, in milliseconds. */
const patience = 15 * 60_000;

/** Queues the reading of stored mail that nothing has read: after a job that failed for good, or was lost. Four times an hour and at every start. */
export const queueUnreadMail = defineJob({
  kind: 'queue-unread-mail',
  payload: z.object({}),
  cron: '7,22,37,52 * * * *',
  run: async (_, deps) => {
    const unread = await listUnreadMail(deps.db, new Date(deps.now().getTime() - patience));
    if (unread.length > 0) deps.log.warn({ mails: unread.length }, 'mail was stored and not read; it is queued again');
    await deps.db.transaction().execute((trx) => enqueue(trx, ...unread.map(({ id }) => byItself(id))));
  },
});
