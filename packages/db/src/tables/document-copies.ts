import type { CouncilSlug, DocumentId, DocumentKind, MarkReason, Period, PersonId, RequestId, VersionId } from '@openvalve/domain';
import type { Generated } from 'kysely';
import type { BoxOnRecord, JsonOrNull, SheetOnRecord, WordOnRecord } from './document-files.ts';

/** A file obtained that is on its way to being public. */
export type DocumentTable = {
  id: Generated<DocumentId>;
  council_slug: CouncilSlug;
  kind: DocumentKind;
  period: Period | null;
  title: string;
  request_id: RequestId | null;
  attachment_id: string | null;
  original_sha256: string | null;
  original_name: string;
  begun_by: PersonId;
  begun_at: Generated<Date>;
  version: Generated<number>;
  destroyed_at: Date | null;
};

/** A box on a page, or a range of cells on a sheet, that is to be taken out of every copy. */
export type RedactionMarkTable = {
  id: Generated<string>;
  document_id: DocumentId;
  page: number;
  box: JsonOrNull<BoxOnRecord>;
  cells: string | null;
  reason: MarkReason;
  words: string | null;
  made_by: PersonId;
  made_at: Generated<Date>;
  removed_at: Date | null;
  removed_by: PersonId | null;
};

export type DocumentVersionTable = {
  id: Generated<VersionId>;
  document_id: DocumentId;
  number: number;
  state: Generated<'making' | 'made' | 'failed'>;
  role: 'sanitised' | 'redacted' | 'values-only' | null;
  sha256: string | null;
  content_type: string | null;
  size: number | null;
  has_text: Generated<boolean>;
  page_count: Generated<number>;
  left_out: Generated<string[]>;
  why_not: string | null;
  marks: Generated<string[]>;
  marked_by: Generated<PersonId[]>;
  asked_by: PersonId;
  asked_at: Generated<Date>;
  made_at: Date | null;
  destroyed_at: Date | null;
};

export type VersionPageTable = { version_id: VersionId; number: number; label: string | null; width: number; height: number; words_text: string; words: JsonOrNull<WordOnRecord[]>; sheet: JsonOrNull<SheetOnRecord> };

export type DocumentReviewTable = {
  id: Generated<string>;
  version_id: VersionId;
  decision: 'approved' | 'sent-back';
  ticked: Generated<string[]>;
  note: string | null;
  reviewed_by: PersonId;
  reviewed_at: Generated<Date>;
};
