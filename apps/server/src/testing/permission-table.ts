import type { Access } from '../trpc.ts';

/**
 * Who may call what, written down by hand from the table of what each person can do. A procedure that is not here fails the
 * test, and so does one whose own word about itself differs.
 */
export const permissionTable: Readonly<Record<string, Access>> = {
  'volunteers.me': 'public',
  'volunteers.setRealName': 'team',
  'volunteers.list': 'coordinator',
  'volunteers.invite': 'coordinator',
  'volunteers.copyInvitation': 'coordinator',
  'volunteers.invitations': 'coordinator',
  'volunteers.revokeInvitation': 'coordinator',
  'volunteers.setRoles': 'admin',
  'volunteers.leave': 'team',
  'volunteers.markLeft': 'admin',
  'volunteers.requestsOfLeavers': 'coordinator',

  'councils.list': 'team',
  'councils.show': 'team',
  'councils.proposeAddress': 'volunteer',
  'councils.checkAddress': 'volunteer',
  'councils.confirmAddress': 'coordinator',
  'councils.retireAddress': 'coordinator',
  'councils.toConfirm': 'coordinator',
  'councils.setAnsweredBy': 'coordinator',

  'calendar.status': 'team',

  'campaigns.list': 'team',
  'campaigns.show': 'team',
  'campaigns.saveLetter': 'coordinator',
  'campaigns.setStage': 'coordinator',
  'campaigns.takeable': 'volunteer',
  'campaigns.claim': 'volunteer',
  'campaigns.renewClaim': 'volunteer',
  'campaigns.giveBack': 'volunteer',
  'campaigns.passGuard': 'coordinator',
  'campaigns.board': 'team',

  'requests.mine': 'team',
  'requests.show': 'team',
  'requests.saveDraft': 'volunteer',
  'requests.submit': 'volunteer',
  'requests.recordSent': 'volunteer',
  'requests.settleDelivery': 'volunteer',
  'requests.recordClarificationGiven': 'volunteer',
  'requests.recordBounce': 'volunteer',
  'requests.recordClaimedReceipt': 'volunteer',
  'requests.recordRegime': 'volunteer',
  'requests.recordFeePaid': 'volunteer',
  'requests.recordAppeal': 'volunteer',
  'requests.startFollowUp': 'volunteer',
  'requests.saveFollowUp': 'volunteer',
  'requests.sendFollowUp': 'volunteer',
  'requests.recordFollowUpSent': 'volunteer',
  'requests.settleFollowUp': 'volunteer',
  'requests.discardFollowUp': 'volunteer',
  'requests.strikeOut': 'volunteer',
  'requests.withdraw': 'volunteer',

  'correspondence.classify': 'volunteer',

  'mail.counts': 'coordinator',
  'mail.held': 'coordinator',
  'mail.aside': 'coordinator',
  'mail.read': 'coordinator',
  'mail.compare': 'coordinator',
  'mail.findRequests': 'coordinator',
  'mail.file': 'coordinator',
  'mail.undo': 'coordinator',
  'mail.setAside': 'coordinator',
  'mail.takeBack': 'coordinator',
  'mail.readAgain': 'coordinator',
  'mail.unrecognised': 'coordinator',
  'mail.acceptSender': 'volunteer',
  'mail.confirmForward': 'volunteer',
  'mail.uncertain': 'coordinator',
  'mail.bouncing': 'coordinator',
  'mail.correctAndSendAgain': 'coordinator',

  'documents.file': 'team',
  'documents.filePage': 'team',
  'documents.searchFile': 'team',
  'documents.begin': 'reviewer',
  'documents.inHand': 'reviewer',
  'documents.document': 'reviewer',
  'documents.rename': 'reviewer',
  'documents.addMarks': 'reviewer',
  'documents.markAll': 'reviewer',
  'documents.removeMarks': 'reviewer',
  'documents.makeCopy': 'reviewer',
  'documents.copyPages': 'reviewer',
  'documents.copyPage': 'reviewer',
  'documents.review': 'reviewer',
  'documents.toReview': 'reviewer',
  'documents.published': 'team',
  'documents.publishLink': 'reviewer',
  'documents.takeDown': 'reviewer',
  'documents.publish': 'reviewer',
  'documents.provenance': 'reviewer',
  'documents.takeDownDocument': 'reviewer',
  'documents.corrections': 'team',
  'documents.closeFile': 'coordinator-or-reviewer',
  'documents.letFileGo': 'reviewer',
  'documents.incidents': 'coordinator-or-reviewer',
  'documents.incident': 'coordinator-or-reviewer',
  'documents.tickStep': 'coordinator-or-reviewer',
  'documents.endIncident': 'reviewer',
  'documents.askToDestroy': 'reviewer',
  'documents.withdrawDestruction': 'reviewer',
  'documents.confirmDestruction': 'admin',
  'documents.destructions': 'reviewer',

  'outbox.list': 'team',
  'outbox.status': 'team',

  'reminders.preferences': 'team',
  'reminders.setPreferences': 'team',

  'precedents.list': 'team',
  'precedents.add': 'coordinator',
  'precedents.change': 'coordinator',
  'precedents.setAside': 'coordinator',

  'audit.list': 'admin',

  'privacy.operator': 'public',

  'changes.version': 'team',
};

