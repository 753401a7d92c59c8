import type { listRequestsOfCouncil } from '@openvalve/db';
import {
  aftermathOn, operativeDueOn, replay, requestStory, whereItStands, type AftermathToday, type FoiRequestEvent, type IsoDate, type WhereItStands,
} from '@openvalve/domain';
import { whyPagePath, type PublicRequest } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';

type RequestRow = Pick<Awaited<ReturnType<typeof listRequestsOfCouncil>>[number], 'requestId' | 'campaignTitle' | 'aftermath' | 'reviewAtMostBy' | 'complyBy'>;

/**
 * A request the council received, as anybody may read it: its days, and what happened. None for one that was never sent, which is
 * nobody's business. Its id is in the address of the page that counts its days, and opens nothing else: it is drawn at random, and
 * whatever else is done by it asks who is signed in.
 */
export function publicRequest(deps: Deps, row: RequestRow, caseFile: readonly FoiRequestEvent[]): PublicRequest[] {
  const day = today(deps);
  const request = replay(caseFile);
  const { position, receivedOn } = request;
  const where = whereItStands(request, day, deps.calendar);
  if (receivedOn === null) return [];
  const runs = 'day' in where ? where : null;
  const clock = 'clock' in position ? position.clock : null;
  return [
    {
      campaignTitle: row.campaignTitle,
      whyPath: whyPagePath(row.requestId),
      regime: clock?.regime ?? 'FOIA',
      stage: position.stage,
      receivedOn,
      startedOn: clock?.startedOn ?? receivedOn,
      dueOn: clock && (runs || position.stage === 'answered') ? operativeDueOn(clock) : null,
      day: runs?.day ?? null,
      of: runs?.extended ? 40 : 20,
      overdue: where.stands === 'late',
      daysLate: runs?.daysLate ?? (where.stands === 'answered' ? where.daysLate : 0),
      stopped: stoppedIn(where),
      answeredOn: where.stands === 'answered' ? where.on : null,
      after: position.stage === 'withdrawn' ? null : afterOf(row, day),
      story: requestStory(caseFile, { today: day, calendar: deps.calendar }),
    },
  ];
}

function stoppedIn(where: WhereItStands): PublicRequest['stopped'] {
  switch (where.stands) {
    case 'question':
      return { since: where.since, payBy: null, lapsed: false };
    case 'fee':
    case 'fee_lapsed':
      return { since: where.since, payBy: where.lapsesAfter, lapsed: where.stands === 'fee_lapsed' };
    default:
      return null;
  }
}

/** What came after the answer, or in its place, and the council's last day for it where there is one. */
function afterOf(row: RequestRow, day: IsoDate): { is: AftermathToday; by: IsoDate | null } | null {
  const is = aftermathOn(row, day);
  if (is === null) return null;
  return { is, by: is === 'review_asked' || is === 'review_overdue' ? row.reviewAtMostBy : is === 'decided' ? row.complyBy : null };
}
