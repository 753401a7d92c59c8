/** What a file is to whoever opens it. */
export type FileKind = 'pdf' | 'spreadsheet' | 'word' | 'presentation' | 'image' | 'text' | 'mail' | 'archive' | 'unknown';

/** A place on a page as it is shown (turned and cropped): in points, from its top left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A word and where it stands. */
export type PlacedWord = { readonly text: string } & Box;

/** A sheet as a grid. Rows and columns that its owner hid are there, and marked. */
export type SheetGrid = {
  readonly columns: readonly { readonly hidden: boolean }[];
  readonly rows: readonly { readonly hidden: boolean; readonly cells: readonly string[] }[];
  /** More rows or columns than are kept. */
  readonly cut: boolean;
};

/** One page, or one sheet of a spreadsheet. */
export type ExaminedPage = {
  /** From 1. */
  readonly number: number;
  /** A sheet's name; null where pages have none. */
  readonly label: string | null;
  /** Whether its owner hid it: a sheet can be hidden so that the program’s menu does not even offer it. */
  readonly hidden: 'no' | 'hidden' | 'very-hidden';
  /** In points as shown; 0 where it is not a page of a fixed size. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Null where words have no place of their own. */
  readonly words: readonly PlacedWord[] | null;
  readonly sheet: SheetGrid | null;
};

/** What can be in a file without being seen, or should not be seen by everybody. */
export const hiddenKinds = [
  'hidden-sheet', 'very-hidden-sheet', 'hidden-row', 'hidden-column', 'zero-size-cells', 'unseen-text', 'pivot-cache', 'external-link', 'comment', 'defined-name', 'embedded-object', 'data-model', 'document-properties', 'macro',
  'tracked-change', 'hidden-text',
  'annotation', 'attached-file', 'earlier-revision', 'layer', 'script', 'form-data', 'text-under-box', 'text-off-page',
  'gps-position', 'thumbnail', 'camera-data',
  'small-number', 'name', 'phone', 'mail-address', 'postcode', 'nhs-number', 'upn',
] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** One thing that is hidden, or is to be looked at by a person. */
export type HiddenThing = {
  readonly kind: HiddenKind;
  /** The page or sheet, from 1; null for the file as a whole. */
  readonly page: number | null;
  /** Where, in the file's own words: a cell `C7`, a range, the name of a part. */
  readonly place: string;
  /** How many of the same kind stand here. */
  readonly count: number;
  /** How it begins, in at most 120 characters; null where there is nothing to read. */
  readonly sample: string | null;
  readonly box: Box | null;
};

/** What a file holds, as far as it could be read. */
export type Examined = {
  readonly kind: FileKind;
  readonly pages: readonly ExaminedPage[];
  /** All pages of the file, also those past the limit. */
  readonly pageCount: number;
  readonly hidden: readonly HiddenThing[];
  /** It wants a password. */
  readonly encrypted: boolean;
  /** Pages without text: a scan that nothing here could read. */
  readonly textMissing: boolean;
  /** Its text was read from pictures of its pages. */
  readonly readFromPictures: boolean;
  /** What could not be read, in plain words. */
  readonly warnings: readonly string[];
};

/** Why a file could not be worked on, and words for whoever wanted it. */
export type NotDone = { readonly ok: false; readonly why: 'too_slow' | 'too_large' | 'encrypted' | 'unreadable' | 'no_converter' | 'no_such_page' | 'not_safe' | 'stopped'; readonly words: string };

/** What is to be taken out: a box on a page, or a range of cells (`B2:C9`, `C:C`, `4:7`, or `*` for the whole sheet) on a sheet. */
export type Mark = { readonly page: number; readonly box: Box } | { readonly page: number; readonly range: string };

/** A copy that may be shown to anybody: made by us from what can be seen, without what is marked. */
export type SafeCopy = {
  readonly role: 'sanitised' | 'redacted' | 'values-only';
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly pages: readonly ExaminedPage[];
  /** What the copy does not have, in plain words: “2 hidden sheets”, “14 comments”. */
  readonly leftOut: readonly string[];
  /** Whether its text can be searched. */
  readonly hasText: boolean;
};

export type Picture = { readonly contentType: 'image/png' | 'image/webp'; readonly bytes: Uint8Array; readonly width: number; readonly height: number };
