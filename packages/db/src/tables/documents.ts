import type { CouncilSlug, DocumentKind, IsoDate, Period, PersonId } from '@openvalve/domain';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type StoredFileTable = { sha256: string; size: number; content_type: string; stored_at: Generated<Date> };

export type PublishedLinkTable = {
  id: Generated<string>;
  council_slug: CouncilSlug;
  kind: DocumentKind;
  period: Period | null;
  url: string;
  title: string;
  basis: 'already_public' | 'same_as_obtained';
  checked_on: IsoDate;
  looked_for_personal_data: boolean;
  published_at: Generated<Date>;
  published_by: PersonId | null;
  taken_down_at: Date | null;
  taken_down_by: PersonId | null;
  taken_down_why: string | null;
};

/** Who did what where no case file says so: roles, addresses, links, letters. */
export type ActionLogTable = {
  id: GeneratedAlways<number>;
  at: Generated<Date>;
  actor: PersonId | null;
  action: string;
  subject: string;
  detail: ColumnType<Record<string, unknown>, string | undefined, never>;
};
