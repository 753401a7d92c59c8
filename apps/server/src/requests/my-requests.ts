import { listAddresses, listObtainedPapers, listRequestLines, readCaseFiles } from '@openvalve/db';
import {
  addressAtHand, aftermathOn, instant, nextStep, operativeDueOn, replay, trueNow, undeliveredAttempt, workingDayNumber, workingDaysLate, type CouncilSlug, type PersonId,
} from '@openvalve/domain';
import { standingOf } from '../councils/usable-address.ts';
import { today, type Deps } from '../deps.ts';
import { holdOn } from './circumstances.ts';
import type { RequestLine } from './views.ts';

type Line = Awaited<ReturnType<typeof listRequestLines>>[number];

/** A person's own requests, the soonest due first, each with the one thing to do next. Councils they gave back are left out. */
export async function myRequests(deps: Deps, { id }: { id: PersonId }): Promise<RequestLine[]> {
  const { db } = deps;
  const lines = (await listRequestLines(db, { applicantId: id })).filter(({ stage, withdrawnWhy }) => stage !== 'withdrawn' || withdrawnWhy === 'withdrawn');
  const caseFiles = await readCaseFiles(db, lines.map(({ requestId }) => requestId));
  const standings = await standingsByCouncil(deps);
  const obtained = await listObtainedPapers(db);

  return Promise.all(
    lines.map(async (line) => {
      const caseFile = caseFiles.get(line.requestId) ?? [];
      const request = replay(caseFile);
      const step = nextStep(request, {
        today: today(deps),
        calendar: deps.calendar,
        address: addressAtHand(standings.get(line.councilSlug) ?? []),
        hold: line.stage === 'draft' ? await holdOn(deps, db, line.councilSlug, line.requestId) : null,
        unpublished: obtained.filter(({ requestId }) => requestId === line.requestId).length,
      });
      const [says] = trueNow(
        { requestId: line.requestId, request, campaign: line.campaignStage, claimUntil: line.claimUntil && instant(line.claimUntil), undelivered: undeliveredAttempt(caseFile), applicantLeft: false },
        { today: today(deps), now: instant(deps.now()), calendar: deps.calendar },
      ).filter(({ to }) => to === 'applicant');
      return lineView(deps, line, { nextStep: step, says: says?.kind ?? null });
    }),
  );
}

function lineView(deps: Deps, line: Line, needs: Pick<RequestLine, 'nextStep' | 'says'>): RequestLine {
  const day = today(deps);
  const clock = line.stage === 'awaiting_response' ? line.clock : null;
  const dueOn = clock && operativeDueOn(clock);
  return {
    requestId: line.requestId,
    council: { slug: line.councilSlug, name: line.councilName },
    campaignTitle: line.campaignTitle,
    programme: line.programme,
    stage: line.stage,
    uncertain: line.uncertain,
    dueOn,
    day: clock && workingDayNumber(clock, day, deps.calendar),
    of: clock?.extendedDueOn ? 40 : 20,
    daysLate: clock ? workingDaysLate(clock, day, deps.calendar) : 0,
    dueToday: dueOn === day,
    claimUntil: line.stage === 'draft' && line.claimUntil ? instant(line.claimUntil) : null,
    unclassified: line.unclassified,
    outcome: line.outcome,
    aftermath: aftermathOn(line, day),
    ...needs,
  };
}

async function standingsByCouncil(deps: Deps) {
  const byCouncil = new Map<CouncilSlug, ReturnType<typeof standingOf>[]>();
  for (const row of await listAddresses(deps.db)) {
    byCouncil.set(row.councilSlug, [...(byCouncil.get(row.councilSlug) ?? []), standingOf(row, today(deps))]);
  }
  return byCouncil;
}
