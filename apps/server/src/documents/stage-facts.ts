import type { DocumentFacts } from '@openvalve/domain';

/** What the database knows of where a document stands. */
export type StageRow = {
  readonly destroyedAt: Date | null;
  readonly closed: boolean;
  readonly published: boolean;
  readonly wasPublished: boolean;
  readonly copyState: 'making' | 'made' | 'failed' | null;
  readonly copyIsCurrent: boolean | null;
  readonly copyTakenDown: boolean | null;
  readonly copyReview: 'approved' | 'sent-back' | null;
};

/** The same as the domain asks for it: a copy made from other marks than are there now counts for nothing, nor does one that was public and taken down. */
export const stageFacts = ({ destroyedAt, closed, published, wasPublished, copyState, copyIsCurrent, copyTakenDown, copyReview }: StageRow): DocumentFacts => ({
  destroyed: destroyedAt !== null,
  closed,
  published,
  takenDown: wasPublished && !published,
  copy: copyState !== null && copyIsCurrent === true && copyTakenDown !== true ? { state: copyState, review: copyReview } : null,
});
