import { isDatabaseDown as saysDatabaseIsDown } from '@openvalve/db';

/** Whether an error, or what caused it, says that the database is not there: then the answer is 503 and “try again”, not a bug. */
export function isDatabaseDown(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (saysDatabaseIsDown(cause)) return true;
  }
  return false;
}
