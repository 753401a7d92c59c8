import type { PersonId, Role } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** Keeps an invitation by the hash of its secret: the link itself is in no table. */
export const insertInvitation = (
  trx: Trx,
  invitation: { id?: string; email: string | null; roles: readonly Role[]; tokenSha256: string; invitedBy: PersonId | null; at: Date; expiresAt: Date; linkShownAt?: Date | null },
): Promise<{ id: string }> =>
  trx
    .insertInto('invitation')
    .values({
      ...(invitation.id === undefined ? {} : { id: invitation.id }),
      email: invitation.email === null ? null : invitation.email.trim().toLowerCase(),
      roles: [...invitation.roles],
      token_sha256: invitation.tokenSha256,
      invited_by: invitation.invitedBy,
      created_at: invitation.at,
      expires_at: invitation.expiresAt,
      link_shown_at: invitation.linkShownAt ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();

const invitations = (db: Db) =>
  db
    .selectFrom('invitation')
    .leftJoin('person', 'person.id', 'invitation.invited_by')
    .select([
      'invitation.id', 'invitation.email', 'invitation.roles', 'invitation.invited_by as invitedBy', 'invitation.created_at as createdAt',
      'invitation.expires_at as expiresAt', 'invitation.link_shown_at as linkShownAt', 'invitation.accepted_at as acceptedAt',
      'invitation.accepted_by as acceptedBy', 'invitation.revoked_at as revokedAt', sql<string | null>`coalesce(person.real_name, person.name)`.as('invitedByName'),
    ]);

/** One invitation. */
export const findInvitation = (db: Db, invitationId: string) => invitations(db).where('invitation.id', '=', invitationId).executeTakeFirst();

/** The invitation a link's secret belongs to, whatever has become of it. */
export const findInvitationByToken = (db: Db, tokenSha256: string) => invitations(db).where('invitation.token_sha256', '=', tokenSha256).executeTakeFirst();

/** Every invitation, the latest first. */
export const listInvitations = (db: Db) => invitations(db).orderBy('invitation.created_at', 'desc').orderBy('invitation.id').execute();

/**
 * Notes that an open invitation's link was shown to its maker, which happens once: false when it was before, or when the
 * invitation is no longer open. With `tokenSha256` the link shown is a new one, and the one before stops working.
 */
export async function showInvitationLink(trx: Trx, { id, tokenSha256, at }: { id: string; tokenSha256?: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ link_shown_at: at, ...(tokenSha256 === undefined ? {} : { token_sha256: tokenSha256 }) })
    .where('id', '=', id)
    .where('link_shown_at', 'is', null)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Uses an invitation up; false when it was used, revoked or has expired. Of two who try at once one succeeds. */
export async function acceptInvitation(trx: Trx, { id, personId, at }: { id: string; personId: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ accepted_at: at, accepted_by: personId })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Makes an invitation's link stop working; false when it had. */
export async function revokeInvitation(trx: Trx, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Withdraws the first person's unused links, so that only the one printed last works. */
export async function revokeFirstInvitations(trx: Trx, at: Date): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where('email', 'is', null)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}
