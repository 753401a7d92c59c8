import type { Instant, Role } from '@openvalve/domain';

/** Why something about people or invitations was declined. */
export type VolunteersProblem =
  /** FOIA s.8(1)(b) asks for the applicant's real name. `why` is the domain's code. */
  | { code: 'real_name'; why: string }
  | { code: 'email_malformed' }
  /** Whoever joins must be able to see who answers for their data. `missing` are settings of the installation. */
  | { code: 'operator_not_named'; missing: readonly ('OPERATOR_NAME' | 'OPERATOR_CONTACT')[] }
  | { code: 'already_a_member' }
  /** An open invitation is out for this address. */
  | { code: 'already_invited'; until: Instant }
  | { code: 'invitation_unknown' }
  | { code: 'invitation_accepted' }
  | { code: 'invitation_expired'; at: Instant }
  | { code: 'invitation_revoked' }
  /** The link is shown once, to whoever made it. */
  | { code: 'link_already_shown' }
  | { code: 'not_your_invitation' }
  | { code: 'roles_need_admin'; roles: readonly Role[] }
  | { code: 'roles_missing' }
  | { code: 'person_unknown' }
  | { code: 'last_admin' };
