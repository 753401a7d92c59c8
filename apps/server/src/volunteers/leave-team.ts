import { endSessionsOf, findPerson, lockAdmins, recordAction, updatePerson } from '@openvalve/db';
import { declined, ok, type PersonId, type Result } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { SignedIn } from '../trpc.ts';
import type { VolunteersProblem } from './problems.ts';

/**
 * Somebody leaves, or an admin notes that they have: signed out everywhere at once, and in the same transaction the job is
 * queued that gives back the councils they hold. Their requests stay theirs in law and go on a coordinator’s list; name and
 * address are erased when their time is over. Somebody must remain who can give roles.
 */
export async function leaveTeam(deps: Deps, by: SignedIn, personId: PersonId): Promise<Result<{ left: true }, VolunteersProblem>> {
  return deps.db.transaction().execute(async (trx) => {
    const admins = await lockAdmins(trx);
    const person = await findPerson(trx, personId);
    if (person === undefined || person.leftAt !== null) return declined({ code: 'person_unknown' });
    if (admins.length > 0 && admins.every(({ id }) => id === personId)) return declined({ code: 'last_admin' });
    const at = deps.now();
    await updatePerson(trx, { personId, leftAt: at, at });
    await endSessionsOf(trx, personId);
    await enqueue(trx, { kind: 'return-claims-of-leavers', key: 'once', payload: {} });
    await recordAction(trx, { actor: by.id, action: 'person_left', subject: personId, detail: { of: by.id === personId ? 'their own accord' : 'an admin' }, at });
    return ok({ left: true });
  });
}
