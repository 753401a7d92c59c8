import { changeMailAddress, deleteSignInLinksFor, endSessionsOf, isUniqueViolation, recordAction } from '@openvalve/db';
import { declined, ok, type PersonId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import type { Deps } from '../deps.ts';
import { findSomebody } from './find-somebody.ts';
import type { PrivacyProblem } from './problems.ts';

/**
 * Corrects somebody’s mail address. Every session of theirs ends and links mailed to the old address open nothing: whoever has that
 * mailbox is signed out, and the next link goes to the new one.
 */
export async function changeAddressNow(deps: Deps, { who, to, why }: { who: string; to: string; why: string }): Promise<Result<{ personId: PersonId; sessions: number }, PrivacyProblem>> {
  try {
    return await allOrNothing<{ personId: PersonId; sessions: number }, PrivacyProblem>(deps.db, async (trx) => {
      const person = await findSomebody(trx, who);
      if (person === undefined || person.erasedAt !== null) return declined({ code: 'person_not_found' });
      if (person.email === to.trim().toLowerCase()) return declined({ code: 'address_unchanged' });
      const at = deps.now();
      await changeMailAddress(trx, { personId: person.id, email: to, at });
      await deleteSignInLinksFor(trx, person.email);
      const sessions = await endSessionsOf(trx, person.id);
      await recordAction(trx, { actor: null, action: 'changed-the-address-of', subject: person.id, detail: { why }, at });
      return ok({ personId: person.id, sessions });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'person_email_key')) return declined({ code: 'address_taken' });
    throw error;
  }
}
