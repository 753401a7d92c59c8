import { parseArgs } from 'node:util';
import { bankHolidays, CalendarExhausted, explainClock, isOverdue, isPastDue, IsoDate, longDay, plainDay, receiptDay, Regime, startClock, workingDayNumber, workingDaysLate, type HolidayCalendar, type StatutoryClock } from '@openvalve/domain';
import { changeLine, dayLine, headline, ruleLine, whereHeld } from './clock-words.ts';

export const explainUsage = 'clock explain --received DAY [--regime EIR] [--days N] [--as-of DAY]';

/** What somebody asked to have counted. */
type Asked = { readonly receivedOn: IsoDate; readonly regime: Regime; readonly days: number | null; readonly asOf: IsoDate | null };

/** `npm run clock -- explain`: a count for a person, every day of it. Input that makes no sense gets a sentence and code 2. */
export function explainForPerson(args: readonly string[], calendar: HolidayCalendar = bankHolidays): { readonly lines: readonly string[]; readonly code: number } {
  const asked = askedIn(args);
  if (typeof asked === 'string') return { lines: [asked, `Usage: ${explainUsage}`], code: 2 };
  try {
    return { lines: linesFor(asked, calendar), code: 0 };
  } catch (error) {
    if (error instanceof CalendarExhausted) return { lines: [`This cannot be counted: bank holidays are known from ${plainDay(calendar.knownFrom)} to ${plainDay(calendar.knownUntil)}, and a day of this count lies outside.`], code: 2 };
    throw error;
  }
}

/** What was asked, or a sentence about what of it cannot be read. */
function askedIn(args: readonly string[]): Asked | string {
  const given = optionsIn(args);
  if (typeof given === 'string') return given;
  const { received, regime = 'FOIA', days, 'as-of': asOf } = given;
  if (received === undefined) return 'Say when the council received the request: --received 2026-11-28.';
  const receivedOn = receiptDay(received);
  if (receivedOn === null) return `--received "${received}" is neither a day such as 2026-11-28 nor a moment such as 2026-11-28T23:30:00Z.`;
  const law = Regime.safeParse(regime.toUpperCase());
  if (!law.success) return `--regime "${regime}" is neither FOIA nor EIR. Scotland has its own Act, which is not counted here.`;
  if (days !== undefined && !/^[1-9]\d{0,2}$/.test(days)) return `--days "${days}" is not a number of working days from 1 to 999.`;
  if (asOf !== undefined && !IsoDate.safeParse(asOf).success) return `--as-of "${asOf}" is not a day such as 2026-12-22.`;
  return { receivedOn, regime: law.data, days: days === undefined ? null : Number(days), asOf: asOf === undefined ? null : (asOf as IsoDate) };
}

function optionsIn(args: readonly string[]): { received?: string; regime?: string; days?: string; 'as-of'?: string } | string {
  const one = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { received: one, regime: one, days: one, 'as-of': one }, strict: true }).values;
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ', 1)[0]}.` : String(error);
  }
}

function linesFor({ receivedOn, regime, days, asOf }: Asked, calendar: HolidayCalendar): string[] {
  const within = days === null ? {} : { within: days };
  const clock = startClock({ receivedOn, regime, ...within }, calendar);
  const explanation = explainClock(clock, calendar, within);
  const { contested, movedBy, rules, wouldChange } = explanation;
  return [
    ...headline(explanation),
    ...(asOf === null ? [] : standing(clock, asOf, calendar)),
    '',
    'Every day',
    ...explanation.days.map(dayLine),
    '',
    movedBy.length === 0 ? 'No bank holiday moved the date.' : 'Bank holidays that moved the date',
    ...movedBy.map(({ day, holiday }) => `  ${longDay(day)}: ${holiday.title}, ${whereHeld(holiday.nations)} (${holiday.basis})`),
    ...(contested.length === 0 ? [] : ['', 'Not certain in law; a complaint never rests on it', ...contested.map(({ day, doubt }) => `  ${longDay(day)}: ${doubt.words}`)]),
    '',
    'What would change it',
    ...wouldChange.map(changeLine),
    '',
    'The rules',
    ...rules.map((rule) => ruleLine(rule, rule.about === 'answer' ? days : null)),
    '',
    `Holiday table ${explanation.calendar.version}, known until ${plainDay(explanation.calendar.knownUntil)}. This is a count, not legal advice.`,
  ];
}

function standing(clock: StatutoryClock, asOf: IsoDate, calendar: HolidayCalendar): string[] {
  if (asOf < clock.startedOn) return [`On ${longDay(asOf)} it had not arrived yet.`];
  const at = `On ${longDay(asOf)} it is at working day ${workingDayNumber(clock, asOf, calendar)}`;
  if (isOverdue(clock, asOf)) {
    const late = workingDaysLate(clock, asOf, calendar);
    return [`${at}: overdue${late === 0 ? '' : `, by ${late} working day${late === 1 ? '' : 's'}`}.`];
  }
  return [`${at}: ${isPastDue(clock, asOf) ? 'the due date passed by one reading; by the other there is still time' : 'in time'}.`];
}
