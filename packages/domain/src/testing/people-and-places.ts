import type { PaperAsked } from '../agreements/document-kind.ts';
import type { GuardPassId } from '../requests/foi-request.events.ts';
import type { CampaignId, CouncilSlug, MessageId, PersonId, RequestId } from '../shared/ids.ts';

const uuid = (kind: string, number: number): string => `00000000-0000-4000-8${kind}-${String(number).padStart(12, '0')}`;

/** Who and what the tests of a request speak of. None of them is a real person, campaign or letter. */
export const volunteer = uuid('001', 1) as PersonId;
export const anotherVolunteer = uuid('001', 2) as PersonId;
export const safetyValveCampaign = uuid('002', 1) as CampaignId;
export const bexley = 'bexley' as CouncilSlug;
export const letter = uuid('003', 1) as MessageId;
export const anotherLetter = uuid('003', 2) as MessageId;
/** The first letter, and those we sent after it. */
export const letterNumber = (number: number): MessageId => uuid('003', number) as MessageId;
export const attempt = uuid('004', 1);
export const pass = uuid('005', 1) as GuardPassId;
export const requestNumber = (number: number): RequestId => uuid('006', number) as RequestId;
/** The first, second, … message the council sent. */
export const messageNumber = (number: number): MessageId => uuid('007', number) as MessageId;

export const managementPlan: PaperAsked = { kind: 'dsg-management-plan', period: null };
export const kpiSet: PaperAsked = { kind: 'kpi-set', period: null };
export const monitoringReport = (period: string): PaperAsked => ({ kind: 'monitoring-report', period: period as PaperAsked['period'] });
