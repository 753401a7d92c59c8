import { isWorkingDay, workingDaysAfter, type HolidayCalendar } from '../calendar/working-days.ts';
import { addDays, weekday, type IsoDate } from '../shared/iso-date.ts';

/*
 * The numbers of days are the law’s, or the guidance’s. Only a worked case that says another number gives one.
 */

/** The last day to ask for an internal review that a council may not refuse as late: forty working days (s.45 Code para 5.3). */
export const reviewToBeAskedBy = (answeredOn: IsoDate, calendar: HolidayCalendar, days = 40): IsoDate => workingDaysAfter(answeredOn, days, calendar);

/** When a review under FOIA should be answered: normally the twentieth, at most the fortieth working day. Guidance, not statute (Code paras 5.4-5.5). */
export const reviewDue = (askedOn: IsoDate, calendar: HolidayCalendar, days = 20): { readonly normallyBy: IsoDate; readonly atMostBy: IsoDate } => ({
  normallyBy: workingDaysAfter(askedOn, days, calendar),
  atMostBy: workingDaysAfter(askedOn, 40, calendar),
});

/** EIR reg 11(2): representations within forty working days of the believed failure. */
export const eirRepresentationsBy = (failedOn: IsoDate, calendar: HolidayCalendar, days = 40): IsoDate => workingDaysAfter(failedOn, days, calendar);

/** EIR reg 11(4): the authority answers within forty working days of receiving the representations. */
export const eirReviewDue = (receivedOn: IsoDate, calendar: HolidayCalendar, days = 40): IsoDate => workingDaysAfter(receivedOn, days, calendar);

/** The ICO's six weeks from the final answer: its practice on undue delay (s.50(2)(b)), not a limit in the Act. */
export const icoComplaintBy = (answeredOn: IsoDate, days = 42): IsoDate => addDays(answeredOn, days);

/** The 28th day after a decision notice was sent: the last day of an appeal, whatever day of the week it is. */
export const lastDayToAppeal = (sentOn: IsoDate, days = 28): IsoDate => addDays(sentOn, days);

/**
 * FOIA s.57 and GRC Rules 2009 r.22(1)(b): a notice of appeal is received within 28 days of the day the decision notice was
 * sent. The deadline shown is the 28th day itself; `rollsTo` is where r.12(2) moves it when that is not a working day, counted
 * with the bank holidays of England and Wales, and is comfort only.
 */
export function tribunalAppealBy(sentOn: IsoDate, calendar: HolidayCalendar, days = 28): { readonly by: IsoDate; readonly rollsTo: IsoDate } {
  const by = lastDayToAppeal(sentOn, days);
  let rollsTo = by;
  while (!isWorkingDayInEnglandAndWales(rollsTo, calendar)) rollsTo = addDays(rollsTo, 1);
  return { by, rollsTo };
}

const isWorkingDayInEnglandAndWales = (day: IsoDate, calendar: HolidayCalendar): boolean =>
  isWorkingDay(day, calendar) ||
  (weekday(day) !== 0 && weekday(day) !== 6 && !calendar.holidays.get(day)?.nations.includes('england-and-wales'));
