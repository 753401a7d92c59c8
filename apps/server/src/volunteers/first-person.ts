import { randomUUID } from 'node:crypto';
import { countPeople, insertInvitation, listPeople, recordAction, revokeFirstInvitations } from '@openvalve/db';
import { Role } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { invitationHash, invitationLasts, invitationLink } from './invitation.ts';
import type { SignIn } from './sign-in.ts';

/** What the terminal shows at start so that the operator gets in; null when sign-in links go by mail. */
export type WayIn = { readonly kind: 'invitation' | 'sign-in'; readonly link: string } | null;

/**
 * The way in for whoever runs this machine. While nobody is here: an invitation with every role, a new one at each start,
 * the earlier ones withdrawn. Later, while there is no mail server: a sign-in link for the admin who has been here longest.
 */
export async function wayIn(deps: Deps, signIn: SignIn): Promise<WayIn> {
  if ((await countPeople(deps.db)) === 0) {
    const id = randomUUID();
    await deps.db.transaction().execute(async (trx) => {
      const at = deps.now();
      await revokeFirstInvitations(trx, at);
      await insertInvitation(trx, {
        id,
        email: null,
        roles: Role.options,
        tokenSha256: invitationHash(id, deps.env),
        invitedBy: null,
        at,
        expiresAt: new Date(at.getTime() + invitationLasts),
        linkShownAt: at,
      });
      await recordAction(trx, { actor: null, action: 'first_person_invited', subject: id, at });
    });
    return { kind: 'invitation', link: invitationLink(id, deps.env) };
  }
  if (deps.mailer.noticesLeave) return null;
  const admins = (await listPeople(deps.db)).filter(({ roles, leftAt }) => leftAt === null && roles.includes('admin'));
  const first = admins.toSorted((one, other) => one.joinedAt.getTime() - other.joinedAt.getTime())[0];
  return first === undefined ? null : { kind: 'sign-in', link: await signIn.linkFor(first.email) };
}
