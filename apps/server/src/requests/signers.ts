import { findPerson, type Trx } from '@openvalve/db';
import { declined, ok, type PersonId, type Result } from '@openvalve/domain';
import { signature } from '@openvalve/letters';
import type { Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';

/** Whose name a letter carries, and what stands before its address. */
export type Signed = { readonly applicantName: string; readonly coordinatorName: string | null; readonly fromName: string };

/**
 * Who signs a letter. A coordinator sends another's only with that volunteer's consent, and signs for them. `afterLeaving`: a
 * consent to follow-ups outlasts its person's leaving; a first request is never made in the name of somebody who is not there.
 */
export async function signers(trx: Trx, person: Actor, { applicantId }: { applicantId: PersonId }, { afterLeaving }: { afterLeaving: boolean }): Promise<Result<Signed, RequestProblem>> {
  const applicant = await findPerson(trx, applicantId);
  const applicantName = applicant?.realName ?? null;
  if (applicantName === null) return declined({ code: 'real_name_unknown' });
  if (person.id === applicantId) return ok({ applicantName, coordinatorName: null, fromName: applicantName });

  if (!applicant?.consentToFollowUps || (applicant.leftAt !== null && !afterLeaving)) return declined({ code: 'consent_missing', applicantId });
  const coordinator = await findPerson(trx, person.id);
  const coordinatorName = coordinator?.realName ?? null;
  if (coordinatorName === null) return declined({ code: 'real_name_unknown' });
  return ok({ applicantName, coordinatorName, fromName: signature(applicantName, coordinatorName) });
}
