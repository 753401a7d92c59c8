import type { PublicRequest } from './views.ts';

export type { PublicRequest } from './views.ts';

type Requests = { readonly requests: readonly PublicRequest[] };

const live = new Set<PublicRequest['stage']>(['awaiting_response', 'awaiting_clarification', 'awaiting_fee']);
const open = new Set<NonNullable<PublicRequest['after']>['is']>(['review_asked', 'review_overdue', 'complained', 'appealed']);

/** The requests a council still has to answer, in the order given. */
export const liveRequests = ({ requests }: Requests): PublicRequest[] => requests.filter(({ stage }) => live.has(stage));

/** Answered requests on which somebody still has a word to say: the council, the ICO or the tribunal; or the council something to do. */
export const stillOpen = ({ requests }: Requests): PublicRequest[] =>
  requests.filter(({ stage, after }) => stage === 'answered' && after !== null && (open.has(after.is) || (after.is === 'decided' && after.by !== null)));

/** Working days late by the later reading, or null when the council is not late. Never late while its clock has stopped. */
export const lateBy = ({ overdue, daysLate }: Pick<PublicRequest, 'overdue' | 'daysLate'>): number | null => (overdue ? daysLate : null);