/** Which single role opens what. */
export const opens: Readonly<Record<Access, readonly ('visitor' | 'volunteer' | 'coordinator' | 'reviewer' | 'admin')[]>> = {
  public: ['visitor', 'volunteer', 'coordinator', 'reviewer', 'admin'],
  team: ['volunteer', 'coordinator', 'reviewer', 'admin'],
  volunteer: ['volunteer', 'coordinator', 'admin'],
  coordinator: ['coordinator', 'admin'],
  reviewer: ['reviewer', 'admin'],
  'coordinator-or-reviewer': ['coordinator', 'reviewer', 'admin'],
  admin: ['admin'],
};

/** What an ownership row is tried on: a request that is with its council, with an answer nobody has classified and a file. */
export type OnRequest = { readonly requestId: string; readonly messageId: string; readonly attachmentId: string };
type Ownership = {
  /** Single roles that may, on a request whose applicant they are. */
  readonly own: readonly ('volunteer' | 'coordinator' | 'reviewer' | 'admin')[];
  /** Single roles that may, on somebody else's. */
  readonly anothers: readonly ('volunteer' | 'coordinator' | 'reviewer' | 'admin')[];
  /** What the procedure is given, so that nothing but the permission can stop it from being looked at. */
  readonly given: (on: OnRequest) => Readonly<Record<string, unknown>>;
};

const everyone = ['volunteer', 'coordinator', 'reviewer', 'admin'] as const;
const readers = { own: everyone, anothers: ['coordinator', 'reviewer', 'admin'] } as const;
const actors = { own: ['volunteer', 'coordinator', 'admin'], anothers: ['coordinator', 'admin'] } as const;

/**
 * Whose request it is, for each procedure that takes one. A procedure whose input names a request or a message and that is not
 * here fails the test. A person who holds no role but reviewer acts on no request, whoever's it is.
 */
