import type { IsoDate, Licence } from '@openvalve/domain';

/** Why a copy could not be made public, or a document not be taken down. */
export type PublishingProblem =
  | { code: 'copy_not_found'; versionId: string }
  /** Nobody has approved it, or somebody sent it back. */
  | { code: 'copy_not_approved' }
  /** There is a later copy of the same document, or its marks were changed since. */
  | { code: 'copy_not_latest' }
  /** This very copy was public and taken down: another has to be made, and looked at again. */
  | { code: 'copy_taken_down' }
  | { code: 'document_closed' }
  | { code: 'document_destroyed' }
  | { code: 'already_published'; id: string }
  | { code: 'licence_note_missing'; licence: Licence }
  | { code: 'day_in_future'; day: IsoDate; today: IsoDate }
  | { code: 'given_before_asked'; askedOn: IsoDate; givenOn: IsoDate }
  | { code: 'publication_not_found'; id: string }
  | { code: 'already_taken_down'; id: string }
  | { code: 'reported_in_future'; reportedAt: string };
