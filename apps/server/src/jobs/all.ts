import { recalculateClocks } from '../calendar/recalculate-clocks.job.ts';
import { tellThatTheTableEnds } from '../calendar/tell-that-the-table-ends.job.ts';
import { returnClaimsOfLeavers } from '../campaigns/return-claims-of-leavers.job.ts';
import { returnLapsedClaims } from '../campaigns/return-lapsed-claims.job.ts';
import { fileMailJob } from '../correspondence/inbound/file-mail.job.ts';
import { fileUnreadMailJob } from '../correspondence/inbound/file-unread-mail.job.ts';
import { queueUnreadMail } from '../correspondence/inbound/queue-unread-mail.job.ts';
import { readFileJob } from '../documents/intake/read-file.job.ts';
import { queueUnreadFiles } from '../documents/intake/queue-unread-files.job.ts';
import { makeCopyJob } from '../documents/copies/make-copy.job.ts';
import { resumeCopies } from '../documents/copies/resume-copies.job.ts';
import { discardFiles } from '../documents/publishing/discard-files.job.ts';
import { picturePagesJob, resumePictures } from '../documents/publishing/picture-pages.job.ts';
import { destroyFiles } from '../documents/destroying/destroy-files.job.ts';
import { finishDestructions } from '../documents/destroying/finish-destructions.job.ts';
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
  applyRetentionTimes, clearFiles, compareCaseFiles, deliverMessage, destroyFiles, didNotArrive, discardFiles, fileMailJob, fileUnreadMailJob, finishDestructions, makeCopyJob, noteDeadlines, picturePagesJob, queueUnreadFiles, queueUnreadMail, readFileJob, recalculateClocks, remind, resumeCopies, resumeLetters, resumePictures,
  returnClaimsOfLeavers, returnLapsedClaims, sendInvitation, sendNotice, sendReminder, sendSignInLink, tellThatTheTableEnds,
];
