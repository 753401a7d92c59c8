import type { HolidayCalendar } from '../calendar/working-days.ts';
import { exemptions, type ExemptionCode } from '../exemptions/exemptions.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { isEirNotice } from './eir.ts';
import { canWeighPublicInterest } from './foia.ts';
import { computeClock } from './readings.ts';
import type { StatutoryClock } from './statutory-clock.ts';

export type ExtensionRefused = 'late' | 'only_absolute' | 'wrong_regime';
export type Extension =
  | { readonly valid: true; readonly clock: StatutoryClock }
  | { readonly valid: false; readonly why: ExtensionRefused };

/**
 * What a notice of extension does to a clock. FOIA s.10(3) with s.17(1)-(2): it must name a qualified exemption and be given
 * by the twentieth working day; there is no maximum in the Act, the fortieth is what the ICO expects. EIR reg 7: forty working
 * days in law, notified by the twentieth. A notice that does neither moves nothing. One given between the two due dates of a
 * weekend arrival extends the later reading only, so that nobody is called late on a reading by which they gave notice in time.
 */
export function extendClock(
  clock: StatutoryClock,
  { on, exemptions: cited }: { on: IsoDate; exemptions: readonly ExemptionCode[] },
  calendar: HolidayCalendar,
): Extension {
  if (clock.regime === 'EIR') {
    if (!isEirNotice(cited)) return { valid: false, why: 'wrong_regime' };
  } else if (!canWeighPublicInterest(cited)) {
    const onlyEir = cited.length > 0 && cited.every((code) => exemptions[code].regime === 'EIR');
    return { valid: false, why: onlyEir ? 'wrong_regime' : 'only_absolute' };
  }
  if (on > clock.dueOnByCode) return { valid: false, why: 'late' };
  const extended = { byAct: clock.extendedDueOn !== null || on <= clock.dueOn, byCode: true };
  return { valid: true, clock: computeClock({ ...clock, extended }, calendar) };
}
