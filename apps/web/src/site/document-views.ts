import type { DocumentKind, HowReceived, IsoDate, Licence, MarkReason, Programme, TakeDownWhy } from '@openvalve/domain';

/** A passage in pieces, so that what was found can be marked without trusting a byte of it. */
export type Passage = readonly { readonly text: string; readonly found: boolean }[];

export type ChoiceView = { value: string; label: string; count: number };

/** One public document in the list. */
export type LibraryLine = {
  address: string;
  title: string;
  council: { slug: string; name: string };
  kindName: string;
  period: string | null;
  pages: number;
  publishedOn: IsoDate;
  /** The page that has the words best; null where only the title has them, or nothing was searched. */
  found: { page: number; pages: number; passage: Passage } | null;
};

/** A paper that was public without us. */
export type ElsewhereLine = { title: string; council: { slug: string; name: string }; kindName: string; period: string | null; url: string; host: string; checkedOn: IsoDate };

export type LibraryFilters = { q: string; council: string | null; programme: Programme | null; kind: DocumentKind | null; year: string | null };

export type LibraryView = {
  filters: LibraryFilters;
  /** What can be chosen: only what some document has. */
  choices: { councils: readonly ChoiceView[]; kinds: readonly ChoiceView[]; years: readonly ChoiceView[]; programmes: readonly ChoiceView[] };
  /** Documents in the whole library, and those found. */
  all: number;
  total: number;
  page: number;
  pageSize: number;
  lines: readonly LibraryLine[];
  /** The words stand on more pages than can be weighed one by one. */
  tooMany: 'words' | 'phrase' | null;
  /** What is already public elsewhere, as far as it fits the choice; `of` is how many there are. */
  elsewhere: { lines: readonly ElsewhereLine[]; of: number };
  canonical: string;
};

export type SheetView = { rows: readonly (readonly string[])[]; of: { rows: number; columns: number }; cut: boolean };

/** One page of a public document, with everything that says where it comes from. */
export type DocumentPageView = {
  address: string;
  title: string;
  council: { slug: string; name: string; officialName: string };
  kindName: string;
  programmeName: string;
  period: string | null;
  publishedOn: IsoDate;
  askedOn: IsoDate | null;
  givenOn: IsoDate | null;
  howReceived: HowReceived;
  exemptions: readonly { code: string; title: string }[];
  licence: Licence;
  licenceNote: string | null;
  removed: readonly { reason: MarkReason; count: number }[];
  leftOut: readonly string[];
  sha256: string;
  size: number;
  type: string;
  /** Addresses as they are cited, with the host. */
  canonical: string;
  cited: string;
  pages: readonly { number: number; label: string | null }[];
  page: { number: number; label: string | null; text: string; longer: boolean; sheet: SheetView | null; picture: { width: number; height: number } | null };
  search: { q: string; many: number; hits: readonly { number: number; label: string | null; passage: Passage }[] } | null;
};

/** What stands where a document was. Its title is not said: it may be what was wrong. */
export type GoneView = {
  council: { slug: string; name: string };
  kindName: string;
  period: string | null;
  why: TakeDownWhy | 'shut' | 'destroyed';
  words: string | null;
  on: IsoDate | null;
  replacedBy: string | null;
};

/** One line of the public log. */
export type CorrectionLine = {
  id: string;
  kind: 'taken-down' | 'replaced' | 'corrected' | 'link-taken-down';
  council: { slug: string; name: string } | null;
  /** The paper's kind and year, where it was a document of ours. */
  paper: { kindName: string; period: string | null; address: string } | null;
  why: string | null;
  words: string;
  reportedOn: IsoDate;
  doneOn: IsoDate;
  /** Minutes between the report and the deed. */
  minutes: number;
};

export type CorrectionsView = { lines: readonly CorrectionLine[]; total: number; page: number; pageSize: number };
