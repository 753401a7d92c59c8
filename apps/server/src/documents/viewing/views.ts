import type { DocumentId, DocumentStage, RequestId } from '@openvalve/domain';

/** A place on a page, in points from its top left corner as it is shown. */
export type BoxView = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type WordView = { readonly text: string } & BoxView;

/** A sheet as a grid; what its owner hid is marked. `cut`: it has more than is kept. */
export type SheetView = {
  readonly columns: readonly { readonly hidden: boolean }[];
  readonly rows: readonly { readonly hidden: boolean; readonly cells: readonly string[] }[];
  readonly cut: boolean;
};

/** How far a file is read, and what became of it. */
export type FileReadingView = {
  state: 'waiting' | 'read' | 'failed';
  kind: string | null;
  pageCount: number;
  encrypted: boolean;
  /** Pages without text: a scan that nothing here could read. */
  textMissing: boolean;
  readFromPictures: boolean;
  /** What the virus scanner calls what it found; then the file was not opened. */
  infected: string | null;
  warnings: string[];
  whyNot: string | null;
};

export type PageListed = { number: number; label: string | null; hidden: 'no' | 'hidden' | 'very-hidden'; width: number; height: number; isSheet: boolean };

/** Something in a file that cannot be seen, or is to be looked at by a person. */
export type HiddenThingView = { kind: string; page: number | null; place: string; count: number; sample: string | null; box: BoxView | null };

/** A file a council sent, as its page shows it. */
export type FileView = {
  attachmentId: string;
  filename: string;
  contentType: string;
  size: number;
  requestId: RequestId;
  council: { slug: string; name: string };
  reading: FileReadingView;
  pages: PageListed[];
  hidden: HiddenThingView[];
  /** There is more that is hidden than is listed. */
  hiddenCut: boolean;
  documents: { id: DocumentId; kind: string; kindName: string; period: string | null; title: string; stage: DocumentStage }[];
  /** Shut to everyone but these two, because it was released by accident. */
  closed: { to: string[] } | null;
  /** Held back for reviewers, because it seems to show what the council meant to cover. */
  heldBack: boolean;
  /** Whether the reader may begin a document from it. */
  mayPrepare: boolean;
};

/** What is on one page: its text, and its words with their places or its cells. */
export type PageView = { number: number; width: number; height: number; text: string; words: WordView[] | null; sheet: SheetView | null };

/** A place where what was searched for stands. `cell`: on a sheet. */
export type FoundView = { page: number; passage: string; boxes: BoxView[]; cell: string | null };
