import golden from '@openvalve/domain/data/golden/golden_public.csv?raw';
import { addDays, bankHolidays, on, readTable, startClock, weekday, type IsoDate } from '@openvalve/domain';
import { workingDaysAfterByLoop } from '@openvalve/domain/testing';
import { addBusinessDays, format } from 'date-fns';
import isWorkingDayInEngland from 'workingday-uk';
import { byDayAlone, byWholeCase, scoreOf, type DueDate, type IsRight, type Score } from './clock-score.ts';
import { inLines, measure, type Contestant } from './measure.ts';

const receipts = Array.from({ length: 700 }, (_, index) => addDays(on('2025-01-01'), index));
const batch = 50;

/** A way to find the last day to answer a letter received on a day. `isRight` where it can be told more than the day. */
type Way = { readonly name: string; readonly dueDate: DueDate; readonly isRight?: IsRight };

/** House style §9: one day after the other, each looked up. What the others are measured against, and what the specs trust. */
const dayLoop: Way = { name: 'day by day, house style §9', dueDate: (day) => workingDaysAfterByLoop(day, 20, bankHolidays) };

/** The same loop with the program’s own steps from day to day, which make no `Date`: what is left is the looping. */
const dayLoopOwnSteps: Way = {
  name: 'day by day, our addDays',
  dueDate: (day) => {
    let reached = day;
    for (let counted = 0; counted < 20; ) {
      reached = addDays(reached, 1);
      if (weekday(reached) !== 0 && weekday(reached) !== 6 && !bankHolidays.holidays.has(reached)) counted += 1;
    }
    return reached;
  },
};

const startOfLocalDay = (day: IsoDate): Date => new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
const asDay = (date: Date): string => format(date, 'yyyy-MM-dd');

/** What a reader of its manual would write: weekends are left out, and nothing else. */
const businessDays: Way = { name: 'date-fns addBusinessDays', dueDate: (day) => asDay(addBusinessDays(startOfLocalDay(day), 20)) };

/** The same, helped with our table of holidays. */
const businessDaysWithHolidays: Way = {
  name: 'date-fns addBusinessDays, our table',
  dueDate: (day) => {
    let reached = startOfLocalDay(day);
    for (let counted = 0; counted < 20; ) {
      reached = addBusinessDays(reached, 1);
      if (!bankHolidays.holidays.has(asDay(reached) as IsoDate)) counted += 1;
    }
    return asDay(reached);
  },
};

/** With the list it brings, as it is by default: England and Wales, until 2020. */
const workingDayUk: Way = {
  name: 'workingday-uk',
  dueDate: async (day) => {
    let reached = day;
    for (let counted = 0; counted < 20; ) {
      reached = addDays(reached, 1);
      if (await isWorkingDayInEngland(reached)) counted += 1;
    }
    return reached;
  },
};

/** Ours, as the program calls it: both readings, the days in doubt and the version of the table come with the date. */
const ours: Way = {
  name: 'startClock, both readings',
  dueDate: (day) => startClock({ receivedOn: day }, bankHolidays).dueOn,
  isRight: byWholeCase,
};

const ways: readonly Way[] = [dayLoop, dayLoopOwnSteps, businessDays, businessDaysWithHolidays, workingDayUk, ours];

/** Repeats work on one receipt after another until the time is up. */
const contestant = ({ name, dueDate }: Way): Contestant => ({
  name,
  run: (milliseconds) => (dueDate(on('2025-01-01')) instanceof Promise ? repeatedWaiting(dueDate, milliseconds) : repeated(dueDate, milliseconds)),
});

const receipt = (index: number): IsoDate => receipts[index % receipts.length] ?? on('2025-01-01');

function repeated(work: DueDate, milliseconds: number): number {
  const until = performance.now() + milliseconds;
  let count = 0;
  let letters = 0;
  while (performance.now() < until) {
    for (let each = 0; each < batch; each += 1) letters += (work(receipt(count + each)) as string).length;
    count += batch;
  }
  if (letters !== count * 10) throw new Error('A due date was not computed');
  return count;
}

async function repeatedWaiting(work: DueDate, milliseconds: number): Promise<number> {
  const until = performance.now() + milliseconds;
  let count = 0;
  for (; performance.now() < until; count += 1) if ((await work(receipt(count))).length !== 10) throw new Error('A due date was not computed');
  return count;
}

/**
 * Due dates a second over two years of receipts, each way as a ratio to the plain loop, and beside it how many of the worked
 * cases it has right.
 */
export async function measureClock(options: { rounds?: number; milliseconds?: number } = {}): Promise<string[]> {
  const measured = await measure(ways.map(contestant), options);
  const rows = readTable(golden);
  const scores = await Promise.all(ways.map(({ dueDate, isRight = byDayAlone(dueDate) }) => scoreOf(isRight, rows)));
  const width = Math.max(...ways.map(({ name }) => name.length));
  return [
    'Due dates from receipts of 2025 and 2026; right: of the worked requests, and of those to which nothing more happened.',
    ...inLines(measured, width).map((line, index) => `${line.padEnd(width + 46)} ${scoreInWords(scores[index])}`),
    `startClock does ${Math.round(measured.at(-1)?.ratio ?? 0)} due dates in the time the plain loop does one. The aim is 20.`,
  ];
}

const scoreInWords = (score: Score | undefined): string => (score ? `${score.right} of ${score.of} right, ${score.rightPlain} of ${score.ofPlain}` : '');
