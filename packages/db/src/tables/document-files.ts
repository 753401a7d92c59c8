import type { PersonId } from '@openvalve/domain';
import type { ColumnType, Generated } from 'kysely';

/** A place on a page, in points from its top left corner as it is shown. */
export type BoxOnRecord = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type WordOnRecord = { readonly text: string } & BoxOnRecord;
export type SheetOnRecord = { readonly columns: readonly { readonly hidden: boolean }[]; readonly rows: readonly { readonly hidden: boolean; readonly cells: readonly string[] }[]; readonly cut: boolean };

/** Written as text, read as what it says. */
export type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

/** What is in a file, by its bytes: gone when they are. */
export type FileReadingTable = {
  sha256: string;
  state: Generated<'waiting' | 'read' | 'failed'>;
  reader: Generated<number>;
  kind: string | null;
  page_count: Generated<number>;
  encrypted: Generated<boolean>;
  text_missing: Generated<boolean>;
  read_from_pictures: Generated<boolean>;
  infected: string | null;
  warnings: Generated<string[]>;
  why_not: string | null;
  queued_at: Generated<Date>;
  read_at: Date | null;
  let_go_by: PersonId | null;
  let_go_at: Date | null;
};

export type FilePageTable = {
  sha256: string;
  number: number;
  label: string | null;
  hidden: Generated<'no' | 'hidden' | 'very-hidden'>;
  width: number;
  height: number;
  words_text: string;
  words: JsonOrNull<WordOnRecord[]>;
  sheet: JsonOrNull<SheetOnRecord>;
};

export type HiddenThingTable = { sha256: string; seq: number; kind: string; page: number | null; place: string; count: number; sample: string | null; box: JsonOrNull<BoxOnRecord> };
