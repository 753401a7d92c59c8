import { IncomingMailId } from '@openvalve/domain';
import { z } from 'zod';
import { defineJob } from '../../jobs/define-job.ts';
import { fileMail } from './file-mail.ts';

/** Reads one stored mail and files it, or holds it for a person. A mail that is not unread any more is left as it is. */
export const fileMailJob = defineJob({
  kind: 'file-mail',
  payload: z.object({ mailId: IncomingMailId }),
  run: ({ mailId }, deps) => fileMail(deps, mailId),
});
