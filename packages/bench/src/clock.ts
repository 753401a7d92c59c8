import { addDays, bankHolidays, on, startClock } from '@openvalve/domain';
import type { Contestant } from './measure.ts';

const receipts = Array.from({ length: 700 }, (_, index) => addDays(on('2025-01-01'), index));
const batch = 100;

/** Repeats work on one receipt after another until the time is up. */
const repeated = (work: (index: number) => unknown) => (milliseconds: number): number => {
  const until = performance.now() + milliseconds;
  let count = 0;
  let kept: unknown;
  while (performance.now() < until) {
    for (let each = 0; each < batch; each += 1) kept = work(count + each);
    count += batch;
  }
  if (kept === undefined) throw new Error('Nothing was computed');
  return count;
};

/** Twenty weekdays after a receipt by bare arithmetic: no holidays, no reading of the Code, no explanation. */
function bareLoop(index: number): number {
  let day = 20_089 + (index % receipts.length);
  for (let counted = 0; counted < 20; ) {
    day += 1;
    const weekday = (day + 4) % 7;
    if (weekday !== 0 && weekday !== 6) counted += 1;
  }
  return day;
}

/** Due dates over two years of receipts, against a loop that only knows weekends. */
export const clockContestants: readonly Contestant[] = [
  { name: 'bare loop over weekdays', run: repeated(bareLoop) },
  { name: 'startClock, both readings', run: repeated((index) => startClock({ receivedOn: receipts[index % receipts.length] ?? on('2025-01-01') }, bankHolidays).dueOn) },
];