export const ownershipTable: Readonly<Record<string, Ownership>> = {
  'campaigns.renewClaim': { ...actors, given: ({ requestId }) => ({ requestId }) },
  'campaigns.giveBack': { ...actors, given: ({ requestId }) => ({ requestId }) },
  'correspondence.classify': { ...actors, given: ({ requestId, messageId }) => ({ requestId, messageId, classification: { as: 'other' } }) },
  'documents.file': { ...readers, given: ({ attachmentId }) => ({ attachmentId }) },
  'documents.filePage': { ...readers, given: ({ attachmentId }) => ({ attachmentId, page: 1 }) },
  'documents.searchFile': { ...readers, given: ({ attachmentId }) => ({ attachmentId, q: 'plan' }) },
  'documents.begin': { own: ['reviewer', 'admin'], anothers: ['reviewer', 'admin'], given: ({ attachmentId }) => ({ attachmentId, kind: 'dsg-management-plan', period: null, title: 'Plan' }) },
  'documents.letFileGo': { own: ['reviewer', 'admin'], anothers: ['reviewer', 'admin'], given: ({ attachmentId }) => ({ attachmentId }) },
  'mail.acceptSender': { ...actors, given: ({ messageId }) => ({ messageId }) },
  'mail.confirmForward': { ...actors, given: ({ messageId }) => ({ messageId, fromName: '', fromAddress: 'foi@kent.gov.uk', receivedOn: '2026-11-23' }) },
  'requests.show': { own: everyone, anothers: everyone, given: ({ requestId }) => ({ requestId }) },
  'requests.saveDraft': { ...actors, given: ({ requestId, messageId }) => ({ requestId, messageId, version: 1, subject: 'Subject', body: 'Body', asked: [] }) },
  'requests.submit': { ...actors, given: ({ requestId, messageId }) => ({ requestId, messageId, version: 1 }) },
  'requests.recordSent': {
    ...actors,
    given: ({ requestId, messageId }) => ({ requestId, messageId, channel: 'post', sentOn: '2026-11-20', receivedOn: '2026-11-20', asked: [{ kind: 'kpi-set', period: null }] }),
  },
  'requests.settleDelivery': { ...actors, given: ({ requestId }) => ({ requestId, went: true }) },
  'requests.recordClarificationGiven': { ...actors, given: ({ requestId }) => ({ requestId, on: '2026-11-23' }) },
  'requests.recordBounce': { ...actors, given: ({ requestId, messageId }) => ({ requestId, messageId, why: 'bounced' }) },
  'requests.recordClaimedReceipt': { ...actors, given: ({ requestId }) => ({ requestId, claimedOn: '2026-11-23' }) },
  'requests.recordRegime': { ...actors, given: ({ requestId }) => ({ requestId, regime: 'FOIA' }) },
  'requests.recordFeePaid': { ...actors, given: ({ requestId }) => ({ requestId, on: '2026-11-23' }) },
  'requests.recordAppeal': { ...actors, given: ({ requestId }) => ({ requestId, by: 'us', on: '2026-11-23' }) },
  'requests.startFollowUp': { ...actors, given: ({ requestId }) => ({ requestId, purpose: 'chaser' }) },
  'requests.saveFollowUp': { ...actors, given: ({ requestId, messageId }) => ({ requestId, messageId, version: 1, subject: 'Subject', body: 'Body' }) },
  'requests.sendFollowUp': { ...actors, given: ({ requestId, messageId }) => ({ requestId, messageId, version: 1 }) },
  'requests.recordFollowUpSent': {
    ...actors,
    given: ({ requestId, messageId }) => ({ requestId, messageId, version: 1, channel: 'post', sentOn: '2026-11-23', receivedOn: '2026-11-23' }),
  },
  'requests.settleFollowUp': { ...actors, given: ({ requestId, messageId }) => ({ requestId, messageId, went: true }) },
  'requests.discardFollowUp': { ...actors, given: ({ requestId, messageId }) => ({ requestId, messageId }) },
  'requests.strikeOut': { ...actors, given: ({ requestId }) => ({ requestId, entry: 99 }) },
  'requests.withdraw': { ...actors, given: ({ requestId }) => ({ requestId }) },
};

/** The same for what is not a procedure: council mail, and the two addresses files come and go by. */
export const ownershipBeyondProcedures = {
  'council mail on the request’s page': { own: everyone, anothers: ['coordinator', 'reviewer', 'admin'] },
  'GET /api/files/:attachmentId': { own: everyone, anothers: ['coordinator', 'reviewer', 'admin'] },
  'POST /api/requests/:requestId/messages': actors,
} as const;
