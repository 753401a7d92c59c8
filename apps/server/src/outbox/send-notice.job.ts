import { findPerson } from '@openvalve/db';
import { PersonId } from '@openvalve/domain';
import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';
import type { NewJob } from '../jobs/enqueue.ts';
import { handNoticeOver } from './hand-notice-over.ts';

/** Mail to one of our own people: a council that came back, a reminder. The same words under the same Message-ID if repeated. */
export const sendNotice = defineJob({
  kind: 'send-notice',
  payload: z.object({ noticeId: z.uuid(), personId: PersonId, subject: z.string(), text: z.string() }),
  run: async ({ noticeId, personId, subject, text }, deps) => {
    const person = await findPerson(deps.db, personId);
    if (person === undefined || person.leftAt !== null) return;
    await handNoticeOver(deps, { purpose: 'notice', id: noticeId, to: person.email, subject, text });
  },
});

/** Queues mail to one of our own people. `noticeId` is what makes it one: the same id is never two mails. */
export const noticeJob = (notice: { noticeId: string; personId: PersonId; subject: string; text: string }): NewJob => ({
  kind: 'send-notice',
  key: notice.noticeId,
  payload: notice,
});
