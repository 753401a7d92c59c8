/** Where a document is between arriving and being public. */
export type DocumentStage = 'destroyed' | 'closed' | 'published' | 'taken-down' | 'approved' | 'to-review' | 'sent-back' | 'copy-failed' | 'being-made' | 'preparing';

/** What its stage rests on. */
export type DocumentFacts = {
  readonly destroyed: boolean;
  /** Shut to everyone but two people, because it was released by accident. */
  readonly closed: boolean;
  readonly published: boolean;
  /** Was public once, and nothing of it is now. */
  readonly takenDown: boolean;
  /** The latest copy; null where none was made since the last change to its marks. */
  readonly copy: { readonly state: 'making' | 'made' | 'failed'; readonly review: 'approved' | 'sent-back' | null } | null;
};

/** The first that holds. Every list, count and page asks this. */
export function documentStage({ destroyed, closed, published, takenDown, copy }: DocumentFacts): DocumentStage {
  if (destroyed) return 'destroyed';
  if (closed) return 'closed';
  if (published) return 'published';
  if (copy?.state === 'making') return 'being-made';
  if (copy?.state === 'failed') return 'copy-failed';
  if (copy?.review === 'approved') return 'approved';
  if (copy?.review === 'sent-back') return 'sent-back';
  if (copy?.state === 'made') return 'to-review';
  return takenDown ? 'taken-down' : 'preparing';
}
