import { returnLapsedClaims } from '../campaigns/return-lapsed-claims.job.ts';
import { sendNotice } from '../outbox/send-notice.job.ts';
import { deliverMessage } from '../requests/deliver-message.job.ts';
import { sendInvitation } from '../volunteers/send-invitation.job.ts';
import { sendSignInLink } from '../volunteers/send-sign-in-link.job.ts';
import type { Job } from './define-job.ts';

/** Every job there is, by hand: a check fails when a `.job.ts` is not on the list. */
export const allJobs: readonly Job[] = [deliverMessage, returnLapsedClaims, sendInvitation, sendNotice, sendSignInLink];
