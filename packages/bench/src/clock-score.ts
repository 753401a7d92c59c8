import { checkGoldenCase, on, type IsoDate, type TableRow } from '@openvalve/domain';

/** The last day to answer a letter received on a day. */
export type DueDate = (receivedOn: IsoDate) => string | Promise<string>;

/** Whether a way has the due date of a worked request right. */
export type IsRight = (row: TableRow) => boolean | Promise<boolean>;

/** Of the worked requests, how many due dates are right; and of those to which nothing happened after receipt. */
export type Score = { readonly right: number; readonly of: number; readonly rightPlain: number; readonly ofPlain: number };

/** How many of the worked requests a way has right. */
export async function scoreOf(isRight: IsRight, rows: readonly TableRow[]): Promise<Score> {
  const requests = rows.filter(({ kind }) => kind === 'request');
  const results = await Promise.all(requests.map(async (row) => ({ plain: row.events === '[]', right: await isRight(row) })));
  const count = (wanted: typeof results) => wanted.filter(({ right }) => right).length;
  const plain = results.filter((result) => result.plain);
  return { right: count(results), of: results.length, rightPlain: count(plain), ofPlain: plain.length };
}

/** For a way that takes only a day: it is given the day of receipt in London, and knows of no question, fee or extension. */
export const byDayAlone = (dueDate: DueDate): IsRight => async ({ receipt_date: receivedOn = '', due_date: listed }) => (await dueDate(on(receivedOn))) === listed;

/** For ours: the receipt as the file gives it, and everything that happened. */
export const byWholeCase: IsRight = ({ kind = '', regime = '', n_days = '', receipt_input = '', receipt_date = '', events = '', due_date = '' }) => {
  const verdict = checkGoldenCase({ kind, regime, n_days, receipt_input, receipt_date, events, due_date });
  return verdict.known && verdict.differences.length === 0;
};
