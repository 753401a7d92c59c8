import { addDays, type IsoDate, type PersonId, type RequestId, type SayingKey, type SayingKind } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** Requests whose last lawful day is behind us, by the later reading, and not yet noted as passed, however long ago it passed. */
export const requestsPastDeadline = (db: Db, today: IsoDate): Promise<{ requestId: RequestId }[]> =>
  db
    .selectFrom('foi_request')
    .select('id as requestId')
    .where('stage', '=', 'awaiting_response')
    .where('overdue_after', '<', today)
    .where('deadline_noted', '=', false)
    .orderBy('overdue_after')
    .orderBy('id')
    .execute();

const reachable = (db: Db) =>
  db
    .selectFrom('person')
    .leftJoin('reminder_mail as waiting', (join) => join.onRef('waiting.person_id', '=', 'person.id').on('waiting.ended_at', 'is', null))
    .select([
      'person.id', 'person.roles', 'person.remind', 'person.remind_hour as hour', 'person.remind_weekday as weekday',
      'person.reminders_considered_on as consideredOn', 'person.created_at as joinedAt', 'waiting.id as waitingId', 'waiting.day as waitingDay',
    ])
    .where('person.left_at', 'is', null)
    .where('person.reminders_off_at', 'is', null)
    .where('person.mail_bounced_at', 'is', null);

/** Everyone who wants reminders and can have them, with the mail of theirs that has not gone yet. */
export const listPeopleToRemind = (db: Db) => reachable(db).orderBy('person.id').execute();

/** One of them, held until the transaction ends so that two workers do not both look for what to say. Undefined when they want none any more. */
export const lockPersonToRemind = (trx: Trx, personId: PersonId) =>
  reachable(trx).where('person.id', '=', personId).forNoKeyUpdate('person').executeTakeFirst();

/** Longer than forty working days can be: until then a review may be asked for. */
const reviewsAreAskedWithinDays = 100;

/**
 * Requests there may be something to say of: a person's own and, for a coordinator, also the overdue ones of others and those
 * whose applicant left. Not those that are over: withdrawn, or answered in full with nothing asked since, or answered so long
 * ago that no time of ours runs any more.
 */
export const listRequestsToMention = (db: Db, { personId, coordinates, today }: { personId: PersonId; coordinates: boolean; today: IsoDate }) =>
  mentionable(db)
    .where((build) =>
      coordinates
        ? build.or([build('foi_request.applicant_id', '=', personId), build('foi_request.overdue_after', '<', today), build('person.left_at', 'is not', null)])
        : build('foi_request.applicant_id', '=', personId),
    )
    .where('foi_request.stage', '!=', 'withdrawn')
    .where((build) =>
      build.or([
        build('foi_request.stage', '!=', 'answered'),
        build('foi_request.aftermath', 'is not', null),
        build.and([build('foi_request.outcome', '!=', 'disclosed_in_full'), build('foi_request.answered_on', '>=', addDays(today, -reviewsAreAskedWithinDays))]),
      ]),
    )
    .orderBy('foi_request.id')
    .execute();

/** Some requests again, whatever became of them, with the names a mail about them needs. */
export const findRequestsToMention = (db: Db, requestIds: readonly RequestId[]) =>
  requestIds.length === 0 ? Promise.resolve([]) : mentionable(db).where('foi_request.id', 'in', requestIds).orderBy('foi_request.id').execute();

const mentionable = (db: Db) =>
  db
    .selectFrom('foi_request')
    .innerJoin('council', 'council.slug', 'foi_request.council_slug')
    .innerJoin('campaign', 'campaign.id', 'foi_request.campaign_id')
    .innerJoin('person', 'person.id', 'foi_request.applicant_id')
    .leftJoin('claim', (join) => join.onRef('claim.request_id', '=', 'foi_request.id').on('claim.ended_at', 'is', null))
    .select([
      'foi_request.id as requestId', 'foi_request.applicant_id as applicantId', 'foi_request.council_slug as councilSlug', 'council.name as councilName',
      'campaign.stage as campaignStage', 'person.left_at as applicantLeftAt', 'claim.expires_at as claimUntil',
      sql<string>`coalesce(person.real_name, person.name)`.as('applicantName'),
    ]);

