import type { CouncilSlug, DocumentId, IsoDate, MessageId, PersonId, PublicationId, RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/**
 * Who alone may open each of some files while what was released by accident is closed. A file that is not named is closed by
 * nothing. The mail that carried it, and every copy and picture made of it, are closed with it.
 */
export async function filesClosed(db: Db, sha256s: readonly string[]): Promise<{ sha256: string; openTo: PersonId[] }[]> {
  if (sha256s.length === 0) return [];
  const { rows } = await sql<{ sha256: string; openTo: PersonId[] }>`
    select file.sha256, release_incident.open_to as "openTo"
    from unnest(${[...sha256s]}::text[]) as file (sha256)
    join release_incident on release_incident.ended_at is null and (
      release_incident.sha256 = file.sha256
      or exists (
        select 1 from attachment
        join message on message.id = attachment.message_id
        left join incoming_mail on incoming_mail.id = message.mail_id or incoming_mail.copy_of = message.mail_id
        where attachment.sha256 = release_incident.sha256 and file.sha256 in (message.raw_sha256, incoming_mail.sha256)
      )
      or exists (
        select 1 from document_version
        join document on document.id = document_version.document_id
        left join publication on publication.version_id = document_version.id
        left join published_page on published_page.publication_id = publication.id
        where document.original_sha256 = release_incident.sha256 and file.sha256 in (document_version.sha256, published_page.picture_sha256)
      )
    )
    order by file.sha256, release_incident.id
  `.execute(db);
  return rows;
}

/** A file that is to be closed or destroyed, with whose request it came on; by an attachment, or by a document made of it. */
export async function findFileInHand(db: Db, which: { attachmentId: string } | { documentId: DocumentId }) {
  const { rows } = await sql<FileInHand>`
    select stored_file.sha256, stored_file.size, stored_file.content_type as "contentType", document.id as "documentId", foi_request.id as "requestId", foi_request.applicant_id as "applicantId",
      coalesce(document.council_slug, foi_request.council_slug) as "councilSlug", message.id as "messageId", message.happened_on as "cameOn"
    from ${'attachmentId' in which ? sql`attachment left join document on document.original_sha256 = attachment.sha256` : sql`document left join attachment on attachment.id = document.attachment_id`}
    join stored_file on stored_file.sha256 = coalesce(attachment.sha256, document.original_sha256)
    left join message on message.id = attachment.message_id
    left join foi_request on foi_request.id = coalesce(message.request_id, document.request_id)
    where ${'attachmentId' in which ? sql`attachment.id = ${which.attachmentId}` : sql`document.id = ${which.documentId}`}
    order by document.begun_at
    limit 1
  `.execute(db);
  return rows[0];
}

export type FileInHand = {
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
  readonly documentId: DocumentId | null;
  readonly requestId: RequestId | null;
  readonly applicantId: PersonId | null;
  readonly councilSlug: CouncilSlug | null;
  readonly messageId: MessageId | null;
  readonly cameOn: IsoDate | null;
};

/** What is up of a file or of a copy made of it, held until the transaction ends: its documents first, as where something is published. */
export async function lockPublicationsOf(trx: Trx, sha256: string): Promise<{ id: PublicationId; councilSlug: CouncilSlug; publishedAt: Date }[]> {
  await trx.selectFrom('document').select('id').where('original_sha256', '=', sha256).orderBy('id').forUpdate().execute();
  return trx
    .selectFrom('publication')
    .innerJoin('document', 'document.id', 'publication.document_id')
    .select(['publication.id', 'publication.council_slug as councilSlug', 'publication.published_at as publishedAt'])
    .where('publication.taken_down_at', 'is', null)
    .where((build) => build.or([build('document.original_sha256', '=', sha256), build('publication.sha256', '=', sha256)]))
    .orderBy('publication.id')
    .forUpdate(['document', 'publication'])
    .execute();
}

/** Closes a file to all but two people; undefined where it is closed already. */
export const insertIncident = (
  trx: Trx,
  incident: { sha256: string; documentId: DocumentId | null; requestId: RequestId | null; openTo: readonly PersonId[]; why: string; noticedAt: Date; by: PersonId; at: Date },
): Promise<{ id: string } | undefined> =>
  trx
    .insertInto('release_incident')
    .values({
      sha256: incident.sha256, document_id: incident.documentId, request_id: incident.requestId, open_to: [...incident.openTo], why: incident.why, noticed_at: incident.noticedAt,
      closed_by: incident.by, closed_at: incident.at,
    })
    .onConflict((conflict) => conflict.column('sha256').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();

/** Notes the letter that tells the council. */
export async function setIncidentLetter(trx: Trx, { id, letterId }: { id: string; letterId: MessageId }): Promise<void> {
  await trx.updateTable('release_incident').set({ letter_id: letterId }).where('id', '=', id).execute();
}

const incidents = (db: Db) =>
  db
    .selectFrom('release_incident')
    .leftJoin('foi_request', 'foi_request.id', 'release_incident.request_id')
    .leftJoin('document', 'document.id', 'release_incident.document_id')
    .leftJoin('council', (join) => join.on((on) => on('council.slug', '=', on.fn.coalesce('document.council_slug', 'foi_request.council_slug'))))
    .select([
      'release_incident.id', 'release_incident.sha256', 'release_incident.document_id as documentId', 'release_incident.request_id as requestId', 'release_incident.open_to as openTo', 'release_incident.why',
      'release_incident.noticed_at as noticedAt', 'release_incident.closed_by as closedBy', 'release_incident.closed_at as closedAt', 'release_incident.letter_id as letterId', 'release_incident.steps',
      'release_incident.ended_at as endedAt', 'release_incident.ended_by as endedBy', 'release_incident.ended_how as endedHow', 'council.slug as councilSlug', 'council.name as councilName',
    ]);

/** Every accidental release, those that are open first, then the latest. */
export const listIncidents = (db: Db) => incidents(db).orderBy(sql`release_incident.ended_at is not null`).orderBy('release_incident.noticed_at', 'desc').orderBy('release_incident.id').execute();

/** One accidental release. */
export const findIncident = (db: Db, id: string) => incidents(db).where('release_incident.id', '=', id).executeTakeFirst();

/** Ticks a step of the checklist, or takes the tick back; false where the incident is not there or has ended. */
export async function tickIncidentStep(trx: Trx, { id, step, by, at, done }: { id: string; step: string; by: PersonId; at: Date; done: boolean }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('release_incident')
    .set({ steps: done ? sql<string>`steps || jsonb_build_object(${step}::text, jsonb_build_object('by', ${by}::text, 'at', ${at.toISOString()}::text))` : sql<string>`steps - ${step}::text` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends what keeps a file closed; false where it had ended. */
export async function endIncident(trx: Trx, { id, how, by, at }: { id: string; how: 'opened-again' | 'destroyed'; by: PersonId; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('release_incident').set({ ended_at: at, ended_by: by, ended_how: how }).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What the scanner found in a file, or in what came in the mail that this file is. */
export async function infectionsIn(db: Db, sha256: string): Promise<string[]> {
  const rows = await db
    .selectFrom('file_reading')
    .select('infected')
    .distinct()
    .where('infected', 'is not', null)
    .where((build) =>
      build.or([
        build('sha256', '=', sha256),
        build.exists(
          build
            .selectFrom('attachment')
            .innerJoin('message', 'message.id', 'attachment.message_id')
            .select('attachment.id')
            .whereRef('attachment.sha256', '=', 'file_reading.sha256')
            .where((inner) => inner.or([inner('message.raw_sha256', '=', sha256), inner('message.mail_id', 'in', inner.selectFrom('incoming_mail').select((mail) => mail.fn.coalesce('incoming_mail.copy_of', 'incoming_mail.id').as('id')).where('incoming_mail.sha256', '=', sha256))])),
        ),
      ]),
    )
    .orderBy('infected')
    .execute();
  return rows.flatMap(({ infected }) => infected ?? []);
}

/** Says beside a file that waits to be read what it waits for. */
export async function noteWaiting(db: Db, { sha256, why }: { sha256: string; why: string }): Promise<void> {
  await db.updateTable('file_reading').set({ why_not: why }).where('sha256', '=', sha256).where('state', '=', 'waiting').execute();
}
