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

/** How many letters nobody can know the fate of, until a person settles each: first ones by their request, later ones by what its case file says last of them. */
export async function countUncertainLetters(db: Db): Promise<number> {
  const first = await db
    .selectFrom('foi_request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('stage', '=', 'sending')
    .where('uncertain', '=', true)
    .executeTakeFirstOrThrow();
  const later = await db
    .selectFrom('message')
    .innerJoin('case_event as doubt', 'doubt.request_id', 'message.request_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('message.kind', '=', 'follow_up')
    .where('message.happened_on', 'is', null)
    .where(sql<boolean>`
      doubt.event ->> 'type' = 'FollowUpUncertain' and doubt.event ->> 'messageId' = message.id::text
      and not exists (
        select 1 from case_event as after
        where after.request_id = doubt.request_id and after.seq > doubt.seq and after.event ->> 'messageId' = message.id::text
          and after.event ->> 'type' in ('FollowUpSubmitted', 'FollowUpUncertain', 'FollowUpSettled', 'FollowUpFailed', 'FollowUpSent', 'MessageBounced')
      )`)
    .executeTakeFirstOrThrow();
  return first.count + later.count;
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
