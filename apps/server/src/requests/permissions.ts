import { declined, holds, ok, type PersonId, type Result, type Role } from '@openvalve/domain';
import type { AccessProblem } from './problems.ts';

/** Whoever asks: known by id, with the roles they hold. */
export type Actor = { readonly id: PersonId; readonly roles: readonly Role[] };

/** Volunteers act on their own requests; coordinators and admins on any. */
export const mayAct = (person: Actor, request: { applicantId: string }): boolean =>
  holds(person.roles, 'coordinator') || (request.applicantId === person.id && holds(person.roles, 'volunteer'));

/** Council mail and files nobody has reviewed: the applicant, coordinators, reviewers and admins. */
export const mayReadMail = (person: Actor, request: { applicantId: string }): boolean =>
  holds(person.roles, 'coordinator', 'reviewer') || (request.applicantId === person.id && holds(person.roles, 'volunteer'));

/** The request, when this person may act on it; or that it is not there; or that it is somebody else's. */
export function actingOn<T extends { applicantId: string }>(
  person: Actor,
  requestId: string,
  request: T | undefined,
): Result<T, AccessProblem> {
  if (request === undefined) return declined({ code: 'request_not_found', requestId });
  return mayAct(person, request) ? ok(request) : declined({ code: 'not_yours', requestId });
}
