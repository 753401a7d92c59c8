import { acceptInvitation as useInvitationUp, findInvitationByToken, findPersonByEmail, insertPerson, recordAction, updatePerson, type Trx } from '@openvalve/db';
import { declined, ok, realNameProblem, type PersonId, type Result } from '@openvalve/domain';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { notOpen } from './invite.ts';
import { tokenHash } from './link-tokens.ts';
import type { VolunteersProblem } from './problems.ts';

export type Acceptance = {
  readonly token: string;
  readonly realName: string;
  /** Asked only of the first person, whose invitation names no address. */
  readonly email: string;
  readonly namedPublicly: boolean;
  readonly consentToFollowUps: boolean;
};

/** What an invitation's page needs to know. */
export async function openInvitation(deps: Deps, token: string): Promise<Result<{ email: string | null }, VolunteersProblem>> {
  const invitation = await findInvitationByToken(deps.db, tokenHash(token));
  if (invitation === undefined) return declined({ code: 'invitation_unknown' });
  const closed = notOpen(invitation, deps.now());
  return closed === null ? ok({ email: invitation.email }) : declined(closed);
}

/** Thrown inside the transaction so that nothing of a declined acceptance is kept. */
class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
  readonly problem: VolunteersProblem;

  constructor(problem: VolunteersProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Joins the team: opens the account and uses the invitation up, both or neither. Somebody who had left comes back. */
export async function acceptInvitation(deps: Deps, acceptance: Acceptance): Promise<Result<{ personId: PersonId }, VolunteersProblem>> {
  const realName = acceptance.realName.trim().replace(/\s+/g, ' ');
  try {
    return await deps.db.transaction().execute(async (trx) => {
      const at = deps.now();
      const invitation = await findInvitationByToken(trx, tokenHash(acceptance.token));
      if (invitation === undefined) throw new NotAccepted({ code: 'invitation_unknown' });
      const closed = notOpen(invitation, at);
      if (closed !== null) throw new NotAccepted(closed);
      const why = realNameProblem(realName);
      if (why !== null) throw new NotAccepted({ code: 'real_name', why });
      const email = invitation.email ?? emailOf(acceptance.email);

      const { namedPublicly, consentToFollowUps } = acceptance;
      const personId = await joined(trx, { email, realName, roles: invitation.roles, namedPublicly, consentToFollowUps, at });
      if (!(await useInvitationUp(trx, { id: invitation.id, personId, at }))) throw new NotAccepted({ code: 'invitation_accepted' });
      await recordAction(trx, { actor: personId, action: 'invitation_accepted', subject: invitation.id, detail: { namedPublicly, consentToFollowUps }, at });
      return ok({ personId });
    });
  } catch (error) {
    if (error instanceof NotAccepted) return declined(error.problem);
    // Two who press at once: the other was first with this address.
    if (error instanceof Error && 'code' in error && error.code === '23505') return declined({ code: 'already_a_member' });
    throw error;
  }
}

function emailOf(text: string): string {
  const parsed = z.email().safeParse(text.trim().toLowerCase());
  if (!parsed.success) throw new NotAccepted({ code: 'email_malformed' });
  return parsed.data;
}

async function joined(trx: Trx, { email, ...facts }: Parameters<typeof insertPerson>[1]): Promise<PersonId> {
  const existing = await findPersonByEmail(trx, email);
  if (existing === undefined) return (await insertPerson(trx, { email, ...facts })).id;
  if (existing.leftAt === null) throw new NotAccepted({ code: 'already_a_member' });
  const { realName, ...others } = facts;
  await updatePerson(trx, { personId: existing.id, ...(realName === null ? {} : { realName }), ...others, leftAt: null });
  return existing.id;
}
