import { auditRouter } from './audit/audit.router.ts';
import { calendarRouter } from './calendar/calendar.router.ts';
import { campaignsRouter } from './campaigns/campaigns.router.ts';
import { changesRouter } from './changes/changes.router.ts';
import { correspondenceRouter } from './correspondence/correspondence.router.ts';
import { mailRouter } from './correspondence/inbound/mail.router.ts';
import { councilsRouter } from './councils/councils.router.ts';
import { documentsRouter } from './documents/documents.router.ts';
import { outboxRouter } from './outbox/outbox.router.ts';
import { precedentsRouter } from './precedents/precedents.router.ts';
import { privacyRouter } from './privacy/privacy.router.ts';
import { remindersRouter } from './reminders/reminders.router.ts';
import { requestsRouter } from './requests/requests.router.ts';
import { router } from './trpc.ts';
import { volunteersRouter } from './volunteers/volunteers.router.ts';

/** Everything the desk can ask of the server: one line for each subject. */
export const appRouter = router({
  volunteers: volunteersRouter,
  councils: councilsRouter,
  calendar: calendarRouter,
  campaigns: campaignsRouter,
  requests: requestsRouter,
  correspondence: correspondenceRouter,
  mail: mailRouter,
  documents: documentsRouter,
  outbox: outboxRouter,
  reminders: remindersRouter,
  audit: auditRouter,
  privacy: privacyRouter,
  changes: changesRouter,
  precedents: precedentsRouter,
});

export type AppRouter = typeof appRouter;

export type { Problem } from './problems.ts';
export type * from './audit/views.ts';
export type * from './calendar/views.ts';
export type * from './campaigns/problems.ts';
export type * from './campaigns/views.ts';
export type * from './correspondence/inbound/problems.ts';
export type * from './correspondence/inbound/views.ts';
export type * from './correspondence/problems.ts';
export type * from './councils/problems.ts';
export type * from './councils/views.ts';
export type * from './documents/file-problems.ts';
export type * from './documents/destroying/problems.ts';
export type * from './documents/destroying/views.ts';
export type * from './documents/incidents/problems.ts';
export type * from './documents/incidents/views.ts';
export type * from './documents/problems.ts';
export type * from './documents/publishing/problems.ts';
export type { ProvenanceView } from './documents/publishing/provenance.ts';
export type * from './documents/viewing/views.ts';
export type * from './documents/copies/views.ts';
export type * from './documents/marking/views.ts';
export type * from './documents/views.ts';
export type * from './outbox/views.ts';
export type * from './precedents/problems.ts';
export type * from './precedents/views.ts';
export type * from './privacy/views.ts';
export type * from './reminders/views.ts';
export type * from './requests/mail-view-types.ts';
export type * from './requests/problems.ts';
export type * from './requests/views.ts';
export type * from './volunteers/problems.ts';
export type * from './volunteers/views.ts';
