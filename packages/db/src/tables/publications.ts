import type { CouncilSlug, DocumentId, DocumentKind, HowReceived, IsoDate, Licence, MarkReason, MessageId, Period, PersonId, PublicationId, RequestId, TakeDownWhy, VersionId } from '@openvalve/domain';
import type { ColumnType, Generated } from 'kysely';
import type { JsonOrNull, SheetOnRecord } from './document-files.ts';

/** A version that was made public, and perhaps taken down. */
export type PublicationTable = {
  id: Generated<PublicationId>;
  address: string;
  document_id: DocumentId;
  version_id: VersionId;
  council_slug: CouncilSlug;
  kind: DocumentKind;
  period: Period | null;
  title: string;
  licence: Licence;
  licence_note: string | null;
  how_received: HowReceived;
  asked_on: IsoDate | null;
  given_on: IsoDate | null;
  exemptions: Generated<string[]>;
  sha256: string;
  content_type: string;
  size: number;
  page_count: number;
  removed_by_reason: ColumnType<Partial<Record<MarkReason, number>>, string | undefined, string>;
  left_out: Generated<string[]>;
  published_by: PersonId;
  published_at: Generated<Date>;
  taken_down_at: Date | null;
  taken_down_by: PersonId | null;
  taken_down_why: TakeDownWhy | null;
  taken_down_words: string | null;
  search: ColumnType<string, never, never>;
};

/** What readers see and search of a document that is up. */
export type PublishedPageTable = {
  publication_id: PublicationId;
  number: number;
  label: string | null;
  words_text: string;
  sheet: JsonOrNull<SheetOnRecord>;
  picture_sha256: string | null;
  picture_width: number | null;
  picture_height: number | null;
  search: ColumnType<string, never, never>;
};

/** What was put right in public. */
export type CorrectionTable = {
  id: Generated<string>;
  publication_id: PublicationId | null;
  council_slug: CouncilSlug | null;
  kind: 'taken-down' | 'replaced' | 'corrected' | 'link-taken-down';
  reported_at: Date;
  done_at: Generated<Date>;
  why: string;
  words: string;
  done_by: PersonId;
};

/** What was released by accident, and the two who may still open it. */
export type ReleaseIncidentTable = {
  id: Generated<string>;
  sha256: string;
  document_id: DocumentId | null;
  request_id: RequestId | null;
  open_to: PersonId[];
  why: string;
  noticed_at: Date;
  closed_by: PersonId;
  closed_at: Generated<Date>;
  letter_id: MessageId | null;
  steps: ColumnType<Record<string, { by: PersonId; at: string }>, string | undefined, string>;
  ended_at: Date | null;
  ended_by: PersonId | null;
  ended_how: 'opened-again' | 'destroyed' | null;
};

/** What was destroyed, or is to be: one asks, another does it. */
export type DestructionTable = {
  id: Generated<string>;
  sha256: string;
  document_id: DocumentId | null;
  reason: string;
  /** Null where it was done again from the list beside the files, and this database does not know who asked. */
  asked_by: PersonId | null;
  asked_at: Generated<Date>;
  confirmed_by: PersonId | null;
  confirmed_at: Date | null;
  withdrawn_at: Date | null;
  /** Done again, because the database had been put back to a day before it was done. */
  repeated_at: Date | null;
  removed: Generated<string[]>;
  done_at: Date | null;
};
