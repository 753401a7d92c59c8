import type { BoardBucket } from '@openvalve/domain';
import type { BoardChoice } from '../../../../lib/paths.ts';
import type { BoardRow } from '../queries.ts';

/** The buckets in the order of the board's columns, with the words of the sum line. They add up to every council. */
export const bucketWords: Record<BoardBucket, string> = {
  late: 'late',
  waiting: 'waiting, in time',
  question: 'asked a question',
  sending: 'sending',
  draft: 'in draft',
  nobody: 'with nobody yet',
  answered: 'answered',
};

/** Lateness first, then what needs somebody soonest. */
const order: readonly BoardBucket[] = ['late', 'waiting', 'question', 'sending', 'draft', 'nobody', 'answered'];

/** The buckets as they are listed. */
export const bucketOrder = order;

const like = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/** The rows an address asks for: overdue first, then by due date, then by name. */
export function rowsShown(rows: readonly BoardRow[], choice: BoardChoice, me: string): BoardRow[] {
  return rows
    .filter(
      (row) =>
        (!choice.bucket || row.bucket === choice.bucket) &&
        (!choice.region || row.region === choice.region) &&
        (!choice.due || row.dueThisWeek || row.dueToday) &&
        (!choice.mine || row.volunteer?.id === me) &&
        (!choice.q || like(row.name).includes(like(choice.q))),
    )
    .toSorted(
      (one, other) =>
        order.indexOf(one.bucket) - order.indexOf(other.bucket) ||
        other.daysLate - one.daysLate ||
        (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') ||
        one.name.localeCompare(other.name, 'en-GB'),
    );
}

/** Whether anything is filtered. */
export const isFiltered = ({ bucket, region, due, mine, q }: BoardChoice): boolean => Boolean(bucket ?? region ?? due ?? mine ?? q);
