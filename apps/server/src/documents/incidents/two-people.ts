import { findPerson, listPeople, type Trx } from '@openvalve/db';
import { declined, holds, ok, type PersonId, type Result } from '@openvalve/domain';
import { mayReadMail, type Actor } from '../../requests/permissions.ts';
import type { IncidentProblem } from './problems.ts';

/**
 * The two who may still open a file: those who are named, with whoever asks as one of them where one or none is. Pressed in a
 * hurry, with nobody named, the other is the first reviewer or admin there is.
 */
export async function twoPeople(trx: Trx, { person, named, applicantId }: { person: Actor; named: readonly PersonId[]; applicantId: PersonId | null }): Promise<Result<PersonId[], IncidentProblem>> {
  const chosen = [...new Set(named.length >= 2 ? named : [person.id, ...named])];
  if (chosen.length < 2) {
    const other = (await listPeople(trx)).find(({ id, roles, leftAt }) => leftAt === null && !chosen.includes(id) && holds(roles, 'reviewer'));
    if (other === undefined) return declined({ code: 'two_people_needed' });
    chosen.push(other.id);
  }
  const people: Awaited<ReturnType<typeof findPerson>>[] = [];
  for (const id of chosen) people.push(await findPerson(trx, id));
  const stranger = people.findIndex((each) => each === undefined || each.leftAt !== null || !mayReadMail({ id: each.id, roles: each.roles }, { applicantId: applicantId ?? '' }));
  if (stranger !== -1) return declined({ code: 'person_may_not_open', personId: chosen[stranger] ?? '' });
  return chosen.length === 2 && people.some((each) => each !== undefined && holds(each.roles, 'reviewer')) ? ok(chosen) : declined({ code: 'two_people_needed' });
}
