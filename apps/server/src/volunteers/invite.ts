import { randomUUID } from 'node:crypto';
import { findInvitation, findPersonByEmail, insertInvitation, listInvitations, recordAction, revokeInvitation, showInvitationLink } from '@openvalve/db';
import { declined, holds, instant, ok, type Result, type Role } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { operatorMissing } from '../env.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { SignedIn } from '../trpc.ts';
import { invitationHash, invitationLasts, invitationLink, invitationState } from './invitation.ts';
import type { VolunteersProblem } from './problems.ts';
import type { InvitationView } from './views.ts';

/**
 * Invites somebody by mail. The mail is queued with the invitation, so that one is never without the other. Its link can be
 * copied once, by whoever made it (`copyInvitation`). Coordinators invite volunteers; other roles are an admin's to give.
 */
export async function invite(
  deps: Deps,
  by: SignedIn,
  { email, roles }: { email: string; roles: readonly Role[] },
): Promise<Result<{ invitationId: string }, VolunteersProblem>> {
  const missing = operatorMissing(deps.env);
  if (missing.length > 0) return declined({ code: 'operator_not_named', missing });
  const address = email.trim().toLowerCase();
  const wanted = [...new Set(roles)];
  if (wanted.length === 0) return declined({ code: 'roles_missing' });
  const beyond = wanted.filter((role) => role !== 'volunteer');
  if (beyond.length > 0 && !holds(by.roles, 'admin')) return declined({ code: 'roles_need_admin', roles: beyond });
  return deps.db.transaction().execute(async (trx) => {
    const person = await findPersonByEmail(trx, address);
    if (person !== undefined && person.leftAt === null) return declined({ code: 'already_a_member' });
    const at = deps.now();
    const open = (await listInvitations(trx)).find((other) => other.email === address && invitationState(other, at) === 'open');
    if (open !== undefined) return declined({ code: 'already_invited', until: instant(open.expiresAt) });

    const id = randomUUID();
    const expiresAt = new Date(at.getTime() + invitationLasts);
    await insertInvitation(trx, { id, email: address, roles: wanted, tokenSha256: invitationHash(id, deps.env), invitedBy: by.id, at, expiresAt });
    await enqueue(trx, { kind: 'send-invitation', key: id, payload: { invitationId: id } });
    await recordAction(trx, { actor: by.id, action: 'invited', subject: id, detail: { roles: wanted }, at });
    return ok({ invitationId: id });
  });
}

/** The link of an invitation whose maker has not been shown it yet: shown once, and to nobody else. */
export async function copyInvitation(deps: Deps, by: SignedIn, invitationId: string): Promise<Result<{ link: string }, VolunteersProblem>> {
  const missing = operatorMissing(deps.env);
  if (missing.length > 0) return declined({ code: 'operator_not_named', missing });
  return deps.db.transaction().execute(async (trx) => {
    const invitation = await findInvitation(trx, invitationId);
    if (invitation === undefined) return declined({ code: 'invitation_unknown' });
    if (invitation.invitedBy !== by.id) return declined({ code: 'not_your_invitation' });
    const at = deps.now();
    const closed = notOpen(invitation, at);
    if (closed !== null) return declined(closed);
    const shown = await showInvitationLink(trx, { id: invitationId, tokenSha256: invitationHash(invitationId, deps.env), at });
    if (!shown) return declined({ code: 'link_already_shown' });
    await recordAction(trx, { actor: by.id, action: 'invitation_copied', subject: invitationId, at });
    return ok({ link: invitationLink(invitationId, deps.env) });
  });
}

/** Takes an invitation back before it is accepted. */
export async function takeInvitationBack(deps: Deps, by: SignedIn, invitationId: string): Promise<Result<null, VolunteersProblem>> {
  return deps.db.transaction().execute(async (trx) => {
    const invitation = await findInvitation(trx, invitationId);
    if (invitation === undefined) return declined({ code: 'invitation_unknown' });
    const at = deps.now();
    const closed = notOpen(invitation, at);
    if (closed !== null) return declined(closed);
    if (!(await revokeInvitation(trx, { id: invitationId, at }))) return declined({ code: 'invitation_accepted' });
    await recordAction(trx, { actor: by.id, action: 'invitation_revoked', subject: invitationId, at });
    return ok(null);
  });
}

/** Every invitation, the latest first. */
export async function invitations(deps: Deps, by: SignedIn): Promise<InvitationView[]> {
  const now = deps.now();
  return (await listInvitations(deps.db)).map((invitation) => {
    const state = invitationState(invitation, now);
    return {
      id: invitation.id,
      email: invitation.email,
      roles: invitation.roles,
      invitedBy: invitation.invitedByName ?? 'Open Valve',
      createdAt: instant(invitation.createdAt),
      expiresAt: instant(invitation.expiresAt),
      state,
      canCopy: state === 'open' && invitation.invitedBy === by.id && invitation.linkShownAt === null,
    };
  });
}

/** Why an invitation cannot be used any more, or null when it can. */
export function notOpen(invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }, now: Date): VolunteersProblem | null {
  switch (invitationState(invitation, now)) {
    case 'open':
      return null;
    case 'accepted':
      return { code: 'invitation_accepted' };
    case 'revoked':
      return { code: 'invitation_revoked' };
    case 'expired':
      return { code: 'invitation_expired', at: instant(invitation.expiresAt) };
  }
}
