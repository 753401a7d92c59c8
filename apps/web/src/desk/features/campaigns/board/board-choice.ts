import type { BoardBucket } from '@openvalve/domain';
import type { BoardChoice } from '../../../../lib/paths.ts';

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

/** Whether anything is filtered. */
export const isFiltered = ({ bucket, region, due, mine, q }: BoardChoice): boolean => Boolean(bucket ?? region ?? due ?? mine ?? q);
