import { createHash } from 'node:crypto';
import { CouncilSlug, Period, type DocumentId, type DocumentKind, type MarkReason, type PersonId, type RequestId, type VersionId } from '@openvalve/domain';
import type { Db } from '../database.ts';
import type { SheetOnRecord } from '../tables/document-files.ts';

export type AboutVersion = {
  readonly by: PersonId;
  readonly council?: string;
  readonly kind?: DocumentKind;
  readonly period?: string | null;
  readonly title?: string;
  readonly requestId?: RequestId | null;
  /** The copy's bytes are only named here; they have to be in the store for whoever reads them. */
  readonly sha256?: string;
  readonly size?: number;
  readonly contentType?: string;
  readonly pages?: readonly { readonly text: string; readonly label?: string | null; readonly sheet?: SheetOnRecord | null }[];
  readonly marks?: readonly MarkReason[];
  readonly leftOut?: readonly string[];
  readonly decision?: 'approved' | 'sent-back' | null;
  /** Another copy of a document that is there. */
  readonly documentId?: DocumentId;
};

let made = 0;
const shaOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A copy of a document as review leaves it: made, with its pages and marks, and approved unless told. */
export async function anApprovedVersion(db: Db, about: AboutVersion): Promise<{ documentId: DocumentId; versionId: VersionId; sha256: string }> {
  made += 1;
  const { by, pages = [{ text: 'Tribunal appeals rose to 318 in the year.' }], marks = [], decision = 'approved', contentType = 'application/pdf' } = about;
  const [original, sha256] = [shaOf(`original ${made}`), about.sha256 ?? shaOf(`copy ${made}`)];
  await fileOnRecord(db, original, contentType);
  await fileOnRecord(db, sha256, contentType);
  const documentId = about.documentId ?? (await insertDocument(db, about, original));
  const reasons = await Promise.all(marks.map((reason) => db.insertInto('redaction_mark').values({ document_id: documentId, page: 1, cells: 'A1', box: null, reason, made_by: by }).returning('id').executeTakeFirstOrThrow()));
  const { number } = await db.selectFrom('document_version').select((build) => build.fn.countAll<number>().as('number')).where('document_id', '=', documentId).executeTakeFirstOrThrow();
  const { id: versionId } = await db
    .insertInto('document_version')
    .values({
      document_id: documentId, number: number + 1, state: 'made', role: marks.length > 0 ? 'redacted' : 'sanitised', sha256, content_type: contentType, size: about.size ?? 1_000, has_text: true,
      page_count: pages.length, left_out: [...(about.leftOut ?? [])], marks: reasons.map(({ id }) => id), marked_by: [], asked_by: by, made_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = pages.map(({ text, label = null, sheet = null }, at) => ({ version_id: versionId, number: at + 1, label, width: 595, height: 842, words_text: text, words: null, sheet: sheet && JSON.stringify(sheet) }));
  if (rows.length > 0) await db.insertInto('version_page').values(rows).execute();
  if (decision !== null) await db.insertInto('document_review').values({ version_id: versionId, decision, reviewed_by: by }).execute();
  return { documentId, versionId, sha256 };
}

const fileOnRecord = (db: Db, sha256: string, contentType: string) =>
  db.insertInto('stored_file').values({ sha256, size: 1_000, content_type: contentType }).onConflict((conflict) => conflict.doNothing()).execute();

async function insertDocument(db: Db, { by, council = 'kent', kind = 'dsg-management-plan', period = null, title = 'DSG management plan', requestId = null }: AboutVersion, original: string): Promise<DocumentId> {
  const { id } = await db
    .insertInto('document')
    .values({ council_slug: CouncilSlug.parse(council), kind, period: period === null ? null : Period.parse(period), title, request_id: requestId, original_sha256: original, original_name: 'plan.pdf', begun_by: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
