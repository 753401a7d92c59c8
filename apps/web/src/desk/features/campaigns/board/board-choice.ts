import type { AftermathToday, BoardBucket } from '@openvalve/domain';
import { aftermathWords } from '../../../../components/index.ts';
import type { BoardChoice } from '../../../../lib/paths.ts';

/** The buckets in the order of the board's columns, with the words of the sum line. They add up to every council. */
export const bucketWords: Record<BoardBucket, string> = {
  late: 'late',
  waiting: 'waiting, in time',
  question: 'asked a question',
  fee: 'asked for a fee',
  sending: 'sending',
  draft: 'in draft',
  nobody: 'with nobody yet',
  answered: 'answered',
};

/** Whether anything is filtered. */
export const isFiltered = ({ bucket, region, due, mine, after, q }: BoardChoice): boolean => Boolean(bucket ?? region ?? due ?? mine ?? after ?? q);

/** What came after an answer, or in its place, in the order in which it comes: each a filter where some council is there. */
export const aftermathOrder = Object.keys(aftermathWords) as readonly AftermathToday[];
