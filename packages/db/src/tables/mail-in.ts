import type { IncomingMailId, PersonId, RequestId } from '@openvalve/domain';
import type { ColumnType, Generated } from 'kysely';

/** Why mail waits for a person. */
export type HeldWhy = 'no_request' | 'near_miss' | 'unreadable' | 'changed_copy' | 'own_mail' | 'not_taken' | 'taken_off';

/** A request that a mail may belong to, and the reason to think so, in plain words. */
export type MailGuess = { readonly requestId: RequestId; readonly why: string };

/** What a report of non-delivery says, as it was read: of the mail itself, or of the report that a person’s mail sends on. */
export type BounceOnRecord = {
  readonly recipients: readonly string[];
  readonly status: string | null;
  readonly permanent: boolean;
  readonly delayed: boolean;
  readonly server: string | null;
  readonly said: string | null;
  readonly ofMessageId: string | null;
};

/** What the receiving server recorded of the sender’s checks. */
export type AuthenticationOnRecord = { readonly spf: string | null; readonly dkim: string | null; readonly dmarc: string | null };

export type IncomingMailTable = {
  id: Generated<IncomingMailId>;
  /** Null once its bytes were erased. */
  sha256: string | null;
  erased_at: Date | null;
  size: number;
  for_request: RequestId | null;
  brought_by: PersonId | null;
  came_through: 'imap' | 'smtp' | 'import' | 'upload';
  arrived_at: Date;
  envelope_from: string | null;
  envelope_to: Generated<string[]>;
  stored_at: Generated<Date>;
  state: Generated<'unread' | 'filed' | 'held' | 'set_aside'>;
  /** Kept once a person filed it or set it aside, so that it can be held again as it was. Null where it never waited. */
  held_why: HeldWhy | null;
  guesses: ColumnType<MailGuess[], string | undefined, string>;
  read_at: Date | null;
  kind: 'message' | 'automatic-reply' | 'bounce' | null;
  mail_message_id: string | null;
  from_name: string | null;
  from_address: string | null;
  subject: Generated<string>;
  sent_at: Date | null;
  text_start: Generated<string>;
  content_sha256: string | null;
  has_html: Generated<boolean>;
  copy_of: IncomingMailId | null;
  bounce: ColumnType<BounceOnRecord | null, string | null, string | null>;
  authentication: ColumnType<AuthenticationOnRecord | null, string | null, string | null>;
  warnings: Generated<string[]>;
  decided_by: PersonId | null;
  decided_at: Date | null;
  set_aside_why: string | null;
};

export type MailboxPlaceTable = {
  mailbox: string;
  uid_validity: number;
  last_uid: number;
  read_at: Date;
};
