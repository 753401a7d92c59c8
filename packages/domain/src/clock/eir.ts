import { workingDaysAfter, type HolidayCalendar } from '../calendar/working-days.ts';
import { exemptions, type ExemptionCode } from '../exemptions/exemptions.ts';
import type { IsoDate } from '../shared/iso-date.ts';

/** EIR reg 8(5): a charge asked for in advance is paid within sixty working days of the notice. */
export const eirChargeLapsesAfter = (noticeOn: IsoDate, calendar: HolidayCalendar, days = 60): IsoDate => workingDaysAfter(noticeOn, days, calendar);

/**
 * EIR reg 7(1): forty working days where the complexity and the volume of what is asked make twenty impracticable. No
 * exception is needed for it; one under FOIA beside it says that the notice is not an EIR one.
 */
export const isEirNotice = (cited: readonly ExemptionCode[]): boolean => cited.every((code) => exemptions[code].regime === 'EIR');
