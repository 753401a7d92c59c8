import { readCaseFiles, requestsWithClocks, type Db } from '@openvalve/db';
import { decide, instant, replay, type CouncilSlug, type FoiRequestEvent, type HolidayCalendar, type RequestId } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';

/** A request of which the holiday table moves a date, and what would be recorded of it. */
export type Move = { readonly requestId: RequestId; readonly councilSlug: CouncilSlug | null; readonly events: readonly Extract<FoiRequestEvent, { type: 'ClockRecalculated' }>[] };

/** What came of looking: the requests a date of which moves, and those whose date would lie past the table. */
export type WhatWouldMove = { readonly moves: readonly Move[]; readonly outside: readonly RequestId[] };

const atATime = 200;

/** Goes through every request that can have a clock, or those named, and says which a table would move. Only reads; what is done is decided again under each request’s lock. */
export async function whatWouldMove({ db, now }: { db: Db; now: Deps['now'] }, calendar: HolidayCalendar, only?: readonly RequestId[]): Promise<WhatWouldMove> {
  const moves: Move[] = [];
  const outside: RequestId[] = [];
  const ids = only ?? (await requestsWithClocks(db));
  for (let from = 0; from < ids.length; from += atATime) {
    for (const [requestId, caseFile] of await readCaseFiles(db, ids.slice(from, from + atATime))) {
      const request = replay(caseFile);
      const decision = decide(request, { type: 'RecalculateClock' }, { today: today({ now }), now: instant(now()), calendar, claim: null, hold: null, liveElsewhere: null });
      if (!decision.ok) outside.push(requestId);
      else if (decision.value.length > 0) moves.push({ requestId, councilSlug: request.about?.councilSlug ?? null, events: decision.value.filter((event) => event.type === 'ClockRecalculated') });
    }
  }
  return { moves, outside };
}
