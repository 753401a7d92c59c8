import { recalculateClocks } from '../calendar/recalculate-clocks.job.ts';
import { tellThatTheTableEnds } from '../calendar/tell-that-the-table-ends.job.ts';
import { returnClaimsOfLeavers } from '../campaigns/return-claims-of-leavers.job.ts';
import { returnLapsedClaims } from '../campaigns/return-lapsed-claims.job.ts';
import { fileMailJob } from '../correspondence/inbound/file-mail.job.ts';
import { fileUnreadMailJob } from '../correspondence/inbound/file-unread-mail.job.ts';
import { queueUnreadMail } from '../correspondence/inbound/queue-unread-mail.job.ts';
import { clearFiles } from '../documents/clear-unnamed-files.job.ts';
import { sendNotice } from '../outbox/send-notice.job.ts';
import { applyRetentionTimes } from '../privacy/apply-retention.job.ts';
import { compareCaseFiles } from '../requests/compare-case-files.job.ts';
import { didNotArrive } from '../reminders/did-not-arrive.job.ts';
import { noteDeadlines } from '../reminders/note-deadlines.job.ts';
import { remind } from '../reminders/remind.job.ts';
import { sendReminder } from '../reminders/send-reminder.job.ts';
import { deliverMessage } from '../requests/deliver-message.job.ts';
import { resumeLetters } from '../requests/resume-letters.job.ts';
import { sendInvitation } from '../volunteers/send-invitation.job.ts';
import { sendSignInLink } from '../volunteers/send-sign-in-link.job.ts';
import type { Job } from './define-job.ts';

/** Every job there is, by hand: a check fails when a `.job.ts` is not on the list. */
export const allJobs: readonly Job[] = [
  applyRetentionTimes, clearFiles, compareCaseFiles, deliverMessage, didNotArrive, fileMailJob, fileUnreadMailJob, noteDeadlines, queueUnreadMail, recalculateClocks, remind, resumeLetters,
  returnClaimsOfLeavers, returnLapsedClaims, sendInvitation, sendNotice, sendReminder, sendSignInLink, tellThatTheTableEnds,
];
