import type { CalendarChange, IsoDate, PersonId } from '@openvalve/domain';
import type { ColumnType } from 'kysely';

/** Editions of the holiday table. PostgreSQL refuses to change or remove a row. */
export type CalendarEditionTable = {
  number: number;
  kind: 'program' | 'file' | 'mark';
  table_version: string;
  version: string;
  changes: ColumnType<CalendarChange[], string, never>;
  known_until: IsoDate | null;
  source_sha256: string | null;
  why: string;
  applied_at: Date;
};

/** Who was told that the table ends on a day. */
export type CalendarNoticeTable = { known_until: IsoDate; person_id: PersonId; told_at: Date };
