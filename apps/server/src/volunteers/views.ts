import type { Instant, IsoDate, RequestId, Role, Stage } from '@openvalve/domain';

export type MeView = {
  id: string;
  email: string;
  realName: string | null;
  namedPublicly: boolean;
  consentToFollowUps: boolean;
  roles: Role[];
};

export type PersonView = {
  id: string;
  name: string;
  /** Empty once it was erased. */
  email: string;
  roles: Role[];
  joinedAt: Instant;
  requests: number;
  /** Mail to them came back, so they get no reminders. */
  mailComesBack: boolean;
  left: boolean;
  /** The day name and address are erased, or were; null while the person is here. */
  erasedOn: IsoDate | null;
};

/** A request whose volunteer has left, for a coordinator to look after. */
export type RequestOfLeaverView = {
  requestId: RequestId;
  councilName: string;
  campaignTitle: string;
  applicantName: string;
  stage: Stage;
  dueOn: IsoDate | null;
  overdue: boolean;
  unclassified: number;
  /** Whether the applicant let the team send follow-ups; without that, nobody may write in their name. */
  consents: boolean;
  leftAt: Instant;
};

export type InvitationView = {
  id: string;
  email: string | null;
  roles: Role[];
  invitedBy: string;
  createdAt: Instant;
  expiresAt: Instant;
  state: 'open' | 'accepted' | 'expired' | 'revoked';
  /** Whether this person may still copy the link: the maker, once. */
  canCopy: boolean;
};
