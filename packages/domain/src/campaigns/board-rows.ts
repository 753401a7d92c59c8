import type { AftermathToday } from '../requests/aftermath-today.ts';
import type { IsoDate } from '../shared/iso-date.ts';
import type { BoardBucket } from './board-bucket.ts';

/** What the address of a board asks for; what is left out asks for nothing. */
export type BoardFilter = {
  readonly bucket?: string | undefined;
  readonly region?: string | undefined;
  /** What came after the answer, or in its place: `review_overdue`. */
  readonly after?: string | undefined;
  /** Anything: due today or this week. */
  readonly due?: string | undefined;
  /** Anything: one's own councils only. */
  readonly mine?: string | undefined;
  /** Part of a council's name. */
  readonly q?: string | undefined;
};

/** What choosing and ordering rows rests on. */
export type BoardLine = {
  readonly name: string;
  readonly region: string;
  readonly bucket: BoardBucket;
  /** The second fact of a row: a review, a complaint, a decision or an appeal beside the bucket. */
  readonly aftermath: AftermathToday | null;
  readonly volunteer: { readonly id: string } | null;
  readonly dueOn: IsoDate | null;
  readonly daysLate: number;
  readonly dueToday: boolean;
  readonly dueThisWeek: boolean;
};

/** The buckets as they are listed: lateness first, then what needs somebody soonest. */
export const bucketOrder: readonly BoardBucket[] = ['late', 'waiting', 'question', 'fee', 'sending', 'draft', 'nobody', 'answered'];

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/**
 * The rows a board's address asks for, on the screen and in the table taken from it: late first, and in each bucket a review past
 * its time before the others, then by due date, then by name.
 */
export function boardRowsShown<T extends BoardLine>(rows: readonly T[], { bucket, region, after, due, mine, q }: BoardFilter, me: string): T[] {
  return rows
    .filter(
      (row) =>
        (!bucket || row.bucket === bucket) &&
        (!after || row.aftermath === after) &&
        (!region || row.region === region) &&
        (!due || row.dueThisWeek || row.dueToday) &&
        (!mine || row.volunteer?.id === me) &&
        (!q || letters(row.name).includes(letters(q))),
    )
    .toSorted(
      (one, other) =>
        bucketOrder.indexOf(one.bucket) - bucketOrder.indexOf(other.bucket) ||
        other.daysLate - one.daysLate ||
        Number(other.aftermath === 'review_overdue') - Number(one.aftermath === 'review_overdue') ||
        (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') ||
        one.name.localeCompare(other.name, 'en-GB'),
    );
}
