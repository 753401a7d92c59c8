import type { PersonId } from '../shared/ids.ts';

/** The copy that somebody looks at: of a document’s copies the latest, with who has their hand in what was taken out. */
export type CopyToApprove = {
  readonly state: 'making' | 'made' | 'failed';
  /** The latest copy of its document. */
  readonly isLatest: boolean;
  /** Made from the marks that are there now. */
  readonly isCurrent: boolean;
  readonly review: 'approved' | 'sent-back' | null;
  /** Who made or took off a mark; where nobody did, who said that there is nothing to take out. */
  readonly markedBy: readonly PersonId[];
};

export type WhyNotApprove = 'no_copy' | 'copy_being_made' | 'copy_failed' | 'newer_copy' | 'marks_changed' | 'reviewed_already' | 'own_marks';

/** Why nobody can approve or send back a copy now, or null. */
export function whyNotReview(copy: CopyToApprove | null): Exclude<WhyNotApprove, 'own_marks'> | null {
  if (copy === null) return 'no_copy';
  if (!copy.isLatest) return 'newer_copy';
  if (copy.state === 'making') return 'copy_being_made';
  if (copy.state === 'failed') return 'copy_failed';
  if (!copy.isCurrent) return 'marks_changed';
  return copy.review === null ? null : 'reviewed_already';
}

/** Why this person cannot approve a copy, or null. Four eyes: whoever had a hand in what was taken out does not decide that it is enough. */
export function whyNotApprove(copy: CopyToApprove | null, person: PersonId): WhyNotApprove | null {
  return whyNotReview(copy) ?? (copy?.markedBy.includes(person) === true ? 'own_marks' : null);
}
