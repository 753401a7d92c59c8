import type { HolidayCalendar } from '../calendar/working-days.ts';
import { exemptions, type ExemptionCode } from '../exemptions/exemptions.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import { isEirNotice } from './eir.ts';
import { canWeighPublicInterest } from './foia.ts';
import { answerWithin, computeClock } from './readings.ts';
import type { StatutoryClock } from './statutory-clock.ts';

export type ExtensionRefused = 'late' | 'only_absolute' | 'wrong_regime';
export type Extension =
  | { readonly valid: true; readonly clock: StatutoryClock }
  | { readonly valid: false; readonly why: ExtensionRefused };

/** A notice that the council needs longer: the day it reached us, and the exemptions it names. */
export type ExtensionNotice = { readonly on: IsoDate; readonly exemptions: readonly ExemptionCode[] };

/**
 * Why the law does not recognise a notice of extension, or null where it does. FOIA s.10(3) with s.17(1)-(2): it must name a
 * qualified exemption and be given by the twentieth working day. EIR reg 7: notified by the twentieth.
 */
export function whyNotExtended(clock: StatutoryClock, { on, exemptions: cited }: ExtensionNotice): ExtensionRefused | null {
  if (clock.regime === 'EIR') {
    if (!isEirNotice(cited)) return 'wrong_regime';
  } else if (!canWeighPublicInterest(cited)) {
    return cited.length > 0 && cited.every((code) => exemptions[code].regime === 'EIR') ? 'wrong_regime' : 'only_absolute';
  }
  return on > clock.dueOnByCode ? 'late' : null;
}

/**
 * What a notice of extension does to a clock. Under FOIA there is no maximum in the Act, the fortieth working day is what the
 * ICO expects; under EIR (reg 7) forty is the law. A notice the law does not recognise moves nothing. One given between the two
 * due dates of a weekend arrival extends the later reading only, so that nobody is called late on a reading by which they gave
 * notice in time.
 */
export function extendClock(clock: StatutoryClock, { within = answerWithin, ...notice }: ExtensionNotice & { readonly within?: number }, calendar: HolidayCalendar): Extension {
  const why = whyNotExtended(clock, notice);
  if (why !== null) return { valid: false, why };
  const extended = { byAct: clock.extendedDueOn !== null || notice.on <= clock.dueOn, byCode: true };
  return { valid: true, clock: computeClock({ ...clock, extended, within }, calendar) };
}
