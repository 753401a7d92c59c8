import { listUnreadMail } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { byItself, fileUnreadMail, readUnread } from './file-unread-mail.ts';

/**
 * Reads and files stored mail, many at once, until none is left. Where a run of it failed or died, each mail is queued by itself:
 * one that nothing can be done with keeps none of the others.
 */
export const fileUnreadMailJob = defineJob({
  kind: readUnread.kind,
  payload: z.object({}),
  run: async (_, deps, attempt = 1) => {
    if (attempt === 1) {
      while (await fileUnreadMail(deps));
      return;
    }
    const unread = await listUnreadMail(deps.db, new Date(deps.now().getTime() + 1));
    await deps.db.transaction().execute((trx) => enqueue(trx, ...unread.map(({ id }) => byItself(id))));
  },
});
