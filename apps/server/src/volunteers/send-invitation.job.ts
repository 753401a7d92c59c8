import { findInvitation } from '@openvalve/db';
import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';
import { handNoticeOver } from '../outbox/hand-notice-over.ts';
import { invitationLink, invitationState } from './invitation.ts';
import { invitationMail } from './mail-words.ts';

/** Mails an invitation, as long as it is still open. */
export const sendInvitation = defineJob({
  kind: 'send-invitation',
  payload: z.object({ invitationId: z.uuid() }),
  run: async ({ invitationId }, deps) => {
    const invitation = await findInvitation(deps.db, invitationId);
    if (invitation === undefined || invitation.email === null || invitationState(invitation, deps.now()) !== 'open') return;
    const words = invitationMail(invitationLink(invitation.id, deps.env), invitation, deps.env);
    await handNoticeOver(deps, { purpose: 'invitation', id: `invitation-${invitation.id}`, to: invitation.email, ...words });
  },
});
