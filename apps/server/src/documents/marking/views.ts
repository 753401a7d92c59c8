import type { CouncilSlug, DocumentId, DocumentKind, DocumentStage, Instant, MarkReason, PublicationId, VersionId, WhyNotApprove } from '@openvalve/domain';
import type { BoxView, FileView } from '../viewing/views.ts';
import type { ToReviewView } from '../views.ts';

/** A box on a page, or a range of cells on a sheet, that is to be taken out. `words`: what stands under it, as long as that is kept. */
export type MarkView = { id: string; page: number; box: BoxView | null; cells: string | null; reason: MarkReason; words: string | null; madeBy: string };

export type ReviewView = { decision: 'approved' | 'sent-back'; note: string | null; by: string; at: Instant };

/** A copy we made of a document. `current`: made from the marks that are there now. */
export type CopyView = {
  id: VersionId;
  number: number;
  state: 'making' | 'made' | 'failed';
  role: 'sanitised' | 'redacted' | 'values-only' | null;
  whyNot: string | null;
  leftOut: string[];
  hasText: boolean;
  pageCount: number;
  contentType: string | null;
  size: number | null;
  askedBy: string;
  askedAt: Instant;
  madeAt: Instant | null;
  marks: number;
  current: boolean;
  destroyed: boolean;
  review: ReviewView | null;
};

/** A document on its way to being public, with everything that was done to it. */
export type DocumentView = {
  id: DocumentId;
  council: { slug: CouncilSlug; name: string };
  kind: DocumentKind;
  kindName: string;
  period: string | null;
  title: string;
  version: number;
  stage: DocumentStage;
  /** Null where the message it came with was erased, or the file destroyed. */
  file: FileView | null;
  marks: MarkView[];
  copies: CopyView[];
  publications: { id: PublicationId; versionId: VersionId; address: string; publishedAt: Instant; takenDownAt: Instant | null; why: string | null }[];
  incident: { id: string; why: string; noticedAt: Instant; closedAt: Instant } | null;
  destruction: { id: string; reason: string; askedAt: Instant; doneAt: Instant | null; askedByMe: boolean } | null;
  mayApprove: boolean;
  whyNotApprove: WhyNotApprove | null;
};

/** A document in the list of those in hand, with who did what to it last. */
export type InHandView = {
  id: DocumentId;
  council: { slug: CouncilSlug; name: string };
  kind: DocumentKind;
  kindName: string;
  period: string | null;
  title: string;
  stage: DocumentStage;
  last: { action: string; who: string | null; at: Instant };
};

/** Everything between arriving and being public: what is in hand, and papers nobody has begun with. */
export type DocumentsInHandView = { documents: InHandView[]; papers: ToReviewView[] };
