import { listRequestsOfThoseWhoLeft } from '@openvalve/db';
import { instant, isLate, type Stage } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import type { RequestOfLeaverView } from './views.ts';

/** Requests that are not over and whose volunteer has left: for coordinators to look after. Overdue by the later reading first. */
export const requestsOfLeavers = async (deps: Deps): Promise<RequestOfLeaverView[]> =>
  (await listRequestsOfThoseWhoLeft(deps.db)).map(({ overdueAfter, leftAt, ...row }) => ({
    requestId: row.requestId,
    councilName: row.councilName,
    campaignTitle: row.campaignTitle,
    applicantName: row.applicantName,
    stage: row.stage as Stage,
    dueOn: row.dueOn,
    overdue: isLate({ stage: row.stage, overdueAfter }, today(deps)),
    unclassified: row.unclassified,
    consents: row.consents,
    leftAt: instant(leftAt ?? deps.now()),
  }));
