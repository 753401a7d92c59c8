import type { DocumentId, IsoDate, MessageId, RequestId, Stage } from '@openvalve/domain';

/** Why the operator is told no, with its facts. The words are in `cli/privacy-words.ts`. */
export type PrivacyProblem =
  | { readonly code: 'message_not_found' }
  | { readonly code: 'file_not_found' }
  /** A document was begun from it, and copies may have been made: it is destroyed on the desk, with all of them. */
  | { readonly code: 'document_begun_from_it'; readonly documentId: DocumentId }
  /** Its words may still be handed to a council, or are somebody’s to write. */
  | { readonly code: 'letter_not_sent_yet'; readonly requestId: RequestId; readonly stage: Stage }
  | { readonly code: 'mail_not_found' }
  | { readonly code: 'mail_erased_before' }
  /** It is on these requests, each as a message of its own. */
  | { readonly code: 'mail_on_file'; readonly messages: readonly { readonly messageId: MessageId; readonly requestId: RequestId }[] }
  /** The program has not read it yet. */
  | { readonly code: 'mail_unread' }
  | { readonly code: 'person_not_found' }
  | { readonly code: 'person_not_left' }
  | { readonly code: 'person_erased'; readonly on: IsoDate }
  | { readonly code: 'letters_with_councils'; readonly requests: readonly { readonly requestId: RequestId; readonly council: string }[] }
  | { readonly code: 'address_taken' }
  | { readonly code: 'address_unchanged' };
