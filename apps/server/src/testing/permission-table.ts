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

  'councils.list': 'team',
  'councils.show': 'team',
  'councils.proposeAddress': 'volunteer',
  'councils.checkAddress': 'volunteer',
  'councils.confirmAddress': 'coordinator',
  'councils.retireAddress': 'coordinator',
  'councils.toConfirm': 'coordinator',
  'councils.setAnsweredBy': 'coordinator',

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
  'requests.strikeOut': 'volunteer',
  'requests.withdraw': 'volunteer',

  'correspondence.classify': 'volunteer',

  'documents.toReview': 'reviewer',
  'documents.published': 'team',
  'documents.publishLink': 'reviewer',
  'documents.takeDown': 'reviewer',

  'outbox.list': 'team',
  'outbox.status': 'team',
};

/** Which single role opens what. */
export const opens: Readonly<Record<Access, readonly ('visitor' | 'volunteer' | 'coordinator' | 'reviewer' | 'admin')[]>> = {
  public: ['visitor', 'volunteer', 'coordinator', 'reviewer', 'admin'],
  team: ['volunteer', 'coordinator', 'reviewer', 'admin'],
  volunteer: ['volunteer', 'coordinator', 'admin'],
  coordinator: ['coordinator', 'admin'],
  reviewer: ['reviewer', 'admin'],
  admin: ['admin'],
};
