import { extendClock } from '../../clock/extend-clock.ts';
import { feeLapsesAfter } from '../../clock/leave-out-for-fee.ts';
import { computeClock } from '../../clock/readings.ts';
import type { StatutoryClock } from '../../clock/statutory-clock.ts';
import type { HolidayCalendar } from '../../calendar/working-days.ts';
import type { Regime } from '../../shared/regime.ts';
import type { Circumstances } from '../foi-request.commands.ts';
import type { FoiRequest } from '../foi-request.ts';
import { noticeOn } from '../replay/clocks.ts';
import { withinCalendar } from './days.ts';
import { happened, nothingToDo, wrongStage, type Command, type Decision } from './decision.ts';

/**
 * Records under which law the council deals with the request. Time runs from the same day by that law's rules: days left out
 * for a fee stay left out, and an extension under the other law is gone. A notice on file that this law recognises counts from
 * when it was given, so that nobody is called late who gave notice in time.
 */
export function recordRegime(request: FoiRequest, { regime }: Command<'RecordRegime'>, { today, calendar }: Circumstances): Decision {
  const { position } = request;
  if (!('clock' in position)) return wrongStage(position, ['awaiting_response', 'awaiting_clarification', 'awaiting_fee', 'answered']);
  const { clock } = position;
  if (clock.regime === regime) return nothingToDo;
  const computed = withinCalendar(clock.startedOn, calendar, () => ({
    clock: clockUnder(regime, request, clock, calendar),
    ...(position.stage === 'awaiting_fee' ? { lapsesAfter: feeLapsesAfter(regime, position.since, calendar) } : {}),
  }));
  return computed.ok ? happened({ type: 'RegimeRecorded', regime, on: today, ...computed.value }) : computed;
}

function clockUnder(regime: Regime, request: FoiRequest, { startedOn, leftOut }: StatutoryClock, calendar: HolidayCalendar): StatutoryClock {
  const afresh = computeClock({ regime, startedOn, leftOut, extended: { byAct: false, byCode: false } }, calendar);
  return request.extensions.filter(({ on }) => on >= startedOn).reduce((clock, notice) => {
    const extension = extendClock(clock, noticeOn(request, notice), calendar);
    return extension.valid ? extension.clock : clock;
  }, afresh);
}
