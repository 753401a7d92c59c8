import { findPerson, listPeople, lockAdmins, recordAction, updatePerson } from '@openvalve/db';
import { addDays, declined, instant, londonDay, ok, realNameProblem, timedRetention, type PersonId, type Result, type Role } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import type { SignedIn } from '../trpc.ts';
import type { VolunteersProblem } from './problems.ts';
import type { MeView, PersonView } from './views.ts';

/** What a person sees of themselves. */
export const meView = ({ id, email, realName, namedPublicly, consentToFollowUps, roles }: SignedIn): MeView => ({
  id,
  email,
  realName,
  namedPublicly,
  consentToFollowUps,
  roles: [...roles],
});

export type AboutMe = { readonly realName: string; readonly namedPublicly: boolean; readonly consentToFollowUps: boolean };

/** What a person says about themselves: the name letters carry, and the two consents, which can be taken back. */
export async function setRealName(deps: Deps, person: SignedIn, { realName, namedPublicly, consentToFollowUps }: AboutMe): Promise<Result<MeView, VolunteersProblem>> {
  const name = realName.trim().replace(/\s+/g, ' ');
  const why = realNameProblem(name);
  if (why !== null) return declined({ code: 'real_name', why });
  await deps.db.transaction().execute(async (trx) => {
    const at = deps.now();
    // A consent that stands keeps the day it was given.
    const consent = consentToFollowUps === person.consentToFollowUps ? {} : { consentToFollowUps };
    await updatePerson(trx, { personId: person.id, realName: name, namedPublicly, ...consent, at });
    await recordAction(trx, { actor: person.id, action: 'person_described_themselves', subject: person.id, detail: { namedPublicly, consentToFollowUps }, at });
  });
  return ok(meView({ ...person, realName: name, namedPublicly, consentToFollowUps }));
}

/** Everyone on the team, with their addresses: for coordinators. */
export const people = async (deps: Deps): Promise<PersonView[]> =>
  (await listPeople(deps.db)).map(({ id, realName, name, email, roles, joinedAt, requests, leftAt, erasedAt, mailBouncedAt }) => ({
    id,
    name: realName ?? name,
    email: erasedAt === null ? email : '',
    roles,
    joinedAt: instant(joinedAt),
    requests,
    left: leftAt !== null,
    mailComesBack: mailBouncedAt !== null,
    erasedOn: erasedAt !== null ? londonDay(erasedAt) : leftAt !== null ? addDays(londonDay(leftAt), timedRetention.people_who_left.keptDays) : null,
  }));

/** Gives a person exactly these roles. Somebody must remain who can give roles. */
export async function setRoles(deps: Deps, by: SignedIn, { personId, roles }: { personId: PersonId; roles: readonly Role[] }): Promise<Result<{ roles: Role[] }, VolunteersProblem>> {
  const wanted = [...new Set(roles)];
  if (wanted.length === 0) return declined({ code: 'roles_missing' });
  return deps.db.transaction().execute(async (trx) => {
    const admins = await lockAdmins(trx);
    const person = await findPerson(trx, personId);
    if (person === undefined || person.leftAt !== null) return declined({ code: 'person_unknown' });
    if (!wanted.includes('admin') && admins.every(({ id }) => id === personId)) return declined({ code: 'last_admin' });
    const at = deps.now();
    await updatePerson(trx, { personId, roles: wanted, at });
    await recordAction(trx, { actor: by.id, action: 'roles_changed', subject: personId, detail: { before: person.roles, after: wanted }, at });
    return ok({ roles: wanted });
  });
}
