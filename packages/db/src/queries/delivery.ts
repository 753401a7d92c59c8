import type { MessageId, RequestId } from '@openvalve/domain';
import type { Db } from '../database.ts';

/** The attempt that has no result yet. */
export const findOpenAttempt = (db: Db, messageId: MessageId) =>
  db.selectFrom('delivery_attempt').select(['id', 'opened_at as openedAt']).where('message_id', '=', messageId).where('closed_at', 'is', null).executeTakeFirst();

/** What the mail server said when it last refused a letter of this request; undefined when the last attempt did not fail. */
export async function lastDeliveryFailure(db: Db, requestId: RequestId) {
  const last = await db
    .selectFrom('delivery_attempt')
    .innerJoin('message', 'message.id', 'delivery_attempt.message_id')
    .select([
      'delivery_attempt.id', 'delivery_attempt.message_id as messageId', 'delivery_attempt.result', 'delivery_attempt.server', 'delivery_attempt.said',
      'delivery_attempt.closed_at as at',
    ])
    .where('message.request_id', '=', requestId)
    .where('delivery_attempt.closed_at', 'is not', null)
    .$narrowType<{ at: Date }>()
    .orderBy('delivery_attempt.closed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.result === 'refused' || last?.result === 'temporary' ? last : undefined;
}

/** Every attempt to hand a letter of this request over, oldest first, with what the server said: the proof of sending. */
export const listDeliveryAttempts = (db: Db, requestId: RequestId) =>
  db
    .selectFrom('delivery_attempt')
    .innerJoin('message', 'message.id', 'delivery_attempt.message_id')
    .select([
      'delivery_attempt.message_id as messageId', 'message.mail_message_id as mailMessageId', 'message.to_address as toAddress', 'delivery_attempt.opened_at as openedAt',
      'delivery_attempt.closed_at as closedAt', 'delivery_attempt.result', 'delivery_attempt.server', 'delivery_attempt.said', 'delivery_attempt.raw', 'delivery_attempt.raw_sha256 as rawSha256',
    ])
    .where('message.request_id', '=', requestId)
    .orderBy('delivery_attempt.opened_at')
    .orderBy('delivery_attempt.id')
    .execute();

/** Letters somebody pressed Send on that have not gone, are not in doubt and did not come back: first ones by their request, later ones all that have no day yet. */
export const listLettersNotGone = (db: Db): Promise<{ requestId: RequestId; messageId: MessageId }[]> =>
  db
    .selectFrom('message')
    .innerJoin('foi_request', 'foi_request.id', 'message.request_id')
    .select(['message.request_id as requestId', 'message.id as messageId'])
    .where('message.direction', '=', 'outgoing')
    .where('message.happened_on', 'is', null)
    .where('message.to_address', 'is not', null)
    .where((build) => build.or([build('message.kind', '=', 'follow_up'), build.and([build('foi_request.stage', '=', 'sending'), build('foi_request.uncertain', '=', false)])]))
    .orderBy('message.changed_at')
    .orderBy('message.id')
    .execute();
