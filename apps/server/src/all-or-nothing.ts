import type { Db, Trx } from '@openvalve/db';
import type { Result } from '@openvalve/domain';

/** Carries an answer no out of a transaction, so that what was written before it is taken back. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
  readonly result: Result<never, unknown>;

  constructor(result: Result<never, unknown>) {
    super('Declined: nothing was written.');
    this.result = result;
  }
}

/** Does several things in one transaction: all of them are written, or none when the answer is no or something breaks. */
export async function allOrNothing<T, P>(db: Db, work: (trx: Trx) => Promise<Result<T, P>>): Promise<Result<T, P>> {
  try {
    return await db.transaction().execute(async (trx) => {
      const result = await work(trx);
      if (!result.ok) throw new TakenBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.result as Result<T, P>;
    throw error;
  }
}
