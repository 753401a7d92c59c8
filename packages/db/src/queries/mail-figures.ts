import type { Db } from '../database.ts';

/** How attempts to hand letters to councils over ended, ever: a result with how often. One that is under way has none yet. */
export const countDeliveryAttempts = (db: Db) =>
  db
    .selectFrom('delivery_attempt')
    .select(({ fn }) => ['result', fn.countAll<number>().as('count')])
    .groupBy('result')
    .orderBy('result')
    .execute();

/** How many letters nobody can know the fate of, until a person settles each. */
export async function countUncertainLetters(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('foi_request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('stage', '=', 'sending')
    .where('uncertain', '=', true)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many of our people get no reminders because mail to them came back. */
export async function countUnreachablePeople(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('mail_bounced_at', 'is not', null)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
