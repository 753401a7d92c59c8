import { bankHolidays } from '../calendar/bank-holidays.ts';
import type { HolidayCalendar } from '../calendar/working-days.ts';
import { IsoDate } from '../shared/iso-date.ts';
import { receiptDay } from '../shared/receipt.ts';
import type { TableRow } from '../shared/table.ts';
import { eirRepresentationsBy, eirReviewDue, icoComplaintBy, reviewDue, reviewToBeAskedBy, tribunalAppealBy } from './after-the-answer.ts';
import { clockFromEvents, standingByAct, workingDaysCounted } from './clock-from-events.ts';
import { contestedDays } from './explain-clock.ts';
import { goldenEvents } from './golden-events.ts';
import { feeLapsesAfter } from './leave-out-for-fee.ts';
import { lastDayOfSixty } from './aggregation.ts';
import { Regime } from '../shared/regime.ts';
import { operativeDueOn } from './statutory-clock.ts';

/** Columns of a golden file a computation answers for; a column a kind does not fill is compared as empty. */
type Answers = {
  readonly receipt_date: string;
  readonly due_date: string;
  readonly due_date_code_reading: string;
  readonly extended_due_date: string;
  readonly operative_due_date: string;
  readonly working_day_count: string;
  readonly status_as_of: string;
  readonly contested: string;
};

export type GoldenVerdict = {
  /** Whether the row is of a kind this code computes; rows that are not are counted as skipped, never as passed. */
  readonly known: boolean;
  /** One sentence a difference; empty when every column agrees. */
  readonly differences: readonly string[];
};

const unknown: GoldenVerdict = { known: false, differences: [] };

/** Compares one row of a file of worked cases (columns as in `data/golden/golden_public.csv`) with what we compute. Never throws. */
export function checkGoldenCase(row: TableRow, calendar: HolidayCalendar = bankHolidays): GoldenVerdict {
  const regime = Regime.safeParse(row.regime);
  if (!regime.success) return unknown;
  const received = receiptDay((row.receipt_input ?? '') || (row.receipt_date ?? ''));
  if (!received) return { known: true, differences: [`receipt_input: "${row.receipt_input}" is neither a day nor a moment`] };
  try {
    const answers = row.kind === 'request' ? answersForRequest(row, regime.data, received, calendar) : answersFor(row.kind ?? '', regime.data, received, calendar);
    return answers ? { known: true, differences: differencesOf(answers, row) } : unknown;
  } catch (error) {
    return { known: true, differences: [error instanceof Error ? error.message : String(error)] };
  }
}

const nothing = {
  due_date: '', due_date_code_reading: '', extended_due_date: '', operative_due_date: '', working_day_count: '', status_as_of: '', contested: '',
};

function answersForRequest(row: TableRow, regime: Regime, receivedOn: IsoDate, calendar: HolidayCalendar): Answers | null {
  if (row.n_days && row.n_days !== '20') return null;
  const events = goldenEvents(row.events ?? '');
  if (!events) return null;
  const now = clockFromEvents({ receivedOn, regime, events }, calendar);
  const asOf = row.as_of ? IsoDate.parse(row.as_of) : null;
  const standing = asOf
    ? { working_day_count: String(workingDaysCounted(now, asOf, calendar) ?? ''), status_as_of: standingByAct(now, asOf) }
    : {};
  if (now.state !== 'running') return { ...nothing, ...standing, receipt_date: receivedOn };
  const { clock } = now;
  return {
    receipt_date: receivedOn,
    due_date: clock.dueOn,
    due_date_code_reading: clock.dueOnByCode,
    extended_due_date: clock.extendedDueOn ?? '',
    operative_due_date: operativeDueOn(clock),
    working_day_count: '',
    status_as_of: '',
    ...standing,
    contested: contestedIn(clock.startedOn, operativeDueOn(clock), calendar),
  };
}

function answersFor(kind: string, regime: Regime, from: IsoDate, calendar: HolidayCalendar): Answers | null {
  const one = (due: IsoDate, { extended = '', contestedUntil = null }: { extended?: string; contestedUntil?: IsoDate | null } = {}): Answers => ({
    ...nothing, receipt_date: from, due_date: due, operative_due_date: due, extended_due_date: extended,
    contested: contestedUntil ? contestedIn(from, contestedUntil, calendar) : '',
  });
  const counted = (due: IsoDate) => one(due, { contestedUntil: due });
  switch (kind) {
    case 'internal_review_request_window':
      return counted(reviewToBeAskedBy(from, calendar));
    case 'internal_review_due': {
      const { normallyBy, atMostBy } = reviewDue(from, calendar);
      return one(normallyBy, { extended: atMostBy, contestedUntil: atMostBy });
    }
    case 'eir_representations_window':
      return counted(eirRepresentationsBy(from, calendar));
    case 'eir_review_due':
      return counted(eirReviewDue(from, calendar));
    case 'ico_complaint_window':
      return one(icoComplaintBy(from));
    case 'tribunal_appeal': {
      const { by, rollsTo } = tribunalAppealBy(from, calendar);
      return one(by, { extended: rollsTo });
    }
    case 'fee_lapse':
      return regime === 'EIR' ? counted(feeLapsesAfter(regime, from, calendar)) : one(feeLapsesAfter(regime, from, calendar));
    case 'aggregation_window':
      return counted(lastDayOfSixty(from, calendar));
    default:
      return null;
  }
}

/** `provisional:2027-01-04`: what is open about the days counted. A disputed day of the past is history and not listed. */
const contestedIn = (startedOn: IsoDate, until: IsoDate, calendar: HolidayCalendar): string =>
  contestedDays(startedOn, until, calendar)
    .filter(({ doubt }) => doubt.kind !== 'disputed')
    .map(({ day, doubt }) => `${doubt.kind}:${day}`)
    .join(' ');

/** The file explains each contested day in words; which day and why is what has to agree. */
const contestedAsListed = (text: string): string => text.match(/\w+:\d{4}-\d{2}-\d{2}/g)?.sort().join(' ') ?? text.trim();

function differencesOf(answers: Answers, row: TableRow): string[] {
  return Object.entries(answers).flatMap(([column, ours]) => {
    const listed = row[column];
    if (listed === undefined) return [];
    const theirs = column === 'contested' ? contestedAsListed(listed) : listed.trim();
    return ours === theirs ? [] : [`${column}: the file says ${theirs || 'nothing'}, we compute ${ours || 'nothing'}`];
  });
}
