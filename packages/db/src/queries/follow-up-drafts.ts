import type { MessageId, PersonId } from '@openvalve/domain';
import type { Trx } from '../database.ts';

/** Removes a letter after the first that was begun and never handed over; false when it was, or is none. */
export async function deleteFollowUpDraft(trx: Trx, messageId: MessageId): Promise<boolean> {
  const { numDeletedRows } = await unsent(trx).where('id', '=', messageId).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Removes letters after the first that were begun, never handed over, and not touched since a moment; tells how many. */
export async function deleteAbandonedFollowUps(trx: Trx, before: Date): Promise<number> {
  const { numDeletedRows } = await unsent(trx).where('changed_at', '<', before).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Removes letters after the first that were begun on a person's requests and never handed over; tells how many. Without their name none could go. */
export async function deleteUnsentFollowUpsOf(trx: Trx, personId: PersonId): Promise<number> {
  const { numDeletedRows } = await unsent(trx)
    .where('request_id', 'in', (build) => build.selectFrom('foi_request').select('foi_request.id').where('applicant_id', '=', personId))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Only a letter somebody pressed Send on has a Message-ID, and only one that went has a day. No case file names the others. */
const unsent = (trx: Trx) =>
  trx.deleteFrom('message').where('direction', '=', 'outgoing').where('kind', '=', 'follow_up').where('mail_message_id', 'is', null).where('happened_on', 'is', null);
