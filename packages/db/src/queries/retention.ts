import type { PersonId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import { eraseMails } from './erasing.ts';
import { deleteAbandonedFollowUps } from './follow-up-drafts.ts';

/*
 * What the retention timer removes, rule by rule: each takes the moment before which a thing’s time began, and tells how many
 * rows it removed. None of them names the case file, which the database would refuse anyway.
 */

const counted = ({ numDeletedRows }: { numDeletedRows: bigint }): number => Number(numDeletedRows);

/** Removes sessions that ended before a moment. */
export const deleteEndedSessions = async (trx: Trx, before: Date): Promise<number> =>
  counted(await trx.deleteFrom('session').where('expires_at', '<', before).executeTakeFirstOrThrow());

/** Removes sign-in links that ended before a moment, used or not. */
export const deleteEndedSignInLinks = async (trx: Trx, before: Date): Promise<number> =>
  counted(await trx.deleteFrom('verification').where('expires_at', '<', before).executeTakeFirstOrThrow());

/** Removes invitations that were accepted, taken back or ran out before a moment. */
export const deleteEndedInvitations = async (trx: Trx, before: Date): Promise<number> =>
  counted(await trx.deleteFrom('invitation').where(sql<boolean>`coalesce(accepted_at, revoked_at, expires_at) < ${before}`).executeTakeFirstOrThrow());

/** Removes the Outbox’s copies of mail to our own people. Letters to councils stay. */
export const deleteMailToTheTeam = async (trx: Trx, before: Date): Promise<number> =>
  counted(await trx.deleteFrom('caught_mail').where('purpose', '!=', 'council').where('caught_at', '<', before).executeTakeFirstOrThrow());

/** Empties first letters no council ever received, whose request ended before a moment, and removes later ones nobody touched since. A later draft does not begin with them. */
export async function emptyAbandonedDrafts(trx: Trx, before: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set({ subject: '', body: '', campaign_body: null, asked: null, version: 1 })
    .where('direction', '=', 'outgoing')
    .where('body', '!=', '')
    .where('request_id', 'in', (build) =>
      build
        .selectFrom('foi_request')
        .select('foi_request.id')
        .where('foi_request.stage', '=', 'withdrawn')
        .where('foi_request.received_on', 'is', null)
        .where('foi_request.changed_at', '<', before),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows) + (await deleteAbandonedFollowUps(trx, before));
}

/** Empties mail that a person set aside before a moment; that one came stays, and why it was set aside. The bytes go as files nobody names. */
export async function emptyMailSetAside(trx: Trx, { before, at }: { before: Date; at: Date }): Promise<number> {
  const old = await trx.selectFrom('incoming_mail').select('id').where('state', '=', 'set_aside').where('erased_at', 'is', null).where('decided_at', '<', before).orderBy('id').forUpdate().execute();
  await eraseMails(trx, { mailIds: old.map(({ id }) => id), at });
  return old.length;
}

/** What stands in the place of a name that was erased. */
export const erasedName = 'A volunteer who left';

/** Erases name, address and choices of everyone who left before a moment; their id stays, for the case file. */
export async function eraseThoseWhoLeft(trx: Trx, { before, at }: { before: Date; at: Date }): Promise<number> {
  const gone = await trx.selectFrom('person').select(['id', 'email']).where('left_at', '<', before).where('erased_at', 'is', null).forUpdate().execute();
  if (gone.length > 0) await erase(trx, gone, at);
  return gone.length;
}

/** Erases one person who has left, however lately. False when there is nobody of this id who left and is not erased. */
export async function erasePerson(trx: Trx, { personId, at }: { personId: PersonId; at: Date }): Promise<boolean> {
  const gone = await trx.selectFrom('person').select(['id', 'email']).where('id', '=', personId).where('left_at', 'is not', null).where('erased_at', 'is', null).forUpdate().execute();
  if (gone.length > 0) await erase(trx, gone, at);
  return gone.length > 0;
}

async function erase(trx: Trx, gone: readonly { id: PersonId; email: string }[], at: Date): Promise<void> {
  const ids = gone.map(({ id }) => id);
  await trx.deleteFrom('session').where('user_id', 'in', ids).execute();
  await trx.deleteFrom('account').where('user_id', 'in', ids).execute();
  await trx.deleteFrom('invitation').where((build) => build.or([build('accepted_by', 'in', ids), build('email', 'in', gone.map(({ email }) => email))])).execute();
  await trx
    .updateTable('person')
    .set({
      name: erasedName,
      real_name: null,
      email: sql<string>`'erased-' || id || '@erased.invalid'`,
      email_verified: false,
      image: null,
      named_publicly: false,
      consent_to_follow_ups: false,
      consent_to_follow_ups_at: null,
      remind: 'daily',
      remind_hour: 8,
      remind_weekday: 1,
      reminders_off_at: null,
      mail_bounced_at: null,
      erased_at: at,
      updated_at: at,
    })
    .where('id', 'in', ids)
    .execute();
}

/** Removes what the audit log says of before a moment. */
export const deleteOldActions = async (trx: Trx, before: Date): Promise<number> =>
  counted(await trx.deleteFrom('action_log').where('at', '<', before).executeTakeFirstOrThrow());
