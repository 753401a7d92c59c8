import type { Instant, Role } from '@openvalve/domain';

export type MeView = {
  id: string;
  email: string;
  realName: string | null;
  namedPublicly: boolean;
  consentToFollowUps: boolean;
  roles: Role[];
};

export type PersonView = { id: string; name: string; email: string; roles: Role[]; joinedAt: Instant; requests: number; left: boolean };

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
