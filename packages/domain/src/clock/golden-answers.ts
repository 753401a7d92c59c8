import { workingDaysIn, type HolidayCalendar } from '../calendar/working-days.ts';
import { laterOf, type IsoDate } from '../shared/iso-date.ts';
import type { Regime } from '../shared/regime.ts';
import { declined, ok, type Result } from '../shared/result.ts';
import type { TableRow } from '../shared/table.ts';
import { eirRepresentationsBy, eirReviewDue, icoComplaintBy, reviewDue, reviewToBeAskedBy, tribunalAppealBy } from './after-the-answer.ts';
import { lastDayOfSixty } from './aggregation.ts';
import { clockFromEvents, standingByAct, workingDaysCounted } from './clock-from-events.ts';
import { eirChargeLapsesAfter } from './eir.ts';
import { contestedDays } from './explain-clock.ts';
import { foiaFeeLapsesAfter } from './foia.ts';
import { goldenEvents } from './golden-events.ts';
import { operativeDueOn } from './statutory-clock.ts';

/** What we compute for the columns a row of its kind can have; an empty text is “there is none”. */
export type GoldenAnswers = Readonly<Partial<Record<GoldenColumn, string>>>;
export type GoldenColumn = 'due_date' | 'due_date_code_reading' | 'extended_due_date' | 'operative_due_date' | 'working_day_count' | 'status_as_of' | 'contested';

/** A worked case to be computed. `days` is the number in its `n_days`, or null where it has none. */
export type GoldenCase = { readonly row: TableRow; readonly regime: Regime; readonly from: IsoDate; readonly days: number | null; readonly asOf: IsoDate | null; readonly calendar: HolidayCalendar };

type Answering = (asked: GoldenCase) => Result<GoldenAnswers, string>;

/** A last day counted in working days from a day that is day 0. */
const counted = (lastDay: (from: IsoDate, calendar: HolidayCalendar, days?: number) => IsoDate): Answering => (asked) =>
  ok(dated(asked, lastDay(asked.from, asked.calendar, asked.days ?? undefined), { counted: true }));

/** Every kind of worked case there is, and how it is computed. */
export const goldenKinds: Readonly<Record<string, Answering>> = {
  request: answersForRequest,
  internal_review_request_window: counted(reviewToBeAskedBy),
  internal_review_due: (asked) => {
    const { normallyBy, atMostBy } = reviewDue(asked.from, asked.calendar, asked.days ?? undefined);
    return ok({ ...dated(asked, normallyBy, { counted: true }), contested: contestedIn(asked.from, laterOf(normallyBy, atMostBy), asked.calendar), extended_due_date: atMostBy });
  },
  eir_representations_window: counted(eirRepresentationsBy),
  eir_review_due: counted(eirReviewDue),
  eir_fee_lapse: counted(eirChargeLapsesAfter),
  aggregation_window: counted(lastDayOfSixty),
  ico_complaint_window: (asked) => ok(dated(asked, icoComplaintBy(asked.from, asked.days ?? undefined))),
  tribunal_appeal: (asked) => {
    const { by, rollsTo } = tribunalAppealBy(asked.from, asked.calendar, asked.days ?? undefined);
    return ok({ ...dated(asked, by), extended_due_date: rollsTo });
  },
  fee_lapse: (asked) => {
    if (asked.regime === 'EIR') return counted(eirChargeLapsesAfter)(asked);
    if (asked.days !== null) return declined(`n_days: a fee under FOIA lapses after three months, not after ${asked.days} days`);
    return ok(dated(asked, foiaFeeLapsesAfter(asked.from)));
  },
};

function answersForRequest({ row, regime, from, days, asOf, calendar }: GoldenCase): Result<GoldenAnswers, string> {
  const events = goldenEvents(row.events ?? '');
  if (!events.ok) return declined(`events: ${events.problem}`);
  const now = clockFromEvents({ receivedOn: from, regime, events: events.value, ...(days === null ? {} : { within: days }) }, calendar);
  const standing = asOf ? { working_day_count: String(workingDaysCounted(now, asOf, calendar) ?? ''), status_as_of: standingByAct(now, asOf) } : {};
  if (now.state !== 'running') return ok({ due_date: '', due_date_code_reading: '', extended_due_date: '', operative_due_date: '', contested: '', ...standing });
  const { clock } = now;
  return ok({
    due_date: clock.dueOn,
    due_date_code_reading: clock.dueOnByCode,
    extended_due_date: clock.extendedDueOn ?? '',
    operative_due_date: operativeDueOn(clock),
    contested: contestedIn(clock.startedOn, operativeDueOn(clock), calendar),
    ...standing,
  });
}

/** The columns of one last day. How it stands on a day is answered only where the file asks. */
function dated({ row, from, asOf, calendar }: GoldenCase, due: IsoDate, { counted: inWorkingDays = false } = {}): GoldenAnswers {
  return {
    due_date: due,
    operative_due_date: due,
    ...(inWorkingDays ? { contested: contestedIn(from, due, calendar) } : {}),
    ...(asOf && row.status_as_of ? { status_as_of: asOf > due ? 'overdue' : asOf === due ? 'due_today' : 'in_time' } : {}),
    ...(asOf && inWorkingDays && row.working_day_count ? { working_day_count: String(workingDaysIn(from, asOf, calendar)) } : {}),
  };
}

/** `provisional:2027-01-04`: what is open about the days counted. */
const contestedIn = (startedOn: IsoDate, until: IsoDate, calendar: HolidayCalendar): string =>
  contestedDays(startedOn, until, calendar).map(({ day, doubt }) => `${doubt.kind}:${day}`).join(' ');