/** What a person was told of some requests, or no longer has to be told because something more urgent took its place. */
export const listNotices = (db: Db, { personId, requestIds }: { personId: PersonId; requestIds: readonly RequestId[] }): Promise<(SayingKey & { requestId: RequestId })[]> =>
  requestIds.length === 0
    ? Promise.resolve([])
    : db.selectFrom('notice_sent').select(['request_id as requestId', 'kind', 'about']).where('person_id', '=', personId).where('request_id', 'in', requestIds).execute();

export type NewNotice = SayingKey & { readonly requestId: RequestId; readonly mailId: string | null; readonly overtakenBy?: SayingKind };

/** Notes what is said to a person; gives the ones that were not noted before. A thing noted already stays as it was. */
export async function insertNotices(trx: Trx, { personId, notices, at }: { personId: PersonId; notices: readonly NewNotice[]; at: Date }): Promise<(SayingKey & { requestId: RequestId })[]> {
  if (notices.length === 0) return [];
  return trx
    .insertInto('notice_sent')
    .values(
      notices.map(({ requestId, kind, about, mailId, overtakenBy }) => ({
        person_id: personId, request_id: requestId, kind, about, mail_id: mailId, overtaken_by: overtakenBy ?? null, noted_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'request_id', 'kind', 'about']).doNothing())
    .returning(['request_id as requestId', 'kind', 'about'])
    .execute();
}

/** What a mail says, or would say. */
export const listNoticesOfMail = (db: Db, mailId: string): Promise<(SayingKey & { requestId: RequestId })[]> =>
  db.selectFrom('notice_sent').select(['request_id as requestId', 'kind', 'about']).where('mail_id', '=', mailId).execute();

/** Takes back what a mail did not say after all: it may become true again, and is then to be said. */
export async function releaseNotice(trx: Trx, notice: SayingKey & { mailId: string; requestId: RequestId }): Promise<void> {
  await trx
    .deleteFrom('notice_sent')
    .where('mail_id', '=', notice.mailId)
    .where('request_id', '=', notice.requestId)
    .where('kind', '=', notice.kind)
    .where('about', '=', notice.about)
    .execute();
}

/** Takes back everything a mail that did not go would have said. */
export async function releaseNoticesOfMail(trx: Trx, mailId: string): Promise<void> {
  await trx.deleteFrom('notice_sent').where('mail_id', '=', mailId).execute();
}

/** A person's mail of a day; null when they had one that day, or have one that has not gone. */
export async function insertReminderMail(trx: Trx, mail: { personId: PersonId; day: IsoDate; at: Date }): Promise<{ id: string } | null> {
  const made = await trx
    .insertInto('reminder_mail')
    .values({ person_id: mail.personId, day: mail.day, made_at: mail.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made ?? null;
}

/** A mail that has not gone yet, held until the transaction ends, with whom it is for. Undefined when it has gone or was dropped. */
export const lockWaitingMail = (trx: Trx, mailId: string) =>
  trx
    .selectFrom('reminder_mail')
    .innerJoin('person', 'person.id', 'reminder_mail.person_id')
    .select([
      'reminder_mail.id', 'reminder_mail.day', 'reminder_mail.handing_over_at as handingOverAt', 'reminder_mail.subject', 'reminder_mail.body', 'person.id as personId',
      'person.email', 'person.roles', 'person.left_at as leftAt', 'person.reminders_off_at as offAt', 'person.mail_bounced_at as bouncedAt',
      sql<string>`coalesce(person.real_name, person.name)`.as('personName'),
    ])
    .where('reminder_mail.id', '=', mailId)
    .where('reminder_mail.ended_at', 'is', null)
    .forNoKeyUpdate('reminder_mail')
    .executeTakeFirst();

/** Lets a mail that has not gone go on another day. */
export async function moveReminderMail(trx: Trx, { mailId, day }: { mailId: string; day: IsoDate }): Promise<void> {
  await trx.updateTable('reminder_mail').set({ day }).where('id', '=', mailId).where('ended_at', 'is', null).execute();
}

/** Fixes the words of a mail before it is handed over; null lets them be made anew, because it is known not to have gone. */
export async function fixReminderWords(trx: Trx, { mailId, words }: { mailId: string; words: { subject: string; text: string; at: Date } | null }): Promise<void> {
  await trx
    .updateTable('reminder_mail')
    .set({ handing_over_at: words?.at ?? null, subject: words?.subject ?? null, body: words?.text ?? null })
    .where('id', '=', mailId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Writes what became of a mail, and forgets its words; false when that was written before. */
export async function endReminderMail(trx: Trx, mail: { mailId: string; result: 'accepted' | 'refused' | 'nothing_left' | 'unwanted'; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reminder_mail')
    .set({ ended_at: mail.at, result: mail.result, subject: null, body: null })
    .where('id', '=', mail.mailId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes that there was looked, on this day, for something to say to a person. */
export async function noteConsidered(trx: Trx, { personId, day }: { personId: PersonId; day: IsoDate }): Promise<void> {
  await trx.updateTable('person').set({ reminders_considered_on: day }).where('id', '=', personId).execute();
}

/** When a person wants reminders, and whether they can have them. */
export const findReminderPreferences = (db: Db, personId: PersonId) =>
  db
    .selectFrom('person')
    .select(['remind', 'remind_hour as hour', 'remind_weekday as weekday', 'reminders_off_at as offAt', 'mail_bounced_at as bouncedAt', 'left_at as leftAt'])
    .where('id', '=', personId)
    .executeTakeFirst();

/** Sets when a person wants reminders. Asking for them makes a new attempt where mail came back. */
export async function setReminderPreferences(
  trx: Trx,
  { personId, remind, hour, weekday, on, at }: { personId: PersonId; remind: 'daily' | 'weekly'; hour: number; weekday: number; on: boolean; at: Date },
): Promise<void> {
  await trx
    .updateTable('person')
    .set((build) => ({
      remind, remind_hour: hour, remind_weekday: weekday, updated_at: at,
      ...(on ? { reminders_off_at: null, mail_bounced_at: null } : { reminders_off_at: build.fn.coalesce('reminders_off_at', build.val(at)) }),
    }))
    .where('id', '=', personId)
    .execute();
}

/** Stops a person's reminders; false when they were off already, or there is no such person. */
export async function turnRemindersOff(trx: Trx, { personId, at }: { personId: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({ reminders_off_at: at, updated_at: at })
    .where('id', '=', personId)
    .where('reminders_off_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes that mail to a person came back; false when it was known. */
export async function markMailBounced(trx: Trx, { personId, at }: { personId: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('person')
    .set({ mail_bounced_at: at })
    .where('id', '=', personId)
    .where('mail_bounced_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Those who look after the campaigns: coordinators, or the admins where there is none. Nobody who left. */
export async function listCoordinators(db: Db): Promise<{ id: PersonId }[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'roles'])
    .where('left_at', 'is', null)
    .where(sql<boolean>`roles && '{coordinator,admin}'::text[]`)
    .orderBy('id')
    .execute();
  const coordinators = people.filter(({ roles }) => roles.includes('coordinator'));
  return (coordinators.length > 0 ? coordinators : people).map(({ id }) => ({ id }));
}

/** Mails that wait to go on a day: their jobs are called again each hour, so that nothing waits long after a mail server is back. */
export const listMailsWaitingFor = (db: Db, day: IsoDate): Promise<{ id: string }[]> =>
  db.selectFrom('reminder_mail').select('id').where('ended_at', 'is', null).where((build) => build.or([build('day', '=', day), build('handing_over_at', 'is not', null)])).execute();
