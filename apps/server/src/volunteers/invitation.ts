import type { Env } from '../env.ts';
import { linkToken, tokenHash } from './link-tokens.ts';

/** How long an invitation lasts, in milliseconds. */
export const invitationLasts = 14 * 24 * 60 * 60 * 1000;

type Dates = { readonly expiresAt: Date; readonly acceptedAt: Date | null; readonly revokedAt: Date | null };

/** Where an invitation stands at a moment. */
export function invitationState(invitation: Dates, now: Date): 'open' | 'accepted' | 'expired' | 'revoked' {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.revokedAt !== null) return 'revoked';
  return now >= invitation.expiresAt ? 'expired' : 'open';
}

/** The page where an invitation is accepted. */
export const invitationLink = (invitationId: string, env: Pick<Env, 'baseUrl' | 'secret'>): string =>
  `${env.baseUrl}/invitation?token=${linkToken('invitation', invitationId, env.secret)}`;

/** What is stored of an invitation's link. */
export const invitationHash = (invitationId: string, env: Pick<Env, 'secret'>): string => tokenHash(linkToken('invitation', invitationId, env.secret));
