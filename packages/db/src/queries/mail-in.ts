import type { IncomingMailId, PersonId, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import type { AuthenticationOnRecord, BounceOnRecord, IncomingMailTable } from '../tables/mail-in.ts';

/** A mail as it came, before anything read it. `arrivedAt`: when the server that receives for us had it. */
export type NewMail = {
  readonly sha256: string;
  readonly size: number;
  readonly cameThrough: IncomingMailTable['came_through'];
  readonly arrivedAt: Date;
  /** Only where we received it ourselves. */
  readonly envelope?: { readonly from: string; readonly to: readonly string[] };
  /** Where a person put it on a request by hand. */
  readonly forRequest?: RequestId;
  readonly broughtBy?: PersonId;
  readonly at: Date;
};

/** Puts a mail on record by its bytes, once: `again` says that it was there already. Its file has to be on record first. */
export async function insertIncomingMail(trx: Trx, mail: NewMail): Promise<{ id: IncomingMailId; again: boolean }> {
  const inserted = await trx
    .insertInto('incoming_mail')
    .values({
      sha256: mail.sha256,
      size: mail.size,
      came_through: mail.cameThrough,
      arrived_at: mail.arrivedAt,
      envelope_from: mail.envelope?.from ?? null,
      envelope_to: [...(mail.envelope?.to ?? [])],
      for_request: mail.forRequest ?? null,
      brought_by: mail.broughtBy ?? null,
      stored_at: mail.at,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return { id: inserted.id, again: false };
  const { id } = await trx.selectFrom('incoming_mail').select('id').where('sha256', '=', mail.sha256).executeTakeFirstOrThrow();
  return { id, again: true };
}

const columns = [
  'id', 'sha256', 'size', 'came_through as cameThrough', 'arrived_at as arrivedAt', 'envelope_from as envelopeFrom', 'envelope_to as envelopeTo', 'state',
  'held_why as heldWhy', 'guesses', 'kind', 'mail_message_id as mailMessageId', 'from_name as fromName', 'from_address as fromAddress', 'subject', 'sent_at as sentAt',
  'text_start as textStart', 'content_sha256 as contentSha256', 'copy_of as copyOf', 'for_request as forRequest', 'brought_by as broughtBy', 'stored_at as storedAt',
  'bounce', 'authentication', 'warnings', 'decided_by as decidedBy', 'decided_at as decidedAt', 'set_aside_why as setAsideWhy',
] as const;

/** One mail; undefined when there is none of this id. */
export const findIncomingMail = (db: Db, mailId: IncomingMailId) => db.selectFrom('incoming_mail').select(columns).where('id', '=', mailId).executeTakeFirst();

/** The same, held until the transaction ends: of two who file it, the second sees what the first did. */
export const lockIncomingMail = (trx: Trx, mailId: IncomingMailId) =>
  trx.selectFrom('incoming_mail').select(columns).where('id', '=', mailId).forUpdate().executeTakeFirst();

/** What reading made of a mail. */
export type ReadMail = {
  readonly mailId: IncomingMailId;
  readonly kind: IncomingMailTable['kind'];
  readonly mailMessageId: string | null;
  readonly fromName: string | null;
  readonly fromAddress: string | null;
  readonly subject: string;
  readonly sentAt: Date | null;
  readonly textStart: string;
  /** What the mail says, without the marks of its way. Null where it could not be read. */
  readonly contentSha256: string | null;
  readonly hasHtml: boolean;
  readonly bounce: BounceOnRecord | null;
  readonly authentication: AuthenticationOnRecord | null;
  readonly warnings: readonly string[];
  /** It is on its requests as well, where the program knew them: as `markMailFiled` says it. */
  readonly filed?: boolean;
  readonly at: Date;
};

/** Writes what reading made of a mail beside it. Where it is held goes by `holdMail`. */
export async function noteMailRead(trx: Trx, mail: ReadMail): Promise<void> {
  await trx
    .updateTable('incoming_mail')
    .set({
      kind: mail.kind,
      mail_message_id: mail.mailMessageId,
      from_name: mail.fromName,
      from_address: mail.fromAddress,
      subject: mail.subject,
      sent_at: mail.sentAt,
      text_start: mail.textStart,
      content_sha256: mail.contentSha256,
      has_html: mail.hasHtml,
      bounce: mail.bounce && JSON.stringify(mail.bounce),
      authentication: mail.authentication && JSON.stringify(mail.authentication),
      warnings: [...mail.warnings],
      read_at: mail.at,
      ...(mail.filed ? { state: 'filed', held_why: null, set_aside_why: null, decided_by: null, decided_at: null } as const : {}),
    })
    .where('id', '=', mail.mailId)
    .execute();
}

/** Holds a Message-ID until the transaction ends: of two mails that carry it, the second sees what became of the first. */
export async function lockMailMessageId(trx: Trx, mailMessageId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${mailMessageId}`}, 0))`.execute(trx);
}

/** Other mail with the same Message-ID and other bytes, the oldest first. */
export const listMailOfMessageId = (db: Db, mailMessageId: string, except: IncomingMailId): Promise<{ id: IncomingMailId; state: 'unread' | 'filed' | 'held' | 'set_aside'; contentSha256: string | null; copyOf: IncomingMailId | null }[]> =>
  db.selectFrom('incoming_mail').select(['id', 'state', 'content_sha256 as contentSha256', 'copy_of as copyOf']).where('mail_message_id', '=', mailMessageId).where('id', '!=', except).orderBy('arrived_at').orderBy('id').execute();

/** Notes that a mail came before, by another way: what it says is on record already. */
export async function noteCopyOf(trx: Trx, { mailId, copyOf }: { mailId: IncomingMailId; copyOf: IncomingMailId }): Promise<void> {
  await trx.updateTable('incoming_mail').set({ copy_of: copyOf }).where('id', '=', mailId).execute();
}

/** Mail that was stored and not read yet, the oldest first: to be read again where the program stopped in between. */
export const listUnreadMail = (db: Db, before: Date): Promise<{ id: IncomingMailId }[]> =>
  db.selectFrom('incoming_mail').select('id').where('state', '=', 'unread').where('stored_at', '<', before).orderBy('arrived_at').orderBy('id').execute();

/** Where reading a mailbox stopped; undefined for one that was never read. */
export const findMailboxPlace = (db: Db, mailbox: string) =>
  db.selectFrom('mailbox_place').select(['uid_validity as uidValidity', 'last_uid as lastUid', 'read_at as readAt']).where('mailbox', '=', mailbox).executeTakeFirst();

/** Notes how far a mailbox is stored. In the transaction that put its mail on record. */
export async function setMailboxPlace(trx: Trx, place: { mailbox: string; uidValidity: number; lastUid: number; at: Date }): Promise<void> {
  await trx
    .insertInto('mailbox_place')
    .values({ mailbox: place.mailbox, uid_validity: place.uidValidity, last_uid: place.lastUid, read_at: place.at })
    .onConflict((conflict) => conflict.column('mailbox').doUpdateSet({ uid_validity: place.uidValidity, last_uid: place.lastUid, read_at: place.at }))
    .execute();
}

/** Notes that somebody looked into a mailbox, whether there was mail or not. One that was never read is at its beginning. */
export async function noteMailboxLooked(db: Db, { mailbox, at }: { mailbox: string; at: Date }): Promise<void> {
  await db
    .insertInto('mailbox_place')
    .values({ mailbox, uid_validity: 0, last_uid: 0, read_at: at })
    .onConflict((conflict) => conflict.column('mailbox').doUpdateSet({ read_at: at }))
    .execute();
}

/** When a mailbox was last looked into, of several the one longest ago; undefined where none is read. */
export const mailboxLookedAt = async (db: Db): Promise<Date | undefined> =>
  (await db.selectFrom('mailbox_place').select('read_at as at').orderBy('read_at').limit(1).executeTakeFirst())?.at;

/** How much mail came, by where it is now. */
export const countMailByState = (db: Db): Promise<{ state: 'unread' | 'filed' | 'held' | 'set_aside'; count: number }[]> =>
  db
    .selectFrom('incoming_mail')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .orderBy('state')
    .execute();
