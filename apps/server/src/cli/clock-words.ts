import { longDay, mediumDay, plainDay, unreachable, type ClockExplanation, type ClockRule, type ExplainedDay, type Nation, type WouldChange } from '@openvalve/domain';

const nationName: Readonly<Record<Nation, string>> = { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' };

/** Where a day is a bank holiday: “the whole of the UK”, “Scotland only”. */
export const whereHeld = (nations: readonly Nation[]): string =>
  nations.length === 3 ? 'the whole of the UK' : `${nations.map((nation) => nationName[nation]).join(' and ')} only`;

/** A line for each day: `Mon 30 Nov 2026    -  St Andrew’s Day, a bank holiday in Scotland only`. */
export const dayLine = (day: ExplainedDay): string => `  ${mediumDay(day.day).padEnd(16)} ${String(day.counts ?? '-').padStart(3)}  ${[whyWords(day), ...day.is.map((date) => dateWords[date])].filter(Boolean).join('; ')}`.trimEnd();

function whyWords({ why, holiday }: ExplainedDay): string {
  const named = holiday ? `${holiday.title}, a bank holiday in ${whereHeld(holiday.nations)}${holiday.provisional ? ', not yet certain' : ''}` : '';
  switch (why) {
    case 'received':
      return named === '' ? 'received: day 0' : `received: day 0; ${named}`;
    case 'counts':
      return '';
    case 'weekend':
      return 'weekend';
    case 'holiday':
      return named;
    case 'left_out':
      return 'left out: between a fees notice and its payment';
    default:
      return unreachable(why);
  }
}

const dateWords: Readonly<Record<ExplainedDay['is'][number], string>> = {
  due: 'the last day by the law',
  due_by_code: 'the last day by the Code’s reading',
  extended_due: 'the extended day by the law’s count',
  extended_due_by_code: 'the extended day by the Code’s reading',
};

const lawName: Readonly<Record<ClockRule['in'], string>> = {
  Act: 'Freedom of Information Act 2000', Regulations: 'Environmental Information Regulations 2004', Code: 'Code of Practice under s.45 (2018)',
};

/** A rule in a line, with where it is written. `days` is the number counted, where somebody asked for another than the law’s. */
export function ruleLine({ about, section, in: where, days: usual, binding }: ClockRule, days: number | null = null): string {
  const instead = days === null || days === usual ? '' : `; ${days} ${days === 1 ? 'was' : 'were'} counted here because you asked`;
  const words: Readonly<Record<ClockRule['about'], string>> = {
    answer: `an answer promptly, and at most ${usual} working days after the day of receipt${instead}`,
    receipt: 'the day of receipt is day 0, whatever day it is',
    working_day: 'weekends do not count, nor do bank holidays in any part of the United Kingdom',
    code_reading: 'what arrives on a day that is not a working day is taken as received on the next one',
    left_out: 'days from a fees notice to its payment do not count',
    extension: `${usual} working days after a valid notice`,
  };
  return `  ${section}, ${lawName[where]}: ${words[about]}${binding === 'guidance' ? ' (guidance, not law)' : ''}`;
}

/** Something that would change the dates, in a sentence with its section. */
export function changeLine(change: WouldChange): string {
  switch (change.what) {
    case 'day_is_no_holiday':
      return `  If ${mediumDay(change.day)} is no bank holiday after all (${change.section}): due ${mediumDay(change.dueOn)}, and late after ${mediumDay(change.lastDay)}`;
    case 'extension':
      return `  A valid notice of extension by ${mediumDay(change.by)} (${change.section}): ${change.until === null ? 'to a day past the holiday table' : `to ${mediumDay(change.until)}${change.binding === 'guidance' ? ', which is what the ICO expects and not a limit in the Act' : ''}`}`;
    case 'clarification':
      return `  A question the council needs answered to find the papers (${change.section}): ${change.days} working day${change.days === 1 ? '' : 's'} afresh once it has the answer`;
    case 'fees_notice':
      return `  A fees notice by ${mediumDay(change.by)} (${change.section}): the days from it to the payment do not count`;
    case 'new_holiday':
      return `  Another bank holiday proclaimed up to ${mediumDay(change.until)} (${change.section}): a working day later`;
    default:
      return unreachable(change);
  }
}

/** The two answers first: the last day by each reading, and when a council may be called late. */
export function headline({ startedOn, byAct, byCode, readingsDiffer, lateFrom, regime }: ClockExplanation): string[] {
  const law = regime === 'EIR' ? 'the Regulations' : 'the Act';
  return [
    `Received on ${longDay(startedOn)}.`,
    ...(readingsDiffer
      ? [`Due on ${longDay(byAct.dueOn)} by ${law}, and on ${longDay(byCode.dueOn)} by the Code’s reading, which takes it as received on ${plainDay(byCode.startedOn)}.`]
      : [`Due on ${longDay(byAct.dueOn)}. Both readings agree.`]),
    `Nobody is called late before ${longDay(lateFrom)}.`,
  ];
}
