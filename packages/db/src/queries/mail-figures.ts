import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** How attempts to hand letters to councils over ended, ever: a result with how often. One that is under way has none yet. */
export const countDeliveryAttempts = (db: Db) =>
  db
    .selectFrom('delivery_attempt')
    .select(({ fn }) => ['result', fn.countAll<number>().as('count')])
    .groupBy('result')
    .orderBy('result')
    .execute();

/** How many letters nobody can know the fate of: first ones by their request, later ones by what its case file says last of them. */
export const uncertainLetters = sql<number>`(
  (select count(*) from foi_request where stage = 'sending' and uncertain)
  + (
    select count(*) from message inner join case_event as doubt on doubt.request_id = message.request_id
    where message.kind = 'follow_up' and message.happened_on is null
      and doubt.event ->> 'type' = 'FollowUpUncertain' and doubt.event ->> 'messageId' = message.id::text
      and not exists (
        select 1 from case_event as after
        where after.request_id = doubt.request_id and after.seq > doubt.seq and after.event ->> 'messageId' = message.id::text
          and after.event ->> 'type' in ('FollowUpSubmitted', 'FollowUpUncertain', 'FollowUpSettled', 'FollowUpFailed', 'FollowUpSent', 'MessageBounced')
      )
  )
)`;

/** How many letters nobody can know the fate of, until a person settles each. */
export const countUncertainLetters = async (db: Db): Promise<number> => (await db.selectNoFrom(uncertainLetters.as('count')).executeTakeFirstOrThrow()).count;

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
