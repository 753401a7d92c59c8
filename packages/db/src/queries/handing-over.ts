import { FoiRequestEvent, type IsoDate, type MessageId, type RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import type { CaseEntry } from './case-file.ts';

/*
 * What handing letters over asks, for several at a time: one question for all that are about to go, one that opens their attempts,
 * and one each for what became of them.
 */

const ids = (values: readonly string[]) => sql<string>`${[...values]}::uuid[]`;

/** A letter somebody pressed Send on, with everything that decides whether it still goes. `isOpen`: an attempt has no result yet. */
export type LetterToGo = Awaited<ReturnType<typeof readLettersToGo>>[number];

/** Letters as they were when Send was pressed, each with the case file of its request, oldest entry first. */
export async function readLettersToGo(db: Db, messageIds: readonly MessageId[]) {
  const letters = await db
    .selectFrom('message')
    .select([
      'id as messageId', 'request_id as requestId', 'kind', 'mail_message_id as mailMessageId', 'from_name as fromName', 'from_address as fromAddress', 'to_address as toAddress', 'subject', 'body',
      sql<boolean>`exists (select from delivery_attempt where message_id = message.id and closed_at is null)`.as('isOpen'),
      sql<{ seq: number; event: unknown; actor: string; at: string }[]>`(
        select coalesce(json_agg(json_build_object('seq', seq, 'event', event, 'actor', actor, 'at', recorded_at) order by seq), '[]') from case_event where request_id = message.request_id
      )`.as('caseFile'),
    ])
    .where('id', '=', sql<MessageId>`any(${ids(messageIds)})`)
    .execute();
  return letters.map(({ caseFile, ...letter }) => ({ ...letter, caseFile: caseFile.map(({ event, at, ...entry }): CaseEntry => ({ ...entry, event: FoiRequestEvent.parse(event), at: new Date(at) })) }));
}

/** `version`: how many entries the request's case file had when it was looked at. `raw`: what is handed over, byte for byte. */
export type AttemptToOpen = { readonly messageId: MessageId; readonly requestId: RequestId; readonly version: number; readonly raw: Uint8Array };

/**
 * Opens the one attempt to hand each of these letters over, unless one is open, or anything has happened to its request since it
 * was looked at: it is left out then, and nothing of it may go. To be committed before any of a letter's text goes.
 */
export async function openDeliveryAttempts(trx: Trx, letters: readonly AttemptToOpen[], at: Date): Promise<{ id: string; messageId: MessageId }[]> {
  const raws = sql`${letters.map(({ raw }) => Buffer.from(raw))}::bytea[]`;
  const { rows } = await sql<{ id: string; messageId: MessageId }>`
    with held as (
      select id, version from foi_request where id = any(${ids(letters.map(({ requestId }) => requestId))}) order by id for no key update
    )
    insert into delivery_attempt (message_id, opened_at, raw)
    select letter.message_id, ${at}::timestamptz, letter.raw
    from unnest(${ids(letters.map(({ messageId }) => messageId))}, ${ids(letters.map(({ requestId }) => requestId))}, ${letters.map(({ version }) => version)}::int[], ${raws}) as letter (message_id, request_id, version, raw)
    join held on held.id = letter.request_id and held.version = letter.version
    on conflict (message_id) where closed_at is null do nothing
    returning id, message_id as "messageId"`.execute(trx);
  return rows;
}

/** How an attempt ended. */
export type AttemptEnd = { readonly result: 'accepted' | 'refused' | 'temporary' | 'uncertain'; readonly server: string | null; readonly said: string | null };

/** Writes how attempts ended; of one that had ended before, nothing. */
export async function closeDeliveryAttempts(trx: Trx, ended: readonly (AttemptEnd & { readonly id: string })[], at: Date): Promise<void> {
  if (ended.length === 0) return;
  await sql`
    update delivery_attempt as attempt set closed_at = ${at}::timestamptz, result = ended.result, server = ended.server, said = ended.said
    from unnest(${ids(ended.map(({ id }) => id))}, ${ended.map(({ result }) => result)}::text[], ${ended.map(({ server }) => server)}::text[], ${ended.map(({ said }) => said)}::text[]) as ended (id, result, server, said)
    where attempt.id = ended.id and attempt.closed_at is null`.execute(trx);
}

/** Writes down attempts that ended before any text went: the mail server, or we, would not have the letter. */
export async function insertEndedAttempts(trx: Trx, ended: readonly (AttemptEnd & { readonly id: string; readonly messageId: MessageId; readonly raw: Uint8Array | null })[], at: Date): Promise<void> {
  if (ended.length === 0) return;
  await trx
    .insertInto('delivery_attempt')
    .values(ended.map(({ id, messageId, raw, result, server, said }) => ({ id, message_id: messageId, opened_at: at, closed_at: at, result, server, said, raw: raw && Buffer.from(raw) })))
    .execute();
}

/** Writes beside letters that they went, on which day, and what took them. */
export async function setLettersHandedOver(trx: Trx, letters: readonly { readonly messageId: MessageId; readonly happenedOn: IsoDate; readonly handedTo: string }[], at: Date): Promise<void> {
  if (letters.length === 0) return;
  await sql`
    update message set happened_on = gone.happened_on, handed_to = gone.handed_to, changed_at = ${at}::timestamptz
    from unnest(${ids(letters.map(({ messageId }) => messageId))}, ${letters.map(({ happenedOn }) => happenedOn)}::date[], ${letters.map(({ handedTo }) => handedTo)}::text[]) as gone (id, happened_on, handed_to)
    where message.id = gone.id`.execute(trx);
}
