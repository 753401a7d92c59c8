import { liveStages, type RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db } from '../database.ts';

/*
 * What placing a mail asks. Each question is about the mail's own words, and answered by an index: it costs the same in a
 * campaign of a hundred requests and of ten thousand.
 */

/** What in a mail may say where it belongs. References are in capitals; the sender's domains the longest first. */
export type MailClues = { readonly shortIds: readonly string[]; readonly mailMessageIds: readonly string[]; readonly references: readonly string[]; readonly senderDomains: readonly string[] };

const anyOf = (values: readonly string[]) => sql<string>`any(${[...values]}::text[])`;
const shortId = sql<string>`substr(replace(foi_request.id::text, '-', ''), 1, 12)`;
const reference = sql<string>`upper(btrim(message.council_reference))`;

/** The most requests a mail is held against: more than a person would look through. */
const mostByDomain = 10;

/** The requests a mail's clues turn up, with the Message-ID of a letter of ours where that was the clue. */
export async function findRequestsOfClues(db: Db, { shortIds, mailMessageIds, references, senderDomains }: MailClues): Promise<{ requestId: RequestId; mailMessageId: string | null }[]> {
  const [certain, byReference, byDomain] = await Promise.all([
    shortIds.length + mailMessageIds.length === 0 ? [] : ofAddressesAndLetters(db, shortIds, mailMessageIds),
    references.length === 0
      ? []
      : db.selectFrom('message').select('request_id as requestId').distinct().where('council_reference', 'is not', null).where(reference, '=', anyOf(references)).limit(50).execute(),
    senderDomains.length === 0 ? [] : ofCouncilsAt(db, senderDomains),
  ]);
  return [...certain, ...[...byReference, ...byDomain].map(({ requestId }) => ({ requestId, mailMessageId: null }))];
}

const ofAddressesAndLetters = (db: Db, shortIds: readonly string[], mailMessageIds: readonly string[]): Promise<{ requestId: RequestId; mailMessageId: string | null }[]> =>
  db
    .selectFrom('foi_request')
    .select(['foi_request.id as requestId', sql<string | null>`null::text`.as('mailMessageId')])
    .where(shortId, '=', anyOf(shortIds))
    .unionAll(db.selectFrom('message').select(['request_id as requestId', 'mail_message_id as mailMessageId']).where('direction', '=', 'outgoing').where('mail_message_id', '=', anyOf(mailMessageIds)))
    .execute();

/** Of the councils at these domains, and of those that a body there answers for: the requests that wait for them, the latest changed first. */
const ofCouncilsAt = (db: Db, domains: readonly string[]): Promise<{ requestId: RequestId }[]> =>
  db
    .selectFrom('council')
    .innerJoin('answering_body', 'answering_body.slug', 'council.answered_by')
    .innerJoinLateral(
      (build) => build.selectFrom('foi_request').select(['id', 'changed_at']).whereRef('council_slug', '=', 'council.slug').where('stage', 'in', liveStages).orderBy('changed_at', 'desc').limit(mostByDomain).as('waiting'),
      (join) => join.onTrue(),
    )
    .select('waiting.id as requestId')
    .where((where) => where.or([where('council.website_domain', '=', anyOf(domains)), where('answering_body.domain', '=', anyOf(domains))]))
    .orderBy('waiting.changed_at', 'desc')
    .limit(mostByDomain)
    .execute();

/** What placing has to know of some requests: who may write about each, and what it is called. */
export const placingFacts = (db: Db, requestIds: readonly RequestId[]) =>
  requestIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('foi_request')
        .innerJoin('council', 'council.slug', 'foi_request.council_slug')
        .innerJoin('answering_body', 'answering_body.slug', 'foi_request.answering_body')
        .select([
          'foi_request.id as requestId', 'foi_request.stage', 'council.website_domain as councilDomain', 'answering_body.domain as answeringDomain',
          // Every address that was good enough to write to, in use or not any more; and senders a person accepted on this request.
          sql<string[]>`array(
            select value from council_address as known where known.council_slug = foi_request.council_slug and known.kind = 'email'
              and (known.confirmed_at is not null or known.checked_at is not null or known.confidence in ('high', 'medium'))
            union
            select from_address from message where message.request_id = foi_request.id and message.sender_accepted_at is not null and message.from_address is not null
            union
            select to_address from message where message.request_id = foi_request.id and message.direction = 'outgoing' and message.happened_on is not null and message.to_address is not null
          )`.as('councilAddresses'),
          sql<string[]>`array(select distinct council_reference from message where message.request_id = foi_request.id and message.council_reference is not null)`.as('references'),
        ])
        .where('foi_request.id', '=', sql<RequestId>`any(${[...requestIds]}::uuid[])`)
        .orderBy('foi_request.id')
        .execute();

/** Letters of a request that went or are on their way, the latest first: what a report of non-delivery may be about. */
export const listLettersThatWent = (db: Db, requestId: RequestId) =>
  db
    .selectFrom('message')
    .select(['id', 'mail_message_id as mailMessageId', 'to_address as toAddress', 'happened_on as happenedOn', 'changed_at as changedAt'])
    .where('request_id', '=', requestId)
    .where('direction', '=', 'outgoing')
    .where('mail_message_id', 'is not', null)
    .where('to_address', 'is not', null)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();

/** Which of these requests a mail with this Message-ID is filed on already, by another copy of it or itself. */
export const listRequestsHaving = async (db: Db, { mailMessageId, requestIds }: { mailMessageId: string; requestIds: readonly RequestId[] }): Promise<RequestId[]> =>
  requestIds.length === 0
    ? []
    : (
        await db
          .selectFrom('message')
          .select('request_id as requestId')
          .distinct()
          .where('request_id', '=', sql<RequestId>`any(${[...requestIds]}::uuid[])`)
          .where('direction', '=', 'incoming')
          .where('mail_message_id', '=', mailMessageId)
          .execute()
      ).map(({ requestId }) => requestId);
