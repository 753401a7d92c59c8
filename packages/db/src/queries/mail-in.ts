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
  readonly envelope?: { readonly from: string; readonly to: readonly string[] } | undefined;
  /** Where a person put it on a request by hand. */
  readonly forRequest?: RequestId | undefined;
  readonly broughtBy?: PersonId | undefined;
  readonly at: Date;
};

/** Puts mails on record by their bytes, each once: `again` says that it was there already. Their files have to be on record first. */
export async function insertIncomingMails(trx: Trx, mails: readonly NewMail[]): Promise<{ id: IncomingMailId; again: boolean }[]> {
  if (mails.length === 0) return [];
  const inserted = await trx
    .insertInto('incoming_mail')
    .values(
      mails.map((mail) => ({
        sha256: mail.sha256,
        size: mail.size,
        came_through: mail.cameThrough,
        arrived_at: mail.arrivedAt,
        envelope_from: mail.envelope?.from ?? null,
        envelope_to: [...(mail.envelope?.to ?? [])],
        for_request: mail.forRequest ?? null,
        brought_by: mail.broughtBy ?? null,
        stored_at: mail.at,
      })),
    )
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning(['id', 'sha256'])
    .execute();
  const ids = new Map(inserted.map(({ id, sha256 }) => [sha256, id]));
  const known = mails.map(({ sha256 }) => sha256).filter((sha256) => !ids.has(sha256));
  const before = known.length === 0 ? [] : await trx.selectFrom('incoming_mail').select(['id', 'sha256']).where('sha256', '=', sql<string>`any(${known}::text[])`).execute();
  const all = new Map([...ids, ...before.map(({ id, sha256 }) => [sha256, id] as const)]);
  return mails.map(({ sha256 }, at) => {
    const id = all.get(sha256);
    if (id === undefined) throw new Error(`The mail ${sha256} is neither new nor on record.`);
    return { id, again: !ids.has(sha256) || mails.findIndex((each) => each.sha256 === sha256) < at };
  });
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

/**
 * Claims mail that waits to be read until the transaction ends, what came first before the rest; what another claimed is passed over.
 * Not mail that is larger than `largest`, nor what is read by itself.
 */
export const claimUnreadMail = (trx: Trx, { most, largest, except }: { most: number; largest: number; except: readonly IncomingMailId[] }) =>
  trx
    .selectFrom('incoming_mail')
    .select(columns)
    .where('state', '=', 'unread')
    .where('size', '<=', largest)
    .where('id', '!=', sql<IncomingMailId>`all(${[...except]}::uuid[])`)
    .orderBy('arrived_at')
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();

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
  /** It is on its requests as well, where the program knew them. Where it is held goes by `holdMail`. */
  readonly filed: boolean;
  readonly at: Date;
};

/** Writes what reading made of mails beside them. Those that were unread, and stay so unless they are filed or held. */
export async function noteMailsRead(trx: Trx, mails: readonly ReadMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(
    (mail) => sql`(
      ${mail.mailId}::uuid, ${mail.filed}::boolean, ${mail.kind}::text, ${mail.mailMessageId}::text, ${mail.fromName}::text, ${mail.fromAddress}::text, ${mail.subject}::text, ${mail.sentAt}::timestamptz,
      ${mail.textStart}::text, ${mail.contentSha256}::text, ${mail.hasHtml}::boolean, ${mail.bounce && JSON.stringify(mail.bounce)}::jsonb, ${mail.authentication && JSON.stringify(mail.authentication)}::jsonb,
      ${[...mail.warnings]}::text[], ${mail.at}::timestamptz
    )`,
  );
  await sql`
    update incoming_mail as mail set
      state = case when read.filed then 'filed' else mail.state end, kind = read.kind, mail_message_id = read.mail_message_id, from_name = read.from_name, from_address = read.from_address, subject = read.subject,
      sent_at = read.sent_at, text_start = read.text_start, content_sha256 = read.content_sha256, has_html = read.has_html, bounce = read.bounce, authentication = read.authentication,
      warnings = read.warnings, read_at = read.read_at, decided_by = null, decided_at = null
    from (values ${sql.join(rows)}) as read (id, filed, kind, mail_message_id, from_name, from_address, subject, sent_at, text_start, content_sha256, has_html, bounce, authentication, warnings, read_at)
    where mail.id = read.id`.execute(trx);
}

/** Holds Message-IDs until the transaction ends, always in one order: of two mails that carry one, the second sees what became of the first. */
export async function lockMailMessageIds(trx: Trx, mailMessageIds: readonly string[]): Promise<void> {
  const inOrder = [...new Set(mailMessageIds)].toSorted();
  if (inOrder.length > 0) await sql`select pg_advisory_xact_lock(hashtextextended('mail ' || id, 0)) from unnest(${inOrder}::text[]) as id`.execute(trx);
}

/** Mail with these Message-IDs, the oldest first. */
export const listMailOfMessageIds = (db: Db, mailMessageIds: readonly string[]) =>
  mailMessageIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('incoming_mail')
        .select(['id', 'state', 'mail_message_id as mailMessageId', 'content_sha256 as contentSha256', 'copy_of as copyOf'])
        .where('mail_message_id', '=', sql<string>`any(${[...mailMessageIds]}::text[])`)
        .orderBy('arrived_at')
        .orderBy('id')
        .execute();

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
