import type { CouncilPageView } from './views.ts';

export type PublicRequest = CouncilPageView['requests'][number];

/** The requests a council still has to answer, in the order given. */
export const liveRequests = ({ requests }: Pick<CouncilPageView, 'requests'>): PublicRequest[] =>
  requests.filter((request) => request.answeredOn === null && (request.stage === 'awaiting_response' || request.stage === 'awaiting_clarification'));

/** Working days late by the later reading, or null when the council is not late. Never late while its clock has stopped. */
export function lateBy(request: PublicRequest): number | null {
  if (request.stage !== 'awaiting_response' || request.answeredOn !== null) return null;
  return request.daysLate > 0 || request.overdue === true ? request.daysLate : null;
}
