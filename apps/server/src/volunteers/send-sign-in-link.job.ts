import { findPerson } from '@openvalve/db';
import { PersonId } from '@openvalve/domain';
import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';
import { handNoticeOver } from '../outbox/hand-notice-over.ts';
import { linkToken } from './link-tokens.ts';
import { signInMail } from './mail-words.ts';

/** Mails a sign-in link. A job without a person is what a stranger's address leaves: it sends nothing. */
export const sendSignInLink = defineJob({
  kind: 'send-sign-in-link',
  payload: z.object({ personId: PersonId.nullable(), nonce: z.string(), expiresAt: z.iso.datetime() }),
  run: async ({ personId, nonce, expiresAt }, deps) => {
    if (personId === null || Date.parse(expiresAt) <= Date.now()) return;
    const person = await findPerson(deps.db, personId);
    if (person === undefined || person.leftAt !== null) return;
    const link = `${deps.env.baseUrl}/sign-in/confirm?token=${linkToken('sign-in', nonce, deps.env.secret)}`;
    await handNoticeOver(deps, { purpose: 'sign-in', id: `sign-in-${nonce}`, to: person.email, ...signInMail(link, deps.env) });
  },
});
