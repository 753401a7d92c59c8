import { findRequestRow, readCaseFile } from '@openvalve/db';
import {
  addDays, CalendarExhausted, clockStory, explainClock, lateAnswers, operativeDueOn, overdueAfter, programmeName, replay, ruleOf, startClock, unreachable, whereItStands, workingDaysIn,
  type ClockExplanation, type FoiRequest, type HolidayCalendar, type Regime, type RequestId, type StatutoryClock,
} from '@openvalve/domain';
import { whyPagePath, type CountView, type WhyView } from '@openvalve/web/site';
import { today, type Deps } from '../deps.ts';
import { typedDay } from './typed-day.ts';

/**
 * Why the date of one request is what it is, for anybody who has its address: days and rules, and nobody's name. A rehearsal too,
 * which the page says it is. Null for what was never received: a draft, a letter on its way, one that came back, an address that
 * is nobody's.
 */
export async function whyView(deps: Deps, requestId: RequestId): Promise<WhyView | null> {
  const row = await findRequestRow(deps.db, requestId);
  if (!row) return null;
  const caseFile = (await readCaseFile(deps.db, requestId)).map(({ event }) => event);
  const request = replay(caseFile);
  const story = clockStory(caseFile);
  const clock = clockOf(request) ?? story.findLast((step) => step.clock !== null)?.clock ?? null;
  const standing = standingOf(request, deps);
  if (clock === null || request.receivedOn === null || standing === null) return null;
  return {
    council: { slug: row.councilSlug, name: row.councilName },
    programmeName: programmeName[row.programme],
    regime: clock.regime,
    receivedOn: request.receivedOn,
    dueOn: operativeDueOn(clock),
    lateFrom: addDays(overdueAfter(clock), 1),
    fee: null,
    daysLate: 0,
    late: false,
    ...standing,
    breaches: request.breaches,
    claimed: claimedIn(deps, request, clock),
    story,
    explanation: explainClock(clock, deps.calendar),
    rehearsal: request.rehearsal,
    address: `${deps.env.baseUrl}${whyPagePath(requestId)}`,
  };
}

const clockOf = ({ position }: FoiRequest): StatutoryClock | null => ('clock' in position ? position.clock : null);

type Standing = Pick<WhyView, 'state' | 'since'> & Partial<Pick<WhyView, 'late' | 'daysLate' | 'dueOn' | 'lateFrom' | 'fee'>>;

/** Where it stands, as the domain has it: the same sentence as on the case page. Null for what no council has. */
function standingOf(request: FoiRequest, deps: Deps): Standing | null {
  const where = whereItStands(request, today(deps), deps.calendar);
  switch (where.stands) {
    case 'in_time':
    case 'due_today':
    case 'past_due_by_one_reading':
      return { state: 'running', since: null };
    case 'late':
      return { state: 'running', since: null, late: true, daysLate: where.daysLate };
    case 'question':
      return { state: 'question', since: where.since };
    case 'fee':
    case 'fee_lapsed':
      return { state: 'fee', since: where.since, fee: { payBy: where.lapsesAfter, lapsed: where.stands === 'fee_lapsed' } };
    case 'answered':
      return { state: 'answered', since: where.on, ...latestMissed(request, deps.calendar) };
    case 'withdrawn':
      return { state: 'withdrawn', since: where.on };
    case 'not_started':
    case 'draft':
    case 'sending':
    case 'uncertain':
      return null;
    default:
      return unreachable(where);
  }
}

/** The last lawful day an answer came after: of several for its parts, that which it missed by most. */
function latestMissed(request: FoiRequest, calendar: HolidayCalendar): Partial<Pick<WhyView, 'late' | 'daysLate' | 'dueOn' | 'lateFrom'>> {
  const missed = lateAnswers(request)
    .map(({ dueOn, lastDay, until }) => ({ dueOn, lateFrom: addDays(lastDay, 1), daysLate: workingDaysIn(lastDay, until ?? lastDay, calendar) }))
    .toSorted((one, other) => other.daysLate - one.daysLate);
  return missed[0] ? { late: true, ...missed[0] } : {};
}

/** Where the council's own count would end, where it gave another day of receipt for the clock that runs. Null past the holiday table. */
function claimedIn({ calendar }: Deps, { claimedReceiptOn, receivedOn }: FoiRequest, clock: StatutoryClock): WhyView['claimed'] {
  if (claimedReceiptOn === null || claimedReceiptOn === receivedOn || clock.startedOn !== receivedOn) return null;
  const theirs = withinTable(() => startClock({ receivedOn: claimedReceiptOn, regime: clock.regime }, calendar));
  return theirs && { receivedOn: claimedReceiptOn, dueOn: theirs.dueOn, lateFrom: addDays(overdueAfter(theirs), 1) };
}

/** What somebody asked to have counted, as they typed it. `received` is undefined before they asked. */
export type Count = { readonly received?: string | undefined; readonly regime: Regime; readonly days: string };

/** The most working days that are counted for anybody who asks: about a year. */
const most = 250;

/** The count for any day somebody gives. */
export function countView({ calendar, env }: Pick<Deps, 'calendar' | 'env'>, { received, regime, days }: Count): CountView {
  const lawful = ruleOf(regime, 'answer').days;
  const asked = days.trim() === '' ? lawful : Number(days);
  const otherDays = asked === lawful ? null : asked;
  const query = new URLSearchParams({ received: received ?? '', regime, ...(otherDays === null ? {} : { days }) });
  const view = { received: received ?? '', regime, days, otherDays: null, explanation: null, problem: null, address: `${env.baseUrl}/why${received ? `?${query}` : ''}` };
  if (received === undefined) return view;
  if (received.trim() === '') return { ...view, problem: { what: 'no_day' } };
  const day = typedDay(received);
  if (day === null) return { ...view, problem: { what: 'not_a_day' } };
  if (asked === null || !Number.isInteger(asked) || asked < 1 || asked > most) return { ...view, problem: { what: 'not_days' } };
  const explanation = withinTable((): ClockExplanation => explainClock(startClock({ receivedOn: day, regime, within: asked }, calendar), calendar, { within: asked }));
  return explanation ? { ...view, otherDays, explanation } : { ...view, problem: { what: 'outside', knownFrom: calendar.knownFrom, knownUntil: calendar.knownUntil } };
}

/** Null where a count leaves the days of which the bank holidays are known. */
function withinTable<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof CalendarExhausted) return null;
    throw error;
  }
}
