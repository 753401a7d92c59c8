import { listRequestsReceived, readCaseFiles } from '@openvalve/db';
import { answerTime, replay, sumOfTimes, type AnswerTime, type CouncilSlug, type FoiRequest, type FoiRequestEvent } from '@openvalve/domain';
import { whyPagePath, type LateLine, type LateView } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';

type Row = Awaited<ReturnType<typeof listRequestsReceived>>[number];

/** A request as it was received, with how it went so far: what the page of times and the table of requests both start from. */
export type RequestTime = { readonly row: Row; readonly caseFile: readonly FoiRequestEvent[]; readonly request: FoiRequest; readonly time: AnswerTime | null };

/** Every request a council received with the time it took, by council: of all, or of one. */
export async function requestTimes(deps: Deps, of: { councilSlug?: CouncilSlug } = {}): Promise<RequestTime[]> {
  const rows = await listRequestsReceived(deps.db, of);
  const caseFiles = await readCaseFiles(deps.db, rows.map(({ requestId }) => requestId));
  return rows.map((row) => {
    const caseFile = caseFiles.get(row.requestId) ?? [];
    const request = replay(caseFile);
    return { row, caseFile, request, time: answerTime(request, today(deps), deps.calendar) };
  });
}

/** How long councils took, each by itself, by name, and all together. One that gave no cause to count is not there. */
export async function lateView(deps: Deps): Promise<LateView> {
  const counted = (await requestTimes(deps)).filter(({ time }) => time !== null);
  const lines = [...new Set(counted.map(({ row }) => row.councilSlug))].map((slug) => lineOf(counted.filter(({ row }) => row.councilSlug === slug)));
  return { all: sumOfTimes(counted.map(({ time }) => time)), lines, councils: lines.length };
}

function lineOf(requests: readonly RequestTime[]): LateLine {
  const [first] = requests as [RequestTime, ...RequestTime[]];
  const { councilSlug, councilName, answeringBodyName } = first.row;
  return {
    council: { slug: councilSlug, name: councilName },
    answeredBy: answeringBodyName === councilName ? null : answeringBodyName,
    times: sumOfTimes(requests.map(({ time }) => time)),
    marks: requests.flatMap(({ time }) => (time === null || time.is === 'waiting' ? [] : [{ days: time.days, is: time.is === 'silent' ? 'silent' as const : time.daysLate > 0 ? 'late' as const : 'in-time' as const }])),
    late: requests.flatMap(({ row, request, time }) => {
      if (time === null || time.is === 'waiting' || request.receivedOn === null || (time.is === 'answered' && time.daysLate === 0)) return [];
      return [{ whyPath: whyPagePath(row.requestId), campaignTitle: row.campaignTitle, receivedOn: request.receivedOn, answeredOn: request.position.stage === 'answered' ? request.position.on : null, daysLate: time.daysLate }];
    }),
  };
}
